using SupportRouting.Web.Tests.Fixtures;

namespace SupportRouting.Web.Tests.Docs;

public sealed class DocumentTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public void HowAQuestionIsDecided_Document_SaysWhatThePolicySays() =>
        KeptDocument.AssertUpToDate(DecisionDocument.Write(), "docs", "how-a-question-is-decided.md");

    [Fact]
    public async Task OpenApi_Document_IsTheReviewedOne()
    {
        using var api = portal.Api();
        var served = await api.GetStringAsync("/api/v1/openapi.json", TestContext.Current.CancellationToken);

        KeptDocument.AssertUpToDate(served.ReplaceLineEndings("\n").TrimEnd() + "\n", "docs", "api", "openapi.json");
    }
}
