using SupportRouting.Domain.Routing;

namespace SupportRouting.Domain.Tests.Routing;

/// <summary>
/// The answers a person reads off the sources for a third party's product bought through CSP, written down by hand,
/// topic by topic: responsible party / first contact for a customer whose partner sends technical questions on,
/// one whose partner answers them, a direct-bill partner, a reseller without a recorded split, and the publisher.
/// C CSP partner, I ISV publisher, M Microsoft, P indirect provider, S the asker itself, - not stated.
/// </summary>
public sealed class DossierMatrixTests
{
    private const string Answers = """
        T01 CC CC MM CP CC
        T02 CC CC MM CP CC
        T03 CC CC II CP IS
        T04 CC CC CS CP CC
        T06 II IC II II IS
        T07 CC CC MM CP CC
        T08 CC CC CS CP CC
        T09 CC CC MM CP -
        T10 CC CC MM CP CC
        T11 -  -  -  -  -
        T12 CC CC CS CP CC
        T13 CC CC II CP CC
        T14 CC CC MM CP CC
        T15 II II II CP IS
        T16 CC CC CS CP CC
        T17 CC CC CS CP CC
        T18 CC CC CS CP CC
        T19 II IC II II IS
        T20 CC CC CS CP CC
        T21 CC CC CS CP CC
        T22 CC CC MM CP CC
        T23 II IC II II IS
        T24 CC CC CS CP CC
        T25 CC CC CS CP CC
        T26 IC IC II II IS
        T27 II IC II II IS
        T28 CC CC MM MM MM
        T29 II IC II II IS
        T30 II IC II II IS
        T31 II IC II II IS
        T32 CC CC MM CP MM
        T33 II IC II II IS
        T34 CC CC II II IS
        T35 CC CC II II IS
        T36 CC CC II II IS
        T37 CC CC II II IS
        T38 II IC II II IS
        T39 II IC II II IS
        T40 CC CC MM CP MM
        T41 CC CC MM CP MM
        T42 CC CC MM CP MM
        T43 CC CC CS CP CC
        T44 CC CC MM CP MM
        T45 IC IC II II IS
        T46 II IC II II IS
        T47 CC CC II CP IS
        T48 CC CC II CP IS
        T49 CC CC II CP IS
        T50 CC CC II CP IS
        T51 CC CC II CP IS
        T52 CC CC CS CP CC
        T53 II II II CP IS
        T54 CC CC II CP IS
        T55 CC CC CS CP CC
        T56 II II II CP IS
        T57 CC CC MM CP -
        T58 -  -  -  -  -
        T59 IC IC II IP IS
        T60 CC CC MM CP MM
        T61 CC CC MM MM MM
        T62 CC CC MM CP MM
        T63 CC CC MM MM MM
        T64 CC CC -  -  MM
        T65 CC CC -  -  MM
        T66 CC CC -  -  MM
        T67 CC CC -  CP -
        T68 CC CC -  CP -
        T69 CC CC -  CP -
        T70 CC CC -  CP -
        T71 CC CC -  CP -
        T72 -  -  -  -  -
        T73 -  -  -  -  -
        T74 CC CC CS CP -
        T75 CC CC CS CP -
        T76 CC CC CS CS -
        T77 CC CC -  -  MM
        T78 CC CC II CP IS
        """;

    public static TheoryData<string> Lines => [.. Answers.Split('\n')];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Decide_TopicOfTheDossier_GivesTheAnswerOfTheSources(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(TopicId.TryParse(words[0], out var topic));
        (Asker Asker, TechnicalSupportBy Support)[] columns =
        [
            (Asker.Customer, TechnicalSupportBy.Isv),
            (Asker.Customer, TechnicalSupportBy.Partner),
            (Asker.DirectBillPartner, TechnicalSupportBy.Isv),
            (Asker.IndirectReseller, TechnicalSupportBy.Isv),
            (Asker.IsvPublisher, TechnicalSupportBy.Isv),
        ];

        var decided = columns.Select(column => Letters(BuiltIn.Table.Decide(Bought(column.Asker, topic) with { TechnicalSupportBy = column.Support })));

        Assert.Equal(words[1..], decided);
    }

    private static QuestionFacts Bought(Asker asker, TopicId topic) => new(asker, topic)
    {
        PublisherKind = PublisherKind.ThirdParty,
        PurchaseChannel = PurchaseChannel.Csp,
        ServingModel = ServingModel.DirectBill,
        Solution = Solution.AzureBased,
        RefundWindow = RefundWindow.Open,
    };

    private static string Letters(Decision decision) => decision switch
    {
        Decision.Routed routed => $"{Letter(routed.Responsible.ToString())}{Letter(routed.FirstContact.ToString())}",
        Decision.NotStated => "-",
        _ => "?",
    };

    private static char Letter(string party) => party switch
    {
        "CspPartner" => 'C',
        "IsvPublisher" => 'I',
        "IndirectProvider" => 'P',
        _ => party[0],
    };
}
