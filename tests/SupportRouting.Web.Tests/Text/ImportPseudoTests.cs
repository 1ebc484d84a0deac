using System.Net;
using SupportRouting.Data.Accounts;
using SupportRouting.Data.Import;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Text;

/// <summary>An import's page in each state it can be in, which no walk over fixed addresses sees.</summary>
public sealed class ImportPseudoTests(PseudoFixture portal) : IClassFixture<PseudoFixture>
{
    public static TheoryData<ImportState, ImportKind?, ImportPhase?, ImportFailure?, int> Imports => new()
    {
        { ImportState.Incomplete, null, null, null, 0 },
        { ImportState.Incomplete, ImportKind.Relationships, null, null, 0 },
        { ImportState.Uploaded, ImportKind.Offers, null, null, 0 },
        { ImportState.Previewing, ImportKind.Offers, ImportPhase.Checking, null, 0 },
        { ImportState.Previewing, ImportKind.Customers, ImportPhase.Writing, null, 0 },
        { ImportState.Previewed, ImportKind.Offers, null, null, 0 },
        { ImportState.Previewed, ImportKind.Subscriptions, null, null, 3 },
        { ImportState.Waiting, ImportKind.Contacts, null, null, 0 },
        { ImportState.Running, ImportKind.Offers, ImportPhase.Waiting, null, 0 },
        { ImportState.Running, ImportKind.Offers, ImportPhase.Writing, null, 0 },
        { ImportState.Done, ImportKind.Customers, null, null, 2 },
        { ImportState.Failed, ImportKind.Offers, null, ImportFailure.RowsRefused, 5 },
        { ImportState.Failed, ImportKind.Offers, null, ImportFailure.Interrupted, 0 },
        { ImportState.Failed, ImportKind.Offers, null, ImportFailure.Unexpected, 0 },
        { ImportState.Failed, ImportKind.Offers, null, ImportFailure.DatabaseFull, 0 },
        { ImportState.Done, ImportKind.Relationships, null, null, 0 },
        { ImportState.Cancelled, ImportKind.Offers, null, null, 0 },
    };

    [Theory]
    [MemberData(nameof(Imports))]
    public async Task Import_InEachState_HasNoOtherWords(ImportState state, ImportKind? kind, ImportPhase? phase, ImportFailure? failure, int refused)
    {
        var import = Import(state, kind, phase, failure, refused);
        await PartnerRows.SaveAsync(portal, import, new ImportNoteRecord
        {
            JobId = import.Id,
            Position = 0,
            IsRefusal = refused > 0,
            File = "a.csv",
            Row = "2",
            Field = "title",
            Reason = "is missing",
        });
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        Assert.Empty(PseudoLanguageTests.Untranslated(await admin.PageAsync($"/admin/import/{import.Id}")));
        Assert.Empty(PseudoLanguageTests.Untranslated(await admin.PageAsync("/admin/import")));

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/admin/import/{import.Id}?handler=Now&said=");
        request.Headers.Add("HX-Request", "true");
        using var part = await admin.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, part.StatusCode);
        Assert.Equal(!state.IsMoving(), part.Headers.Contains("HX-Retarget"));
        Assert.Empty(PseudoLanguageTests.Untranslated(await PortalClient.ReadAsync(part)));
    }

    [Fact]
    public async Task Upload_Refused_HasNoOtherWords()
    {
        using var admin = await portal.SignedInAsync(PortalRole.GlobalAdmin);
        using var response = await ImportUploads.PostAsync(admin, []);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(PseudoLanguageTests.Untranslated(await PortalClient.ReadAsync(response)));
    }

    private static ImportJobRecord Import(ImportState state, ImportKind? kind, ImportPhase? phase, ImportFailure? failure, int refused) => new()
    {
        Id = Guid.NewGuid(),
        Source = failure is ImportFailure.Interrupted ? ImportSource.CommandLine : ImportSource.Page,
        State = state,
        Kind = kind,
        Of = kind is ImportKind.Customers ? Guid.NewGuid() : null,
        Phase = phase,
        RowsDone = 40,
        RowsTotal = phase is ImportPhase.Writing ? 100 : null,
        Preview = new(refused, 1, 2, refused, 1),
        Outcome = new(refused, 1, 2, refused, 1),
        Failure = failure,
        AskedByName = "Ada Ferri",
        RequestedAt = DateTimeOffset.UtcNow,
        Files = [new() { Id = Guid.NewGuid(), Position = 0, Name = "a.csv", Size = 5 }, new() { Id = Guid.NewGuid(), Position = 1, Name = "b.csv", Size = 5 }],
    };
}
