using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupportRouting.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlPortalDbContext))]
    [Migration("20261121085109_OnePartnerPerPartnerId")]
    public partial class OnePartnerPerPartnerId : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Partners_PartnerId",
                table: "Partners");

            migrationBuilder.CreateIndex(
                name: "IX_Partners_PartnerId",
                table: "Partners",
                column: "PartnerId",
                unique: true,
                filter: "\"PartnerId\" IS NOT NULL AND \"PartnerId\" <> '' AND \"PartnerId\" <> '0'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Partners_PartnerId",
                table: "Partners");

            migrationBuilder.CreateIndex(
                name: "IX_Partners_PartnerId",
                table: "Partners",
                column: "PartnerId");
        }
    }
}
