using System.Globalization;
using System.Text;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Walkthroughs;

/// <summary>Tells a walk through a crisis in words, step by step.</summary>
internal static class WalkText
{
    /// <summary>All steps, one after another.</summary>
    public static string Write(Walkthrough walk)
    {
        ArgumentNullException.ThrowIfNull(walk);
        return Heading(walk) + string.Concat(walk.Steps.Select(step => "\n" + Write(step, walk.Steps.Length)));
    }

    /// <summary>What is walked through, and in how many steps.</summary>
    public static string Heading(Walkthrough walk)
    {
        ArgumentNullException.ThrowIfNull(walk);
        return string.Create(CultureInfo.InvariantCulture, $"{walk.Crisis}{(walk.Title is null ? "" : $": {walk.Title}")}, in {walk.Steps.Length} {(walk.Steps.Length == 1 ? "step" : "steps")}\n");
    }

    /// <summary>One step: what happens, what moves and by which article, where procedures stand, and what each waits for.</summary>
    /// <param name="step">The step.</param>
    /// <param name="of">How many there are.</param>
    public static string Write(WalkStep step, int of)
    {
        ArgumentNullException.ThrowIfNull(step);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{step.Number}/{of}  {step.Day:yyyy-MM-dd}  {step.What}\n");
        foreach (Explanation.ExplanationStep move in step.Moves)
            text.Append("  moves   ").Append(move.Text).Append(Article(move.Article)).Append('\n');
        if (step.Standings.IsEmpty)
            return text.Append("  nothing is engaged\n").ToString();
        int width = step.Standings.Max(standing => standing.Procedure.Length);
        foreach (ProcedureStanding standing in step.Standings)
        {
            text.Append("  stands  ").Append(standing.Procedure.PadRight(width)).Append("  ").Append(VerdictWords.Headline(standing.Outcome)).Append(Where(standing)).Append('\n');
            foreach (string wait in Waits(standing))
                text.Append("            ").Append(wait).Append('\n');
        }

        return text.ToString();
    }

    private static string Where(ProcedureStanding standing)
    {
        string where = standing.Outcome == Outcome.NotEngaged ? "" : string.Create(CultureInfo.InvariantCulture, $": {standing.State.Replace('-', ' ')} since {standing.Since:yyyy-MM-dd}");
        return standing.IsSupposed ? $"{where}, in one completion of what is unknown" : where;
    }

    private static IEnumerable<string> Waits(ProcedureStanding standing) =>
    [
        .. standing.Awaits is { } awaits ? [$"awaits {awaits}"] : Array.Empty<string>(),
        .. standing.Clocks.Select(clock => string.Create(CultureInfo.InvariantCulture, $"until {clock.On:yyyy-MM-dd} ({clock.Time}): then {clock.To}{Article(clock.Article)}")),
        .. standing.Listens.GroupBy(on => on.Event).Select(of => $"listens for {Local(of.Key, standing)}: {string.Join(", ", of.Select(on => on.Result is null ? on.To : $"{on.Result} to {on.To}").Distinct())}"),
    ];

    private static string Local(string name, ProcedureStanding standing)
    {
        string treaty = standing.Procedure[..(standing.Procedure.IndexOf('/') + 1)];
        return name.StartsWith(treaty, StringComparison.Ordinal) ? name[treaty.Length..] : name;
    }

    private static string Article(string? article) => article is null ? "" : $"  ({ArticleList.Cited(article)})";
}
