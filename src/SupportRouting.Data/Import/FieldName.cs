namespace SupportRouting.Data.Import;

/// <summary>Names of fields as the sources vary them: case, underscores, hyphens, blanks and a dotted prefix do not matter.</summary>
public static class FieldName
{
    public static string Plain(string name)
    {
        var start = name.LastIndexOf('.') + 1;
        return string.Create(CountLetters(name, start), (name, start), static (span, state) =>
        {
            var at = 0;
            for (var i = state.start; i < state.name.Length; i++)
            {
                if (char.IsLetterOrDigit(state.name[i]))
                    span[at++] = char.ToLowerInvariant(state.name[i]);
            }
        });
    }

    private static int CountLetters(string name, int start)
    {
        var count = 0;
        for (var i = start; i < name.Length; i++)
        {
            if (char.IsLetterOrDigit(name[i]))
                count++;
        }

        return count;
    }
}
