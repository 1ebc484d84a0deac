using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SupportRouting.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlPortalDbContext))]
    [Migration("20261121233153_MergeDuplicates")]
    public partial class MergeDuplicates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "MovedFromOfferId",
                table: "Tickets",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MovedFromOfferId",
                table: "TechnicalSupport",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MovedFromPublisherId",
                table: "TechnicalSupport",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MovedFromOfferId",
                table: "Subscriptions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MovedFromPublisherId",
                table: "Subscriptions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "MergedAt",
                table: "Publishers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MergedBy",
                table: "Publishers",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedByChange",
                table: "Publishers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedIntoId",
                table: "Publishers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "MergedAt",
                table: "Offers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MergedBy",
                table: "Offers",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedByChange",
                table: "Offers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedIntoId",
                table: "Offers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MovedFromPublisherId",
                table: "Offers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MovedFromOfferId",
                table: "Notices",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MovedFromPublisherId",
                table: "Notices",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MovedFromPublisherId",
                table: "HandOffs",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DuplicatePairs",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<byte>(type: "smallint", nullable: false),
                    First = table.Column<Guid>(type: "uuid", nullable: false),
                    Second = table.Column<Guid>(type: "uuid", nullable: false),
                    Reasons = table.Column<int>(type: "integer", nullable: false),
                    Strength = table.Column<int>(type: "integer", nullable: false),
                    FoundAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DismissedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DismissedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DismissedReasons = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuplicatePairs", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "DuplicateSweep",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SeenChange = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuplicateSweep", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "DuplicateSweep",
                columns: new[] { "Id", "SeenChange", "StartedAt" },
                columnTypes: new[] { "integer", "bigint", "timestamp with time zone" },
                values: new object[] { 1, 0L, null });

            migrationBuilder.CreateIndex(
                name: "IX_Publishers_MergedIntoId",
                table: "Publishers",
                column: "MergedIntoId",
                filter: "\"MergedIntoId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_MergedIntoId",
                table: "Offers",
                column: "MergedIntoId",
                filter: "\"MergedIntoId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DuplicatePairs_Kind_First_Second",
                table: "DuplicatePairs",
                columns: new[] { "Kind", "First", "Second" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DuplicatePairs_Kind_Second",
                table: "DuplicatePairs",
                columns: new[] { "Kind", "Second" });

            migrationBuilder.CreateIndex(
                name: "IX_DuplicatePairs_Strength_Number",
                table: "DuplicatePairs",
                columns: new[] { "Strength", "Number" });

            migrationBuilder.AddForeignKey(
                name: "FK_Offers_Offers_MergedIntoId",
                table: "Offers",
                column: "MergedIntoId",
                principalTable: "Offers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Publishers_Publishers_MergedIntoId",
                table: "Publishers",
                column: "MergedIntoId",
                principalTable: "Publishers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Offers_Offers_MergedIntoId",
                table: "Offers");

            migrationBuilder.DropForeignKey(
                name: "FK_Publishers_Publishers_MergedIntoId",
                table: "Publishers");

            migrationBuilder.DropTable(
                name: "DuplicatePairs");

            migrationBuilder.DropTable(
                name: "DuplicateSweep");

            migrationBuilder.DropIndex(
                name: "IX_Publishers_MergedIntoId",
                table: "Publishers");

            migrationBuilder.DropIndex(
                name: "IX_Offers_MergedIntoId",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "MovedFromOfferId",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "MovedFromOfferId",
                table: "TechnicalSupport");

            migrationBuilder.DropColumn(
                name: "MovedFromPublisherId",
                table: "TechnicalSupport");

            migrationBuilder.DropColumn(
                name: "MovedFromOfferId",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "MovedFromPublisherId",
                table: "Subscriptions");

            migrationBuilder.DropColumn(
                name: "MergedAt",
                table: "Publishers");

            migrationBuilder.DropColumn(
                name: "MergedBy",
                table: "Publishers");

            migrationBuilder.DropColumn(
                name: "MergedByChange",
                table: "Publishers");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "Publishers");

            migrationBuilder.DropColumn(
                name: "MergedAt",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "MergedBy",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "MergedByChange",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "MovedFromPublisherId",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "MovedFromOfferId",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "MovedFromPublisherId",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "MovedFromPublisherId",
                table: "HandOffs");
        }
    }
}
