using System.Collections;
using System.Globalization;
using SupportRouting.Domain.Routing;
using SupportRouting.Web.Text;

namespace SupportRouting.Web.Tests.Text;

public sealed class RoutingWordsTests
{
    /// <summary>Names that all four languages write alike.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "FactValue_publisherKind_microsoft", "Responsible_microsoft", "FirstContact_microsoft", "HopParty_microsoft",
        "ContactKind_msrc", "StepPlain_first", "Step_first",
    };

    public static TheoryData<string> Languages => [.. PortalLanguage.All.Select(language => language.Code)];

    public static TheoryData<string> Translations => [.. PortalLanguage.All.Select(language => language.Code).Where(code => code != "en")];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Keys_OfALanguage_AreExactlyThoseInUse(string language) => Assert.Equal(RoutingKeys.All, Read(language).Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Translations))]
    public void Texts_OfATranslation_DifferFromEnglish(string language)
    {
        var english = Read("en");
        var same = Read(language).Where(entry => entry.Value == english[entry.Key]).Select(entry => entry.Key);
        Assert.Empty(same.Except(Names, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Topics_OfALanguage_HaveShortTitlesOfTheirOwn(string language)
    {
        var titles = TopicId.All.Select(topic => RoutingWords.Topic(topic, Culture(language))).ToArray();
        Assert.Equal(TopicId.Count, titles.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(titles, title => Assert.InRange(title.Length, 4, 60));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Rows_OfALanguage_NameNoRule(string language) =>
        Assert.All(BuiltInPolicy.Read().Rows, row => Assert.DoesNotMatch(@"\bR\d", RoutingWords.Why(row.Id, Culture(language))));

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryCode_OfALanguage_HasWords(string language)
    {
        var culture = Culture(language);
        Assert.All(Enum.GetValues<Asker>(), code => Assert.Equal(RoutingWords.Of(code, culture), RoutingWords.FactValue(Fact.Asker, FactNames.Name(code), culture)));
        Assert.All(TopicId.All, code => Assert.Equal(RoutingWords.Topic(code, culture), RoutingWords.FactValue(Fact.Topic, code.ToString(), culture)));
        Assert.All(FactSpace.Variable, fact => Assert.All(FactNames.Of(fact), value => Assert.NotEmpty(RoutingWords.FactValue(fact, value, culture))));
        Has<TopicClass>(code => RoutingWords.Class(code, culture));
        Has<ResponsibleParty>(code => RoutingWords.Of(code, culture));
        Has<FirstContact>(code => RoutingWords.Of(code, culture));
        Has<HopParty>(code => RoutingWords.Of(code, culture));
        Has<ContactKind>(code => RoutingWords.Of(code, culture));
        Has<PartnerRole>(code => RoutingWords.Of(code, culture));
        Has<Strength>(code => RoutingWords.Of(code, culture));
        Has<Certainty>(code => RoutingWords.Of(code, culture));
        Has<Certainty>(code => RoutingWords.Hint(code, culture));
        Has<NotStatedReason>(code => RoutingWords.Of(code, culture));
        Has<NotStatedReason>(code => RoutingWords.Hint(code, culture));
        Has<FactOrigin>(code => RoutingWords.Of(code, culture));
        Has<Fact>(code => RoutingWords.FactName(code, culture));
        Has<Fact>(code => RoutingWords.FactQuestion(code, culture));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Step_OfEachCase_NamesStationAndContact(string language)
    {
        var culture = Culture(language);
        Assert.All(Enum.GetValues<HopCase>(), when =>
        {
            var step = RoutingWords.Step(when, HopParty.IsvPublisher, ContactKind.CspProgram, culture);
            Assert.StartsWith(RoutingWords.Of(HopParty.IsvPublisher, culture), step, StringComparison.Ordinal);
            Assert.EndsWith($" · {RoutingWords.Of(ContactKind.CspProgram, culture)}", step, StringComparison.Ordinal);
            Assert.DoesNotContain("·", RoutingWords.Step(when, HopParty.CustomerAdmin, ContactKind.None, culture), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Rule_OfASourcePage_IsNull() => Assert.Null(RoutingWords.Rule("request-credit"));

    [Theory]
    [InlineData("R7", "pozostałe wsparcie oferty innej firmy")]
    [InlineData("R11", "opartych na Azure")]
    [InlineData("R16", "pyta swojego dostawcę pośredniego")]
    public void Rule_InPolish_IsNotInverted(string rule, string words) => Assert.Contains(words, RoutingWords.Rule(rule, Culture("pl")), StringComparison.Ordinal);

    [Fact]
    public void Words_WithoutALanguage_FollowThePage()
    {
        CultureInfo.CurrentUICulture = Culture("it");
        Assert.Equal("Rivenditore indiretto", RoutingWords.Of(Asker.IndirectReseller));
        Assert.Equal("Odsprzedawca pośredni", RoutingWords.Of(Asker.IndirectReseller, Culture("pl")));
    }

    [Fact]
    public void Why_OfAnUnknownRow_IsRefused() => Assert.Throws<ArgumentException>(() => RoutingWords.Why("no-such-row"));

    [Fact]
    public void Summary_WhileAFactIsMissing_NamesTheSafeContact()
    {
        var decision = Decide(new QuestionFacts(Asker.Customer, new TopicId(30)) { PublisherKind = PublisherKind.ThirdParty, PurchaseChannel = PurchaseChannel.Csp });
        Assert.IsType<Decision.NeedsFacts>(decision);
        Assert.EndsWith("CSP partner.", RoutingWords.Summary(decision, Culture("en")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PublisherKind.ThirdParty, PurchaseChannel.Csp, ServingModel.DirectBill, 1)]
    [InlineData(PublisherKind.ThirdParty, PurchaseChannel.Csp, ServingModel.Indirect, 2)]
    [InlineData(PublisherKind.ThirdParty, PurchaseChannel.Direct, ServingModel.DirectBill, 0)]
    [InlineData(PublisherKind.Microsoft, PurchaseChannel.Csp, ServingModel.DirectBill, 0)]
    public void Stays_OfAProduct_SpeaksOfThirdPartiesBoughtThroughCsp(PublisherKind publisher, PurchaseChannel channel, ServingModel model, int parts)
    {
        var facts = new QuestionFacts(Asker.Customer, new TopicId(30))
        {
            PublisherKind = publisher,
            PurchaseChannel = channel,
            ServingModel = model,
            TechnicalSupportBy = TechnicalSupportBy.Isv,
        };
        var english = Read("en");
        var expected = string.Join(' ', new[] { english["Stays_isvPublisher"], english["Stays_indirect"] }.Take(parts));
        Assert.Equal(expected, RoutingWords.Stays(facts, Decide(facts), Culture("en")) ?? "");
    }

    private static void Has<T>(Func<T, string> words) where T : struct, Enum => Assert.All(Enum.GetValues<T>(), code => Assert.NotEmpty(words(code)));

    private static Decision Decide(QuestionFacts facts) => PolicyTable.Compile(BuiltInPolicy.Read()).Decide(facts);

    private static CultureInfo Culture(string language) => CultureInfo.GetCultureInfo(language);

    private static Dictionary<string, string> Read(string language)
    {
        var set = RoutingText.ResourceManager.GetResourceSet(language == "en" ? CultureInfo.InvariantCulture : Culture(language), true, false);
        Assert.NotNull(set);
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal);
    }
}
