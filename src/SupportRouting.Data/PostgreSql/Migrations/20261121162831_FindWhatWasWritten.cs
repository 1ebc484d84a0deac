using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupportRouting.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlPortalDbContext))]
    [Migration("20261121162831_FindWhatWasWritten")]
    public partial class FindWhatWasWritten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SavedViews_OwnerId",
                table: "SavedViews");

            migrationBuilder.AddColumn<string>(
                name: "StaffSearchText",
                table: "Tickets",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "FinishedAt",
                table: "PersonRequests",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "TicketDeletions",
                columns: table => new
                {
                    TicketNumber = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketDeletions", x => x.TicketNumber);
                });

            // What was written before is found as well; the server folds texts nearly as the portal does.
            migrationBuilder.Sql("""
                UPDATE "Tickets" AS t
                SET "SearchText" = ' ' || t."SearchText"
                        || lower(unaccent(regexp_replace(concat_ws(' ', ' |', t."AskerName", t."AskerEmail", t."SubscriptionId"), '[[:space:]]+', ' ', 'g')))
                        || chr(10) || lower(unaccent(regexp_replace(concat(' ', said."ToAll"), '[[:space:]]+', ' ', 'g'))),
                    "StaffSearchText" = lower(unaccent(regexp_replace(
                        concat(' ', concat_ws(' ', t."ExternalId", t."Reference", said."ToStaff")), '[[:space:]]+', ' ', 'g')))
                FROM "Tickets" AS same
                LEFT JOIN LATERAL (
                    SELECT string_agg(e."Text", ' ') FILTER (WHERE NOT e."IsInternal") AS "ToAll",
                        string_agg(e."Text", ' ') FILTER (WHERE e."IsInternal") AS "ToStaff"
                    FROM "TicketEntries" AS e WHERE e."TicketNumber" = same."Number") AS said ON true
                WHERE t."Number" = same."Number"
                """);
            migrationBuilder.Sql("""UPDATE "PersonRequests" SET "FinishedAt" = "At" """);

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_StaffSearchText",
                table: "Tickets",
                column: "StaffSearchText")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_OwnerId_Name",
                table: "SavedViews",
                columns: new[] { "OwnerId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TicketDeletions_At",
                table: "TicketDeletions",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TicketDeletions");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_StaffSearchText",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_SavedViews_OwnerId_Name",
                table: "SavedViews");

            migrationBuilder.DropColumn(
                name: "StaffSearchText",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "FinishedAt",
                table: "PersonRequests");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_OwnerId",
                table: "SavedViews",
                column: "OwnerId");
        }
    }
}
