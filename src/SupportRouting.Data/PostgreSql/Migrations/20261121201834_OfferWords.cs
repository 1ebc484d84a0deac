using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SupportRouting.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlPortalDbContext))]
    [Migration("20261121201834_OfferWords")]
    public partial class OfferWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "OfferWords",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Length = table.Column<int>(type: "integer", nullable: false),
                    Head = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Middle = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Tail = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferWords", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OfferWords_Head_Length",
                table: "OfferWords",
                columns: new[] { "Head", "Length" });

            migrationBuilder.CreateIndex(
                name: "IX_OfferWords_Middle_Length",
                table: "OfferWords",
                columns: new[] { "Middle", "Length" });

            migrationBuilder.CreateIndex(
                name: "IX_OfferWords_Tail_Length",
                table: "OfferWords",
                columns: new[] { "Tail", "Length" });

            migrationBuilder.CreateIndex(
                name: "IX_OfferWords_Word",
                table: "OfferWords",
                column: "Word");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OfferWords");
        }
    }
}
