using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupportRouting.Data.SqlServer.Migrations
{
    /// <inheritdoc />
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
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "FinishedAt",
                table: "PersonRequests",
                type: "datetimeoffset(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "TicketDeletions",
                columns: table => new
                {
                    TicketNumber = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketDeletions", x => x.TicketNumber);
                });

            // What was written before is found as well. Compiled only when the new column is there.
            migrationBuilder.Sql("""
                EXEC(N'UPDATE t
                SET [SearchText] = CONCAT(N'' '', t.[SearchText], N'' | '', LOWER(CONCAT_WS(N'' '', t.[AskerName], t.[AskerEmail], t.[SubscriptionId])),
                        NCHAR(10), N'' '', LOWER(TRANSLATE(said.[ToAll], NCHAR(9) + NCHAR(10) + NCHAR(13), N''   ''))),
                    [StaffSearchText] = CONCAT(N'' '', LOWER(CONCAT_WS(N'' '', t.[ExternalId], t.[Reference],
                        TRANSLATE(said.[ToStaff], NCHAR(9) + NCHAR(10) + NCHAR(13), N''   ''))))
                FROM [Tickets] AS t
                OUTER APPLY (
                    SELECT STRING_AGG(CASE WHEN e.[IsInternal] = 0 THEN CAST(e.[Text] AS nvarchar(max)) END, N'' '') AS [ToAll],
                        STRING_AGG(CASE WHEN e.[IsInternal] = 1 THEN CAST(e.[Text] AS nvarchar(max)) END, N'' '') AS [ToStaff]
                    FROM [TicketEntries] AS e WHERE e.[TicketNumber] = t.[Number]) AS said;
                UPDATE [PersonRequests] SET [FinishedAt] = [At];')
                """);

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
