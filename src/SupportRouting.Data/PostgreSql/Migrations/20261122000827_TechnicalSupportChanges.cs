using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SupportRouting.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class TechnicalSupportChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Number",
                table: "TechnicalSupport",
                type: "bigint",
                nullable: false)
                .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

            migrationBuilder.CreateTable(
                name: "TechnicalSupportChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SettingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Scope = table.Column<byte>(type: "smallint", nullable: false),
                    OwnerKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    OwnerName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Before = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    After = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TechnicalSupportChanges", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TechnicalSupport_Number",
                table: "TechnicalSupport",
                column: "Number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TechnicalSupportChanges");

            migrationBuilder.DropIndex(
                name: "IX_TechnicalSupport_Number",
                table: "TechnicalSupport");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "TechnicalSupport");
        }
    }
}
