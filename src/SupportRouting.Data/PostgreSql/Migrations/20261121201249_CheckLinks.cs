using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupportRouting.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlPortalDbContext))]
    [Migration("20261121201249_CheckLinks")]
    public partial class CheckLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LinkAddresses",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Host = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Refusal = table.Column<byte>(type: "smallint", nullable: true),
                    Finding = table.Column<byte>(type: "smallint", nullable: true),
                    CheckedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    FailingSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    IsDead = table.Column<bool>(type: "boolean", nullable: false),
                    NextDueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
