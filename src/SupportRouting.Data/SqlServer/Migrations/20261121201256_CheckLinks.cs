using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupportRouting.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class CheckLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LinkAddresses",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Url = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Host = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Refusal = table.Column<byte>(type: "tinyint", nullable: true),
                    Finding = table.Column<byte>(type: "tinyint", nullable: true),
                    CheckedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    FailingSince = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    IsDead = table.Column<bool>(type: "bit", nullable: false),
                    NextDueAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    SeenAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkAddresses", x => x.Hash);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LinkAddresses_AnsweredAt",
                table: "LinkAddresses",
                column: "AnsweredAt");

            migrationBuilder.CreateIndex(
                name: "IX_LinkAddresses_Host_NextDueAt",
                table: "LinkAddresses",
                columns: new[] { "Host", "NextDueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_LinkAddresses_NextDueAt",
                table: "LinkAddresses",
                column: "NextDueAt");

            migrationBuilder.CreateIndex(
                name: "IX_LinkAddresses_SeenAt",
                table: "LinkAddresses",
                column: "SeenAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LinkAddresses");
        }
    }
}
