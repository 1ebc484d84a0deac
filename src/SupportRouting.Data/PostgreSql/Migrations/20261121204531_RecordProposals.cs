using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SupportRouting.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlPortalDbContext))]
    [Migration("20261121204531_RecordProposals")]
    public partial class RecordProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Differences",
                table: "ImportJobs",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Outcome_Proposed",
                table: "ImportJobs",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Preview_Proposed",
                table: "ImportJobs",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "RecordProposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OfferId = table.Column<Guid>(type: "uuid", nullable: true),
                    PublisherId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordKey = table.Column<string>(type: "character varying(201)", maxLength: 201, nullable: false),
                    Path = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    Part = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: true),
                    FieldKind = table.Column<byte>(type: "smallint", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true),
                    Proposed = table.Column<string>(type: "text", nullable: true),
                    Origin = table.Column<byte>(type: "smallint", nullable: false),
                    Source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    FileName = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: true),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: true),
                    ProposedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ProposedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ProposedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Why = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    State = table.Column<byte>(type: "smallint", nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    DecisionId = table.Column<Guid>(type: "uuid", nullable: true),
                    ChangeId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordProposals", x => x.Id);
                    table.CheckConstraint("CK_RecordProposals_OneOwner", "(\"OfferId\" IS NULL AND \"PublisherId\" IS NOT NULL) OR (\"OfferId\" IS NOT NULL AND \"PublisherId\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_RecordProposals_Offers_OfferId",
                        column: x => x.OfferId,
                        principalTable: "Offers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RecordProposals_Publishers_PublisherId",
                        column: x => x.PublisherId,
                        principalTable: "Publishers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RecordProposals_DecisionId",
                table: "RecordProposals",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_RecordProposals_ImportId_State",
                table: "RecordProposals",
                columns: new[] { "ImportId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordProposals_Number",
                table: "RecordProposals",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RecordProposals_OfferId_State",
                table: "RecordProposals",
                columns: new[] { "OfferId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordProposals_PublisherId_State",
                table: "RecordProposals",
                columns: new[] { "PublisherId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_RecordProposals_State_RecordKey_Number",
                table: "RecordProposals",
                columns: new[] { "State", "RecordKey", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RecordProposals");

            migrationBuilder.DropColumn(
                name: "Differences",
                table: "ImportJobs");

            migrationBuilder.DropColumn(
                name: "Outcome_Proposed",
                table: "ImportJobs");

            migrationBuilder.DropColumn(
                name: "Preview_Proposed",
                table: "ImportJobs");
        }
    }
}
