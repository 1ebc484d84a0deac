using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Domain.Tests.Offers.Sheets;

public sealed class FieldRulesTests
{
    private const int Each = 500;

    public static TheoryData<string, FieldProblem[]> Kinds => new()
    {
        { "contacts/customerSupport/1/email", [FieldProblem.NotAnEmail] },
        { "contacts/customerSupport/1/phone", [FieldProblem.NotAPhone, FieldProblem.NoCountry] },
        { "contacts/customerSupport/1/url", [FieldProblem.NotALink, FieldProblem.NotHttps] },
        { "contacts/customerSupport/1/languages", [FieldProblem.NotLanguages] },
        { "contacts/customerSupport/1/hours", [FieldProblem.NotHours, FieldProblem.NoTimeZone] },
        { "contacts/customerSupport/1/holidays", [FieldProblem.NotDates] },
        { "markets", [FieldProblem.NotMarkets] },
        { "isPrivate", [FieldProblem.NotAFlag] },
        { "cspState", [FieldProblem.NotAChoice] },
        { "title", [FieldProblem.Required] },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Check_MalformedValues_AreAllRefusedInTheFieldsOwnWords(string path, FieldProblem[] own)
    {
        var field = SheetFields.Find(RecordKind.Offer, path);
        Assert.NotNull(field);
        var values = MalformedValues.For(field.Kind).Take(Each).ToList();
        Assert.Equal(Each, values.Distinct(StringComparer.Ordinal).Count());
        FieldProblem[] allowed = [.. own, FieldProblem.TooLong, FieldProblem.Unprintable];

        Assert.All(values, value =>
        {
            var check = FieldRules.Check(field, value);
            Assert.Null(check.Value);
            Assert.True(check.Problem is { } problem && allowed.Contains(problem), $"'{value}': {check.Problem}");
        });
    }

    [Theory]
    [InlineData("contacts/engineering/1/email", " lab+csp@acme.example ", "lab+csp@acme.example")]
    [InlineData("contacts/engineering/1/phone", "+39 02 1234 5678 ext. 12", "+39 02 1234 5678 ext. 12")]
    [InlineData("contacts/engineering/1/phone", "+44 (0)20 5550 1234", "+44 (0)20 5550 1234")]
    [InlineData("contacts/engineering/1/phone", "+1-425-555-0100", "+1-425-555-0100")]
    [InlineData("contacts/engineering/1/url", "www.acme.example/help", "https://www.acme.example/help")]
    [InlineData("contacts/engineering/1/url", "https://acme.example:8443/a?b=c#d", "https://acme.example:8443/a?b=c#d")]
    [InlineData("contacts/engineering/1/languages", "EN, it-it; zh-hant", "en, it-IT, zh-Hant")]
    [InlineData("contacts/engineering/1/hours", "Mon–Fri 9:00–18:00 Europe/Rome", "Mon–Fri 9:00–18:00 Europe/Rome")]
    [InlineData("contacts/engineering/1/hours", "24x7", "24x7")]
    [InlineData("contacts/engineering/1/holidays", "2026-12-25, 2026-01-01", "2026-01-01 2026-12-25")]
    [InlineData("contacts/engineering/1/mayBePassedOn", "false", null)]
    [InlineData("isPrivate", "false", "false")]
    [InlineData("markets", "it, PL;es", "IT, PL, ES")]
    [InlineData("cspState", "optedIn", "optedIn")]
    [InlineData("notes", " one\r\n two \n", "one\n two")]
    [InlineData("summary", "", null)]
    public void Check_GoodValue_IsKeptInItsUsualForm(string path, string text, string? expected)
    {
        var field = SheetFields.Find(RecordKind.Offer, path);
        Assert.NotNull(field);
        Assert.Equal(new FieldCheck(expected, null), FieldRules.Check(field, text));
    }

    [Theory]
    [InlineData("contacts/engineering/1/phone", "02 1234 5678", FieldProblem.NoCountry)]
    [InlineData("contacts/engineering/1/url", "http://acme.example", FieldProblem.NotHttps)]
    [InlineData("contacts/engineering/1/url", "https://127.0.0.1/help", FieldProblem.NotALink)]
    [InlineData("contacts/engineering/1/hours", "Mon-Fri 9-17", FieldProblem.NoTimeZone)]
    [InlineData("contacts/engineering/1/languages", "English", FieldProblem.NotLanguages)]
    [InlineData("title", "   ", FieldProblem.Required)]
    [InlineData("title", "Backup\nPro", FieldProblem.Unprintable)]
    [InlineData("contacts/engineering/1/email", "help‮@acme.example", FieldProblem.Unprintable)]
    public void Check_KnownMistake_IsNamedForWhatItIs(string path, string text, FieldProblem problem)
    {
        var field = SheetFields.Find(RecordKind.Offer, path);
        Assert.NotNull(field);
        Assert.Equal(problem, FieldRules.Check(field, text).Problem);
    }

    [Fact]
    public void Check_OneCharacterTooMuch_IsTooLong()
    {
        var field = SheetFields.Find(RecordKind.Offer, "title");
        Assert.NotNull(field);
        Assert.Equal(new string('x', field.MaxLength), FieldRules.Check(field, new string('x', field.MaxLength)).Value);
        Assert.Equal(FieldProblem.TooLong, FieldRules.Check(field, new string('x', field.MaxLength + 1)).Problem);
    }
}
