using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupportRouting.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(PostgreSqlPortalDbContext))]
    [Migration("20261121082336_ContactsGoWithTheirOwner")]
    public partial class ContactsGoWithTheirOwner : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_OfferLinks_Offers_OfferId",
                table: "OfferLinks");

            migrationBuilder.DropForeignKey(
                name: "FK_OfferLinks_Publishers_PublisherId",
                table: "OfferLinks");

            migrationBuilder.DropForeignKey(
                name: "FK_SupportContacts_Offers_OfferId",
                table: "SupportContacts");

            migrationBuilder.DropForeignKey(
                name: "FK_SupportContacts_Publishers_PublisherId",
                table: "SupportContacts");

            migrationBuilder.AddForeignKey(
                name: "FK_OfferLinks_Offers_OfferId",
                table: "OfferLinks",
                column: "OfferId",
                principalTable: "Offers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_OfferLinks_Publishers_PublisherId",
                table: "OfferLinks",
                column: "PublisherId",
                principalTable: "Publishers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_SupportContacts_Offers_OfferId",
                table: "SupportContacts",
                column: "OfferId",
                principalTable: "Offers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_SupportContacts_Publishers_PublisherId",
                table: "SupportContacts",
                column: "PublisherId",
                principalTable: "Publishers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_OfferLinks_Offers_OfferId",
                table: "OfferLinks");

            migrationBuilder.DropForeignKey(
                name: "FK_OfferLinks_Publishers_PublisherId",
                table: "OfferLinks");

            migrationBuilder.DropForeignKey(
                name: "FK_SupportContacts_Offers_OfferId",
                table: "SupportContacts");

            migrationBuilder.DropForeignKey(
                name: "FK_SupportContacts_Publishers_PublisherId",
                table: "SupportContacts");

            migrationBuilder.AddForeignKey(
                name: "FK_OfferLinks_Offers_OfferId",
                table: "OfferLinks",
                column: "OfferId",
                principalTable: "Offers",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_OfferLinks_Publishers_PublisherId",
                table: "OfferLinks",
                column: "PublisherId",
                principalTable: "Publishers",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_SupportContacts_Offers_OfferId",
                table: "SupportContacts",
                column: "OfferId",
                principalTable: "Offers",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_SupportContacts_Publishers_PublisherId",
                table: "SupportContacts",
                column: "PublisherId",
                principalTable: "Publishers",
                principalColumn: "Id");
        }
    }
}
