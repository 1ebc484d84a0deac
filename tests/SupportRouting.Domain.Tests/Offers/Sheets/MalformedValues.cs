using SupportRouting.Domain.Offers.Sheets;

namespace SupportRouting.Domain.Tests.Offers.Sheets;

/// <summary>Values that are none: good ones spoiled in every way people spoil them, the same in each run.</summary>
internal static class MalformedValues
{
    private static readonly char[] Controls = ['\u0000', '\u0007', '\u001b', '\u007f', '\u202e', '\u2066', '\u2028'];

    public static IEnumerable<string> For(FieldKind kind) => kind switch
    {
        FieldKind.Email => Spoiled("help@acme.example",
            ["@", "help@", "@acme.example", "help@acme", "he lp@acme.example", "help@@acme.example", "help@acme..example", ".help@acme.example",
             "help.@acme.example", "he..lp@acme.example", "help@-acme.example", "help@acme-.example", "help@acme.1", "help@acme.e", "help@[127.0.0.1]",
             "help@127.0.0.1", "Help <help@acme.example>", "a@acme.example;b@acme.example", "help@acme.example,", "help@ac_me.example", "help(at)acme.example"],
            "@;,:<>()[]\"\\ "),
        FieldKind.Phone => Spoiled("+390212345678",
            ["02 1234 5678", "0039 02 12345678", "+", "+39", "+0 123456789", "+39 02 abc", "call me", "+39 (02 1234567", "+39 02) 1234567", "++390212345678",
             "+39--0212345678", "+39..0212345678", "+1234567890123456", "1-800-ACME-HELP", "+39/02/12345678", "+39 02 12345678 ext.", "+39 02 12345678 ext. 12345678"],
            "@/;,!?*abcdefghijklmnopqrstuvyz_="),
        FieldKind.Link => Spoiled("https://acme.example/help",
            ["http://acme.example", "ftp://acme.example", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://", "https://localhost", "https://127.0.0.1",
             "https://[::1]/", "https://2130706433", "https://user@acme.example", "https://user:secret@acme.example", "https://acme", "https://acme.1", "https:/acme.example",
             "https://-acme.example", "https://acme..example", "mailto:help@acme.example", "//acme.example", "https://ac me.example",
             // Short enough as it is written, too long in ASCII.
             "https://\u58f1\u5f10\u53c2\u8086\u4f0d\u9678\u6f06\u634c\u7396\u62fe\u767e\u5343\u842c\u5104\u5146\u4eac\u5793\u79ed\u7a63\u6e9d\u6f97\u6b63\u8f09\u6975\u6052\u963f\u50e7\u7947.example"],
            " <>\"\\\t"),
        FieldKind.Languages => Spoiled("en, it",
            ["English", "xx", "e", "en_", "en-", "-en", "en--GB", "en-GBR", "en-1", "1", "en|it", "en+it", "italiano, english", "en-Latn-GB-x-private", "zz", "qq"],
            "!@#$%^&*()_=+[]{}|<>?/\\.:"),
        FieldKind.Hours => Spoiled("Mon-Fri 9:00-18:00 Europe/Rome",
            ["Mon-Fri 9-17", "business hours", "9-17", "Mon-Fri", "Mon-Fri 18:00-9:00 UTC", "Mon-Fri 9:00-25:00 UTC", "Mon-Fri 9:60-10:00 UTC", "Mon-Xyz 9-17 UTC",
             "Mon-Fri 9:00-18:00 Nowhere/City", "Mon-Fri 9:00-18:00 XYZ", "Mon 9-12, Mon 11-15 UTC", "24x6", "always", "Mon-Fri from 9 UTC"],
            "!@#$%^&*=[]{}|<>?"),
        FieldKind.Holidays => Spoiled("2026-12-25",
            ["25.12.2026", "2026-13-01", "2026-02-30", "2026/12/25", "Christmas", "2026-12", "2026", "20261225", "2026-12-25T00:00", "12-25"],
            "!@#$%^&*=[]{}|<>?abcxyz0123456789-"),
        FieldKind.Markets => Spoiled("IT, PL",
            ["ITA", "I", "1T", "Italy", "Worldwide", "I-T", "IT/PL", "IT|PL", "all", "EU27"],
            "!@#$%^&*=[]{}|<>?0123456789-./"),
        FieldKind.Flag => Spoiled("true", ["yes", "no", "1", "0", "True", "FALSE", "on", "sì", "tak"], "!@#$%^&*=[]{}|<>?abcdefghijklmnopqrstuvwxyz0123456789"),
        FieldKind.Choice => Spoiled("optedIn", ["OptedIn", "optedin", "opted-in", "1", "yes", "none", "unknownn"], "!@#$%^&*=[]{}|<>?abcdefghijklmnopqrstuvwxyz0123456789"),
        _ => Enumerable.Range(1, 2000).Select(i => i < 250 ? new string(' ', i) : i < 500 ? new string('\t', i - 249) : new string('x', i)),
    };

    // The known mistakes, then each character that has no business there at each place, then what cannot be shown or is too long.
    private static IEnumerable<string> Spoiled(string good, string[] mistakes, string strangers)
    {
        var anywhere = strangers.SelectMany(stranger => Enumerable.Range(1, good.Length - 1).Select(at => good.Insert(at, stranger.ToString())));
        var unprintable = Controls.SelectMany(control => Enumerable.Range(1, good.Length - 1).Select(at => good.Insert(at, control.ToString())));
        var tooLong = Enumerable.Range(1, Math.Max(0, 500)).Select(more => good + new string('x', 2000 + more));
        return mistakes.Concat(unprintable).Concat(anywhere).Concat(tooLong).Distinct(StringComparer.Ordinal);
    }
}
