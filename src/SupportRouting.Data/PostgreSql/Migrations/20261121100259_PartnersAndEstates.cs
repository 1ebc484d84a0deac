using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupportRouting.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlPortalDbContext))]
    [Migration("20261121100259_PartnersAndEstates")]
    public partial class PartnersAndEstates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "AsOf",
                table: "Subscriptions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "OfferIsUnsure",
                table: "Subscriptions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "OfferName",
                table: "Subscriptions",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OrderId",
                table: "Subscriptions",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProductId",
                table: "Subscriptions",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PublisherId",
                table: "Subscriptions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<byte>(
                name: "PublisherKind",
                table: "Subscriptions",
                type: "smallint",
                nullable: false,
                defaultValue: (byte)0);

            migrationBuilder.AddColumn<string>(
                name: "PublisherName",
                table: "Subscriptions",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SupportHours",
                table: "Partners",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Country",
                table: "Customers",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CustomerPartners",
                columns: table => new
                {
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartnerTenantId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerPartners", x => new { x.CustomerId, x.PartnerTenantId });
                    table.ForeignKey(
                        name: "FK_CustomerPartners_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "TenantId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CustomerPartners_Partners_PartnerTenantId",
                        column: x => x.PartnerTenantId,
                        principalTable: "Partners",
                        principalColumn: "TenantId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DutySplits",
                columns: table => new
                {
                    ProviderTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    TopicClass = table.Column<byte>(type: "smallint", nullable: false),
                    By = table.Column<byte>(type: "smallint", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DutySplits", x => new { x.ProviderTenantId, x.TopicClass });
                    table.ForeignKey(
                        name: "FK_DutySplits_Partners_ProviderTenantId",
                        column: x => x.ProviderTenantId,
                        principalTable: "Partners",
                        principalColumn: "TenantId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Relationships",
                columns: table => new
                {
                    ProviderTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    ResellerTenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    AsOf = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relationships", x => new { x.ProviderTenantId, x.ResellerTenantId });
                    table.ForeignKey(
                        name: "FK_Relationships_Partners_ProviderTenantId",
                        column: x => x.ProviderTenantId,
                        principalTable: "Partners",
                        principalColumn: "TenantId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Relationships_Partners_ResellerTenantId",
                        column: x => x.ResellerTenantId,
                        principalTable: "Partners",
                        principalColumn: "TenantId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_PublisherId",
                table: "Subscriptions",
                column: "PublisherId");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerPartners_PartnerTenantId",
                table: "CustomerPartners",
                column: "PartnerTenantId");

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_ResellerTenantId",
                table: "Relationships",
                column: "ResellerTenantId");

            migrationBuilder.AddForeignKey(
                name: "FK_Subscriptions_Publishers_PublisherId",
                table: "Subscriptions",
                column: "PublisherId",
                principalTable: "Publishers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Subscriptions_Publishers_PublisherId",
                table: "Subscriptions");

            migrationBuilder.DropTable(
                name: "CustomerPartners");

            migrationBuilder.DropTable(
                name: "DutySplits");

            migrationBuilder.DropTable(
                name: "Relationships");

            migrationBuilder.DropIndex(
                name: "IX_Subscriptions_PublisherId",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "AsOf",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "OfferIsUnsure",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "OfferName",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "OrderId",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "ProductId",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "PublisherId",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "PublisherKind",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "PublisherName",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "SupportHours",
                table: "Partners");

            migrationBuilder.DropColumn(
                name: "Country",
                table: "Customers");
        }
    }
}
