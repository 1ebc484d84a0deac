using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SupportRouting.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlPortalDbContext))]
    [Migration("20261121211613_ContactReports")]
    public partial class ContactReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "DoubtfulSince",
                table: "SupportContacts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ContactReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    Fault = table.Column<byte>(type: "smallint", nullable: false),
                    Mark = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ReporterId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReporterName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    TicketNumber = table.Column<long>(type: "bigint", nullable: true),
                    MailId = table.Column<long>(type: "bigint", nullable: true),
                    HandOffId = table.Column<long>(type: "bigint", nullable: true),
                    SettledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SettledBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SettledByChange = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContactReports_SupportContacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "SupportContacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContactWork",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OfferId = table.Column<Guid>(type: "uuid", nullable: true),
                    PublisherId = table.Column<Guid>(type: "uuid", nullable: true),
                    OfPublisherId = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reasons = table.Column<int>(type: "integer", nullable: false),
                    Since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OpenTickets = table.Column<int>(type: "integer", nullable: false),
                    Subscriptions = table.Column<int>(type: "integer", nullable: false),
                    Weight = table.Column<int>(type: "integer", nullable: false),
                    SnoozedUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactWork", x => x.Number);
                    table.CheckConstraint("CK_ContactWork_OneOwner", "(\"OfferId\" IS NULL AND \"PublisherId\" IS NOT NULL) OR (\"OfferId\" IS NOT NULL AND \"PublisherId\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_ContactWork_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ContactWork_Publishers_PublisherId",
                        column: x => x.PublisherId,
                        principalTable: "Publishers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ContactReports_ContactId_HandOffId",
                table: "ContactReports",
                columns: new[] { "ContactId", "HandOffId" },
                unique: true,
                filter: "\"HandOffId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ContactReports_ContactId_MailId",
                table: "ContactReports",
                columns: new[] { "ContactId", "MailId" },
                unique: true,
                filter: "\"MailId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ContactReports_ContactId_ReporterId",
                table: "ContactReports",
                columns: new[] { "ContactId", "ReporterId" },
                unique: true,
                filter: "\"SettledAt\" IS NULL AND \"ReporterId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ContactReports_ContactId_SettledAt",
                table: "ContactReports",
                columns: new[] { "ContactId", "SettledAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactReports_ReporterId_At",
                table: "ContactReports",
                columns: new[] { "ReporterId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactReports_SettledByChange",
                table: "ContactReports",
                column: "SettledByChange");

            migrationBuilder.CreateIndex(
                name: "IX_ContactWork_OfferId_Subject",
                table: "ContactWork",
                columns: new[] { "OfferId", "Subject" },
                unique: true,
                filter: "\"OfferId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ContactWork_OfPublisherId_Weight",
                table: "ContactWork",
                columns: new[] { "OfPublisherId", "Weight" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactWork_PublisherId_Subject",
                table: "ContactWork",
                columns: new[] { "PublisherId", "Subject" },
                unique: true,
                filter: "\"PublisherId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ContactWork_Weight_Number",
                table: "ContactWork",
                columns: new[] { "Weight", "Number" },
                descending: new[] { true, false });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ContactReports");

            migrationBuilder.DropTable(
                name: "ContactWork");

            migrationBuilder.DropColumn(
                name: "DoubtfulSince",
                table: "SupportContacts");
        }
    }
}
