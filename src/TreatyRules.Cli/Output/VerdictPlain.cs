using TreatyRules.Verdicts;

namespace TreatyRules.Cli.Output;

/// <summary>Verdicts as plain text: the same bytes whatever the terminal.</summary>
internal static class VerdictPlain
{
    public static void Write(TextWriter output, string heading, IReadOnlyList<Verdict> verdicts, string? hangsOn, string? rest)
    {
        output.Write(heading + "\n");
        if (verdicts.Count > 0)
            output.Write(VerdictText.Table(verdicts));
        if (hangsOn is not null)
            output.Write($"hangs on {hangsOn}\n");
        if (rest is not null)
            output.Write(rest + "\n");
    }
}
