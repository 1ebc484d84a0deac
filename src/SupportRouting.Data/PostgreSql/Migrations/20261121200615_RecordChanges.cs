using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SupportRouting.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlPortalDbContext))]
    [Migration("20261121200615_RecordChanges")]
    public partial class RecordChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "LastConfirmedAt",
                table: "Offers");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ConfirmedAt",
                table: "SupportContacts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConfirmedBy",
                table: "SupportContacts",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<byte>(
                name: "ConfirmedHow",
                table: "SupportContacts",
                type: "smallint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HandFields",
                table: "Publishers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "LastChangeId",
                table: "Publishers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Notes",
                table: "Publishers",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HandFields",
                table: "Offers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "LastChangeId",
                table: "Offers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Notes",
                table: "Offers",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RecordChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OfferId = table.Column<Guid>(type: "uuid", nullable: true),
                    PublisherId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Source = table.Column<byte>(type: "smallint", nullable: false),
                    Kind = table.Column<byte>(type: "smallint", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: true),
                    FieldCount = table.Column<int>(type: "integer", nullable: false),
                    Fields = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordChanges", x => x.Id);
                    table.CheckConstraint("CK_RecordChanges_OneOwner", "(\"OfferId\" IS NULL AND \"PublisherId\" IS NOT NULL) OR (\"OfferId\" IS NOT NULL AND \"PublisherId\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_RecordChanges_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RecordChanges_Publishers_PublisherId",
                        column: x => x.PublisherId,
                        principalTable: "Publishers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RecordChanges_ImportId_Number",
                table: "RecordChanges",
                columns: new[] { "ImportId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordChanges_Number",
                table: "RecordChanges",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RecordChanges_OfferId_Number",
                table: "RecordChanges",
                columns: new[] { "OfferId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordChanges_PublisherId_Number",
                table: "RecordChanges",
                columns: new[] { "PublisherId", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RecordChanges");

            migrationBuilder.DropColumn(
                name: "ConfirmedAt",
                table: "SupportContacts");

            migrationBuilder.DropColumn(
                name: "ConfirmedBy",
                table: "SupportContacts");

            migrationBuilder.DropColumn(
                name: "ConfirmedHow",
                table: "SupportContacts");

            migrationBuilder.DropColumn(
                name: "HandFields",
                table: "Publishers");

            migrationBuilder.DropColumn(
                name: "LastChangeId",
                table: "Publishers");

            migrationBuilder.DropColumn(
                name: "Notes",
                table: "Publishers");

            migrationBuilder.DropColumn(
                name: "HandFields",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "LastChangeId",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "Notes",
                table: "Offers");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "LastConfirmedAt",
                table: "Offers",
                type: "timestamp with time zone",
                nullable: true);
        }
    }
}
