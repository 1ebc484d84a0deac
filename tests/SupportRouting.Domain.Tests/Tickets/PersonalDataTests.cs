using SupportRouting.Domain.Tickets;

namespace SupportRouting.Domain.Tests.Tickets;

/// <summary>What names the asker in a message that goes to another party, and what only looks like it.</summary>
public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("Max Berg", "The maximum is 10 users", "")]
    [InlineData("Max Berg", "At max 10 users", "")]
    [InlineData("Max Berg", "Max called twice", "Max?")]
    [InlineData("Max Berg", "max berg called twice", "max berg!")]
    [InlineData("Max Berg", "Max  Berg and MAX BERG", "Max  Berg!,MAX BERG!")]
    [InlineData("Max", "Climax and Maxwell", "")]
    [InlineData("Max", "It worked for Max.", "Max?")]
    [InlineData("Rosa Diaz", "Texto en prosa", "")]
    [InlineData("Rosa Diaz", "el botón rosa", "")]
    [InlineData("Rosa Diaz", "Rosa's account", "Rosa?")]
    [InlineData("Bill Stone", "The bill is wrong", "")]
    [InlineData("Zofia Nowak", "Pani Zofia nie może się zalogować", "Zofia?")]
    [InlineData("Zofia Nowak", "NOWAK dzwoniła dwa razy", "NOWAK?")]
    [InlineData("Zofia Nowak", "Konto Zofii Nowakowej", "")]
    [InlineData("Łucja Żak", "łucja żak prosi o pomoc", "łucja żak!")]
    [InlineData("Anna Kowalska-Nowak", "Kowalska-Nowak dzwoniła", "Kowalska-Nowak?")]
    [InlineData("Anna Kowalska-Nowak", "Pani Kowalska dzwoniła", "Kowalska?")]
    [InlineData("Jo Li", "Li is a symbol, Jo too", "")]
    [InlineData("Jo Li", "Jo Li called", "Jo Li!")]
    [InlineData("Anna von der Heide", "Von der Seite kommt nichts", "")]
    [InlineData("Nowak, Zofia", "Zofia dzwoniła, Nowak też", "Zofia?,Nowak?")]
    [InlineData("Zofia Nowak", "nowak zofia i NOWAK, ZOFIA", "nowak zofia!,NOWAK, ZOFIA!")]
    [InlineData("Nowak, Zofia", "zofia nowak prosi", "zofia nowak!")]
    [InlineData("Zofia Nowak", "Dzwoniła Nowak. Zofia prosi", "Nowak?,Zofia?")]
    [InlineData("Anna von der Heide", "Write to heide, anna von der", "heide, anna von der!")]
    [InlineData("Lucia D’Angelo", "Mrs D'Angelo, d’Angelo, D’ANGELO", "D'Angelo?,d’Angelo?,D’ANGELO?")]
    [InlineData("Lucia D'Angelo", "lucia d’angelo called", "lucia d’angelo!")]
    [InlineData("M.Rossi", "Rossi called; m. rossi waits", "m. rossi!,Rossi?")]
    [InlineData("Anna Rossi(IT)", "Rossi called; anna rossi waits for it", "anna rossi!,Rossi?")]
    [InlineData("Rosa", "el botón rosa, Rosa", "Rosa?")]
    [InlineData("max@fabrikam.example", "Fabrikam has max 10 users", "")]
    [InlineData("anna.k", "Write to ANNA@fabrikam.example", "ANNA@fabrikam.example!")]
    [InlineData(null, "joanna@fabrikam.example is another", "")]
    public void NamesIn_AText_AreWholeWordsWrittenAsNames(string? name, string text, string expected)
    {
        var found = new PersonalData(name, "anna@fabrikam.example").NamesIn(text);
        Assert.Equal(expected, string.Join(',', found.Select(one => one.Text + (one.IsCertain ? "!" : "?"))));
    }

    [Theory]
    [InlineData("Nowak, Zofia")]
    [InlineData("nowak zofia")]
    [InlineData("Z.Nowak(IT), Zofia")]
    public void Strip_ANameHoweverItIsPunctuated_LeavesNoPartOfIt(string name) =>
        Assert.Equal("[…] prosi, […] też", new PersonalData(name, null).Strip("Zofia prosi, nowak też"));

    [Fact]
    public void Without_WhatNamesTheAsker_LeavesOrdinaryWordsAndOurOwnContact()
    {
        var asker = new PersonalData("Max Berg", "max@fabrikam.example");
        var text = asker.Without("Max Berg (max@fabrikam.example) has max 10 seats. Max waits. Answer to help@northwind.example, +48 22 555 01 77");
        Assert.Equal("[…] ([…]) has max 10 seats. […] waits. Answer to help@northwind.example, +48 22 555 01 77", text);
        Assert.Empty(asker.NamesIn(text));
    }
}
