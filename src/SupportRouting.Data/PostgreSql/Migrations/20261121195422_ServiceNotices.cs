using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SupportRouting.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlPortalDbContext))]
    [Migration("20261121195422_ServiceNotices")]
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
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<byte>(type: "smallint", nullable: false),
                    Severity = table.Column<byte>(type: "smallint", nullable: false),
                    Scope = table.Column<byte>(type: "smallint", nullable: false),
                    OfferId = table.Column<Guid>(type: "uuid", nullable: true),
                    PublisherId = table.Column<Guid>(type: "uuid", nullable: true),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    From = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Link = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    RequestKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    RequestHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NoticeNumber = table.Column<long>(type: "bigint", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Texts = table.Column<string>(type: "text", nullable: false),
                    DefaultLanguage = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    Then = table.Column<byte>(type: "smallint", nullable: true),
                    ByMail = table.Column<bool>(type: "boolean", nullable: false)
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
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    NoticeNumber = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Fields = table.Column<string>(type: "text", nullable: false)
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
                    AnswerId = table.Column<Guid>(type: "uuid", nullable: false),
                    TicketNumber = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<byte>(type: "smallint", nullable: false),
                    Why = table.Column<byte>(type: "smallint", nullable: true)
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
                filter: "\"NoticeNumber\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_NoticeAnswers_NoticeNumber_At",
                table: "NoticeAnswers",
                columns: new[] { "NoticeNumber", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_NoticeAnswerTickets_State_TicketNumber",
                table: "NoticeAnswerTickets",
                columns: new[] { "State", "TicketNumber" },
                filter: "\"State\" = 0");

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
                filter: "\"RequestKey\" IS NOT NULL");

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
