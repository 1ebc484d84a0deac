using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SupportRouting.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlPortalDbContext))]
    [Migration("20261121132642_TicketDesk")]
    public partial class TicketDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Tickets_Partners_ResellerTenantId",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_DueAt_Number",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_OfferId",
                table: "Tickets");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ElsewhereSince",
                table: "Tickets",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ErasedAt",
                table: "Tickets",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ExpectedBy",
                table: "Tickets",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExternalId",
                table: "Tickets",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "NextDueAt",
                table: "Tickets",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OverriddenRow",
                table: "Tickets",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Holidays",
                table: "SupportContacts",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReferencePattern",
                table: "Publishers",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Columns",
                table: "ImportJobs",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "HandOffs",
                type: "character varying(8)",
                maxLength: 8,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "AddedByName",
                table: "Attachments",
                type: "character varying(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "BulkChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Changes = table.Column<string>(type: "text", nullable: false),
                    UndoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BulkChanges_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ColumnChoices",
                columns: table => new
                {
                    Header = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Columns = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ColumnChoices", x => x.Header);
                });

            migrationBuilder.CreateTable(
                name: "OpenTickets",
                columns: table => new
                {
                    TicketNumber = table.Column<long>(type: "bigint", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenTickets", x => new { x.TicketNumber, x.UserId });
                    table.ForeignKey(
                        name: "FK_OpenTickets_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OpenTickets_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PersonRequests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<byte>(type: "smallint", nullable: false),
                    PersonHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    ActorName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Tickets = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TicketRequests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    CallerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RequestHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    TicketNumber = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TicketRequests_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_AskerEmail",
                table: "Tickets",
                column: "AskerEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_ClosedAt",
                table: "Tickets",
                column: "ClosedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_ExternalId",
                table: "Tickets",
                column: "ExternalId",
                unique: true,
                filter: "\"ExternalId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_NextDueAt_Number",
                table: "Tickets",
                columns: new[] { "NextDueAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OfferId_Number",
                table: "Tickets",
                columns: new[] { "OfferId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OverriddenRow",
                table: "Tickets",
                column: "OverriddenRow",
                filter: "\"OverriddenRow\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_SearchText",
                table: "Tickets",
                column: "SearchText")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "IX_TicketEntries_At",
                table: "TicketEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_TicketEntries_Kind_Id",
                table: "TicketEntries",
                columns: new[] { "Kind", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BulkChanges_At",
                table: "BulkChanges",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_BulkChanges_OwnerId",
                table: "BulkChanges",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_OpenTickets_UserId",
                table: "OpenTickets",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_TicketRequests_At",
                table: "TicketRequests",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_TicketRequests_CallerId_Key",
                table: "TicketRequests",
                columns: new[] { "CallerId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TicketRequests_TicketNumber",
                table: "TicketRequests",
                column: "TicketNumber");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BulkChanges");

            migrationBuilder.DropTable(
                name: "ColumnChoices");

            migrationBuilder.DropTable(
                name: "OpenTickets");

            migrationBuilder.DropTable(
                name: "PersonRequests");

            migrationBuilder.DropTable(
                name: "TicketRequests");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_AskerEmail",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_ClosedAt",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_ExternalId",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_NextDueAt_Number",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_OfferId_Number",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_OverriddenRow",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_SearchText",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_TicketEntries_At",
                table: "TicketEntries");

            migrationBuilder.DropIndex(
                name: "IX_TicketEntries_Kind_Id",
                table: "TicketEntries");

            migrationBuilder.DropColumn(
                name: "ElsewhereSince",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ExpectedBy",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ExternalId",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "NextDueAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "OverriddenRow",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Holidays",
                table: "SupportContacts");

            migrationBuilder.DropColumn(
                name: "ReferencePattern",
                table: "Publishers");

            migrationBuilder.DropColumn(
                name: "Columns",
                table: "ImportJobs");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "HandOffs");

            migrationBuilder.DropColumn(
                name: "AddedByName",
                table: "Attachments");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_DueAt_Number",
                table: "Tickets",
                columns: new[] { "DueAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OfferId",
                table: "Tickets",
                column: "OfferId");

            migrationBuilder.AddForeignKey(
                name: "FK_Tickets_Partners_ResellerTenantId",
                table: "Tickets",
                column: "ResellerTenantId",
                principalTable: "Partners",
                principalColumn: "TenantId",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
