using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupportRouting.Data.SqlServer.Migrations
{
    /// <inheritdoc />
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
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Word = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Length = table.Column<int>(type: "int", nullable: false),
                    Head = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Middle = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Tail = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false, collation: "Latin1_General_100_BIN2")
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
