using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupportRouting.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlPortalDbContext))]
    [Migration("20261121074343_Offers")]
    public partial class Offers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Customers",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Domain = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: true),
                    SearchText = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Customers", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "ImportGate",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    LastStartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportGate", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Partners",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    PartnerId = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Kind = table.Column<byte>(type: "smallint", nullable: false),
                    IsOurs = table.Column<bool>(type: "boolean", nullable: false),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    SupportEmail = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    SupportPhone = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    SupportUrl = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Partners", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "Publishers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Kind = table.Column<byte>(type: "smallint", nullable: false),
                    IsDerived = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publishers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Offers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublisherId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(201)", maxLength: 201, nullable: false),
                    IsDerived = table.Column<bool>(type: "boolean", nullable: false),
                    ProductId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DurableId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    AppSourceId = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    TitleKey = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    SortTitle = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    SearchText = table.Column<string>(type: "text", nullable: false),
                    Summary = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Type = table.Column<byte>(type: "smallint", nullable: false),
                    TypeText = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PublisherKind = table.Column<byte>(type: "smallint", nullable: false),
                    IsPrivate = table.Column<bool>(type: "boolean", nullable: true),
                    IsPreview = table.Column<bool>(type: "boolean", nullable: true),
                    IsStopSell = table.Column<bool>(type: "boolean", nullable: true),
                    IsFree = table.Column<bool>(type: "boolean", nullable: true),
                    IsByol = table.Column<bool>(type: "boolean", nullable: true),
                    CspState = table.Column<byte>(type: "smallint", nullable: false),
                    Markets = table.Column<string>(type: "character varying(1200)", maxLength: 1200, nullable: true),
                    ChangedAtSource = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AsOf = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LastConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Offers_Publishers_PublisherId",
                        column: x => x.PublisherId,
                        principalTable: "Publishers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublisherAliases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublisherId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublisherAliases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublisherAliases_Publishers_PublisherId",
                        column: x => x.PublisherId,
                        principalTable: "Publishers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OfferLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfferId = table.Column<Guid>(type: "uuid", nullable: true),
                    PublisherId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<byte>(type: "smallint", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Source = table.Column<byte>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferLinks", x => x.Id);
                    table.CheckConstraint("CK_OfferLinks_OneOwner", "(\"OfferId\" IS NULL AND \"PublisherId\" IS NOT NULL) OR (\"OfferId\" IS NOT NULL AND \"PublisherId\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_OfferLinks_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_OfferLinks_Publishers_PublisherId",
                        column: x => x.PublisherId,
                        principalTable: "Publishers",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "OfferSources",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfferId = table.Column<Guid>(type: "uuid", nullable: false),
                    Format = table.Column<byte>(type: "smallint", nullable: false),
                    FileName = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    ImportedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Raw = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferSources", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OfferSources_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfferId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    SkuId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    CspState = table.Column<byte>(type: "smallint", nullable: false),
                    IsPrivate = table.Column<bool>(type: "boolean", nullable: false),
                    IsFree = table.Column<bool>(type: "boolean", nullable: false),
                    IsByol = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<byte>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Plans_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Subscriptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfferId = table.Column<Guid>(type: "uuid", nullable: true),
                    PlanId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Quantity = table.Column<int>(type: "integer", nullable: true),
                    Status = table.Column<byte>(type: "smallint", nullable: false),
                    PurchaseChannel = table.Column<byte>(type: "smallint", nullable: false),
                    ServingModel = table.Column<byte>(type: "smallint", nullable: false),
                    PartnerTenantId = table.Column<Guid>(type: "uuid", nullable: true),
                    ResellerPartnerId = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    CancellationAllowedUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    StartsAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndsAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscriptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Subscriptions_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "TenantId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Subscriptions_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Subscriptions_Partners_PartnerTenantId",
                        column: x => x.PartnerTenantId,
                        principalTable: "Partners",
                        principalColumn: "TenantId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SupportContacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfferId = table.Column<Guid>(type: "uuid", nullable: true),
                    PublisherId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<byte>(type: "smallint", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    MayBePassedToCustomers = table.Column<bool>(type: "boolean", nullable: false),
                    Languages = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Hours = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Source = table.Column<byte>(type: "smallint", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupportContacts", x => x.Id);
                    table.CheckConstraint("CK_SupportContacts_OneOwner", "(\"OfferId\" IS NULL AND \"PublisherId\" IS NOT NULL) OR (\"OfferId\" IS NOT NULL AND \"PublisherId\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_SupportContacts_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SupportContacts_Publishers_PublisherId",
                        column: x => x.PublisherId,
                        principalTable: "Publishers",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "TechnicalSupport",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublisherId = table.Column<Guid>(type: "uuid", nullable: true),
                    OfferId = table.Column<Guid>(type: "uuid", nullable: true),
                    By = table.Column<byte>(type: "smallint", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TechnicalSupport", x => x.Id);
                    table.CheckConstraint("CK_TechnicalSupport_OneScope", "\"OfferId\" IS NULL OR \"PublisherId\" IS NULL");
                    table.ForeignKey(
                        name: "FK_TechnicalSupport_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_TechnicalSupport_Publishers_PublisherId",
                        column: x => x.PublisherId,
                        principalTable: "Publishers",
                        principalColumn: "Id");
                });

            migrationBuilder.InsertData(
                table: "ImportGate",
                columns: new[] { "Id", "LastStartedAt" },
                columnTypes: new[] { "integer", "timestamp with time zone" },
                values: new object[] { 1, null });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Domain",
                table: "Customers",
                column: "Domain");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_SearchText",
                table: "Customers",
                column: "SearchText")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_OfferLinks_OfferId",
                table: "OfferLinks",
                column: "OfferId");

            migrationBuilder.CreateIndex(
                name: "IX_OfferLinks_PublisherId",
                table: "OfferLinks",
                column: "PublisherId");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_AppSourceId",
                table: "Offers",
                column: "AppSourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_DurableId",
                table: "Offers",
                column: "DurableId");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Key",
                table: "Offers",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Offers_ProductId",
                table: "Offers",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_PublisherId",
                table: "Offers",
                column: "PublisherId");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_SearchText",
                table: "Offers",
                column: "SearchText")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_SortTitle_Key",
                table: "Offers",
                columns: new[] { "SortTitle", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_TitleKey",
                table: "Offers",
                column: "TitleKey");

            migrationBuilder.CreateIndex(
                name: "IX_OfferSources_OfferId_Format",
                table: "OfferSources",
                columns: new[] { "OfferId", "Format" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Partners_PartnerId",
                table: "Partners",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Plans_OfferId_PlanId",
                table: "Plans",
                columns: new[] { "OfferId", "PlanId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublisherAliases_NameKey",
                table: "PublisherAliases",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_PublisherAliases_PublisherId_Name",
                table: "PublisherAliases",
                columns: new[] { "PublisherId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Publishers_Code",
                table: "Publishers",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Publishers_NameKey",
                table: "Publishers",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_CustomerId",
                table: "Subscriptions",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_OfferId",
                table: "Subscriptions",
                column: "OfferId");

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_PartnerTenantId",
                table: "Subscriptions",
                column: "PartnerTenantId");

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_ResellerPartnerId",
                table: "Subscriptions",
                column: "ResellerPartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_SupportContacts_OfferId",
                table: "SupportContacts",
                column: "OfferId");

            migrationBuilder.CreateIndex(
                name: "IX_SupportContacts_PublisherId",
                table: "SupportContacts",
                column: "PublisherId");

            migrationBuilder.CreateIndex(
                name: "IX_TechnicalSupport_OfferId",
                table: "TechnicalSupport",
                column: "OfferId");

            migrationBuilder.CreateIndex(
                name: "IX_TechnicalSupport_PublisherId",
                table: "TechnicalSupport",
                column: "PublisherId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ImportGate");

            migrationBuilder.DropTable(
                name: "OfferLinks");

            migrationBuilder.DropTable(
                name: "OfferSources");

            migrationBuilder.DropTable(
                name: "Plans");

            migrationBuilder.DropTable(
                name: "PublisherAliases");

            migrationBuilder.DropTable(
                name: "Subscriptions");

            migrationBuilder.DropTable(
                name: "SupportContacts");

            migrationBuilder.DropTable(
                name: "TechnicalSupport");

            migrationBuilder.DropTable(
                name: "Customers");

            migrationBuilder.DropTable(
                name: "Partners");

            migrationBuilder.DropTable(
                name: "Offers");

            migrationBuilder.DropTable(
                name: "Publishers");
        }
    }
}
