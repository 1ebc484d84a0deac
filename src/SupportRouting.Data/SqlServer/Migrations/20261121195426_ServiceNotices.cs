using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupportRouting.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ServiceNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "NoticeNumber",
                table: "Tickets",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<byte>(type: "tinyint", nullable: false),
                    Severity = table.Column<byte>(type: "tinyint", nullable: false),
                    Scope = table.Column<byte>(type: "tinyint", nullable: false),
                    OfferId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PublisherId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Language = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false, collation: "Latin1_General_100_BIN2"),
                    From = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    EndsAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Link = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RequestKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    RequestHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<byte[]>(type: "rowversion", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Number);
                    table.ForeignKey(
                        name: "FK_Notices_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notices_Publishers_PublisherId",
                        column: x => x.PublisherId,
                        principalTable: "Publishers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NoticeAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NoticeNumber = table.Column<long>(type: "bigint", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    Texts = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    DefaultLanguage = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Then = table.Column<byte>(type: "tinyint", nullable: true),
                    ByMail = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NoticeAnswers_Notices_NoticeNumber",
                        column: x => x.NoticeNumber,
                        principalTable: "Notices",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NoticeChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    NoticeNumber = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Fields = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NoticeChanges_Notices_NoticeNumber",
                        column: x => x.NoticeNumber,
                        principalTable: "Notices",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NoticeAnswerTickets",
                columns: table => new
                {
                    AnswerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TicketNumber = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<byte>(type: "tinyint", nullable: false),
                    Why = table.Column<byte>(type: "tinyint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeAnswerTickets", x => new { x.AnswerId, x.TicketNumber });
                    table.ForeignKey(
                        name: "FK_NoticeAnswerTickets_NoticeAnswers_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "NoticeAnswers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_NoticeAnswerTickets_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_NoticeNumber_Number",
                table: "Tickets",
                columns: new[] { "NoticeNumber", "Number" },
                filter: "[NoticeNumber] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_NoticeAnswers_NoticeNumber_At",
                table: "NoticeAnswers",
                columns: new[] { "NoticeNumber", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_NoticeAnswerTickets_State_TicketNumber",
                table: "NoticeAnswerTickets",
                columns: new[] { "State", "TicketNumber" },
                filter: "[State] = 0");

            migrationBuilder.CreateIndex(
                name: "IX_NoticeAnswerTickets_TicketNumber",
                table: "NoticeAnswerTickets",
                column: "TicketNumber");

            migrationBuilder.CreateIndex(
                name: "IX_NoticeChanges_NoticeNumber_Id",
                table: "NoticeChanges",
                columns: new[] { "NoticeNumber", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_CreatedById_RequestKey",
                table: "Notices",
                columns: new[] { "CreatedById", "RequestKey" },
                unique: true,
                filter: "[RequestKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_EndsAt_Number",
                table: "Notices",
                columns: new[] { "EndsAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_OfferId",
                table: "Notices",
                column: "OfferId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_PublisherId",
                table: "Notices",
                column: "PublisherId");

            migrationBuilder.AddForeignKey(
                name: "FK_Tickets_Notices_NoticeNumber",
                table: "Tickets",
                column: "NoticeNumber",
                principalTable: "Notices",
                principalColumn: "Number",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Tickets_Notices_NoticeNumber",
                table: "Tickets");

            migrationBuilder.DropTable(
                name: "NoticeAnswerTickets");

            migrationBuilder.DropTable(
                name: "NoticeChanges");

            migrationBuilder.DropTable(
                name: "NoticeAnswers");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_NoticeNumber_Number",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "NoticeNumber",
                table: "Tickets");
        }
    }
}
