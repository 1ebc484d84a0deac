using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupportRouting.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class RecordChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "LastConfirmedAt",
                table: "Offers");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ConfirmedAt",
                table: "SupportContacts",
                type: "datetimeoffset(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConfirmedBy",
                table: "SupportContacts",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<byte>(
                name: "ConfirmedHow",
                table: "SupportContacts",
                type: "tinyint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HandFields",
                table: "Publishers",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<Guid>(
                name: "LastChangeId",
                table: "Publishers",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Notes",
                table: "Publishers",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "HandFields",
                table: "Offers",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<Guid>(
                name: "LastChangeId",
                table: "Offers",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Notes",
                table: "Offers",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "RecordChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OfferId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PublisherId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Source = table.Column<byte>(type: "tinyint", nullable: false),
                    Kind = table.Column<byte>(type: "tinyint", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    FieldCount = table.Column<int>(type: "int", nullable: false),
                    Fields = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordChanges", x => x.Id);
                    table.CheckConstraint("CK_RecordChanges_OneOwner", "([OfferId] IS NULL AND [PublisherId] IS NOT NULL) OR ([OfferId] IS NOT NULL AND [PublisherId] IS NULL)");
                    table.ForeignKey(
                        name: "FK_RecordChanges_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RecordChanges_Publishers_PublisherId",
                        column: x => x.PublisherId,
                        principalTable: "Publishers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RecordChanges_ImportId_Number",
                table: "RecordChanges",
                columns: new[] { "ImportId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordChanges_Number",
                table: "RecordChanges",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RecordChanges_OfferId_Number",
                table: "RecordChanges",
                columns: new[] { "OfferId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordChanges_PublisherId_Number",
                table: "RecordChanges",
                columns: new[] { "PublisherId", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RecordChanges");

            migrationBuilder.DropColumn(
                name: "ConfirmedAt",
                table: "SupportContacts");

            migrationBuilder.DropColumn(
                name: "ConfirmedBy",
                table: "SupportContacts");

            migrationBuilder.DropColumn(
                name: "ConfirmedHow",
                table: "SupportContacts");

            migrationBuilder.DropColumn(
                name: "HandFields",
                table: "Publishers");

            migrationBuilder.DropColumn(
                name: "LastChangeId",
                table: "Publishers");

            migrationBuilder.DropColumn(
                name: "Notes",
                table: "Publishers");

            migrationBuilder.DropColumn(
                name: "HandFields",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "LastChangeId",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "Notes",
                table: "Offers");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "LastConfirmedAt",
                table: "Offers",
                type: "datetimeoffset(6)",
                precision: 6,
                nullable: true);
        }
    }
}
