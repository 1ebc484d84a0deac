using SupportRouting.Domain.Tickets;

namespace SupportRouting.Domain.Tests.Tickets;

public sealed class TextLikenessTests
{
    [Theory]
    [InlineData("Nobody can sign in to the backup portal since this morning", "Since this morning nobody can sign in to the backup portal")]
    [InlineData("Nobody can sign in to the backup portal since this morning", "Users cannot sign in to the backup portal since this morning!")]
    [InlineData("Od rana nikt nie może zalogować się do portalu kopii", "Nikt nie moze sie zalogowac do portalu kopii, od samego rana")]
    [InlineData("La fattura di ottobre mostra due volte la stessa licenza", "Nelle fatture di ottobre la stessa licenza è mostrata due volte")]
    [InlineData("No puedo exportar los informes mensuales", "No podemos exportar el informe mensual")]
    public void To_TheSameInOtherWords_IsLikely(string one, string other) =>
        Assert.True(Likeness(one, other) >= TextLikeness.Likely, $"{Likeness(one, other)}");

    [Theory]
    [InlineData("Nobody can sign in to the backup portal since this morning", "The invoice of October shows the licences twice")]
    [InlineData("How many seats can I add before the renewal?", "The export of the report ends with an error")]
    [InlineData("Od rana nikt nie może zalogować się do portalu", "Proszę o duplikat faktury za październik")]
    public void To_AnotherQuestion_IsNotLikely(string one, string other) =>
        Assert.True(Likeness(one, other) < TextLikeness.Likely, $"{Likeness(one, other)}");

    [Fact]
    public void To_TheSameText_IsOne() => Assert.Equal(1, Likeness("Żółta łódź płynie", "zolta LODZ plynie"));

    [Theory]
    [InlineData("", "")]
    [InlineData("Something", "")]
    [InlineData("a b c", "a b c")]
    [InlineData(null, "Something")]
    public void To_NoWords_IsNothing(string? one, string? other) => Assert.Equal(0, TextLikeness.Of(one).To(TextLikeness.Of(other)));

    [Fact]
    public void To_EitherWay_IsTheSame() =>
        Assert.Equal(Likeness("Cannot sign in", "Cannot sign in after the renewal"), Likeness("Cannot sign in after the renewal", "Cannot sign in"));

    private static double Likeness(string one, string other) => TextLikeness.Of(one).To(TextLikeness.Of(other));
}
