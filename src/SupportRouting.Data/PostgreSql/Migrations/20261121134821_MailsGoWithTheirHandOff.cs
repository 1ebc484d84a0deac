using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupportRouting.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlPortalDbContext))]
    [Migration("20261121134821_MailsGoWithTheirHandOff")]
    public partial class MailsGoWithTheirHandOff : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Outbox_HandOffId",
                table: "Outbox",
                column: "HandOffId");

            migrationBuilder.AddForeignKey(
                name: "FK_Outbox_HandOffs_HandOffId",
                table: "Outbox",
                column: "HandOffId",
                principalTable: "HandOffs",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Outbox_HandOffs_HandOffId",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_HandOffId",
                table: "Outbox");
        }
    }
}
