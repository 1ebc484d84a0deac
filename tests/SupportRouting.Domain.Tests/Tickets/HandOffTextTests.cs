using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;
using SupportRouting.Domain.Tickets;

namespace SupportRouting.Domain.Tests.Tickets;

/// <summary>What is read out of texts that somebody wrote or pasted.</summary>
public sealed class HandOffTextTests
{
    private const string Id = "3f0d2a64-9b1e-4c55-8e0a-7f4d5b6c7a81";

    [Theory]
    [InlineData("Purchase fails with error 800070, what now?", "800070", null)]
    [InlineData("It says AADSTS50105 when I sign in", "AADSTS50105", null)]
    [InlineData("Codice errore: E-1042", "E-1042", null)]
    [InlineData("Wystąpił błąd 0x80070005", "0x80070005", null)]
    [InlineData("Error code = BMR-77. Correlation ID: " + Id, "BMR-77", Id)]
    [InlineData("ID di correlazione " + Id + " e basta", null, Id)]
    [InlineData("Identyfikator korelacji: " + Id, null, Id)]
    [InlineData("Our subscription is " + Id, null, null)]
    [InlineData("We have 800 users and there is an error", null, null)]
    public void Marks_InAQuestion_AreWhatIsNamedAsSuch(string text, string? code, string? correlation) =>
        Assert.Equal(new QuestionMarks(code, correlation), QuestionMarks.In(text));

    [Fact]
    public void Strip_AQuestionOfANamedPerson_LeavesTheIds()
    {
        var asker = new PersonalData("Anna Kowalska-Nowak", "anna@fabrikam.example");
        var text = asker.Strip($"Anna here (anna@fabrikam.example, +48 22 555 01 77, tel. 22 555 01 77). Order 4711000815, id {Id}, since 2026-03-02 10:15. KOWALSKA-NOWAK");
        Assert.Equal($"[…] here ([…], […], […]). Order 4711000815, id {Id}, since 2026-03-02 10:15. […]", text);
        Assert.Empty(asker.NamesIn(text));
    }

    [Fact]
    public void Strip_NobodyIsKnown_TakesAddressesOutAllTheSame() =>
        Assert.Equal("Write to […] please", new PersonalData(null, null).Strip("Write to somebody@fabrikam.example please"));

    [Theory]
    [InlineData(@"CASE-\d{5}", "Your ticket is case-00412.", "case-00412")]
    [InlineData(@"Ticket #(\d+)", "Re: Ticket #9917 opened", "9917")]
    [InlineData(@"CASE-\d{5}", "No number here", null)]
    public void Find_InAReply_IsTheReference(string pattern, string reply, string? expected) =>
        Assert.Equal(expected, ReferencePattern.Parse(pattern).Value?.Find(reply));

    [Theory]
    [InlineData("", ValueProblem.Empty)]
    [InlineData("(", ValueProblem.Malformed)]
    [InlineData(@"(\d)\1", ValueProblem.Malformed)]
    [InlineData(@"(?=a)b", ValueProblem.Malformed)]
    [InlineData(@"\d*", ValueProblem.Malformed)]
    public void Parse_APatternThatCannotBeUsed_IsRefused(string pattern, ValueProblem expected) =>
        Assert.Equal(expected, ReferencePattern.Parse(pattern).Problem);

    [Fact]
    public void Parse_TooLongAPattern_IsRefused() =>
        Assert.Equal(ValueProblem.TooLong, ReferencePattern.Parse(new string('a', ReferencePattern.MaxLength + 1)).Problem);

    [Fact]
    public void Find_WhatWouldTakeOthersForever_EndsQuickly() =>
        Assert.Null(ReferencePattern.Parse("(a+)+b").Value?.Find(new string('a', 20_000)));

    [Theory]
    [InlineData("Italiano, English", "it")]
    [InlineData("German; Polish", "pl")]
    [InlineData("es-ES", "es")]
    [InlineData("Deutsch", "en")]
    [InlineData(null, "en")]
    public void Choose_OfAContactsLanguages_IsTheFirstWeWrite(string? languages, string expected) =>
        Assert.Equal(expected, ContactLanguages.Choose(languages));

    [Fact]
    public void Holidays_WrittenAndRead_AreTheSame()
    {
        var days = Holidays.Read("2026-05-01, 2026-04-06\n2026-05-01");
        Assert.NotNull(days);
        Assert.Equal("2026-04-06 2026-05-01", Holidays.Write(days));
        Assert.Null(Holidays.Write([]));
        Assert.Null(Holidays.Read("2026-05-01 soon"));
    }

    [Fact]
    public void Hours_OfThePartnerCenterDesk_AreAroundTheClockOnWorkingDays()
    {
        var hours = MicrosoftDesk.HoursOf(ContactKind.PartnerCenterHelp);
        Assert.True(hours.IsOpenAt(new DateTimeOffset(2026, 3, 4, 3, 0, 0, TimeSpan.FromHours(-8))));
        Assert.False(hours.IsOpenAt(new DateTimeOffset(2026, 3, 6, 19, 0, 0, TimeSpan.FromHours(-8))));
        Assert.False(hours.IsOpenAt(new DateTimeOffset(2026, 3, 9, 5, 0, 0, TimeSpan.FromHours(-7))));
        Assert.True(MicrosoftDesk.HoursOf(ContactKind.AzureSupport).IsOpenAt(new DateTimeOffset(2026, 3, 8, 5, 0, 0, TimeSpan.Zero)));
    }
}
