using System.Globalization;
using System.Text;
using TreatyRules.Model;

namespace TreatyRules.Analysis;

/// <summary>Tells which changes of the law no case notices: a line for each treaty, then the survivors by article.</summary>
internal static class LawMutationText
{
    /// <summary>The whole.</summary>
    public static string Write(LawMutation mutation)
    {
        ArgumentNullException.ThrowIfNull(mutation);
        var text = new StringBuilder();
        foreach (IGrouping<string, TriedChange> treaty in mutation.Tried.GroupBy(tried => tried.Change.Treaty))
        {
            var own = new LawMutation([.. treaty], mutation.Cases);
            text.Append(CultureInfo.InvariantCulture, $"{treaty.Key}: {Line(own)}\n");
            foreach (IGrouping<string?, TriedChange> article in own.Survivors.GroupBy(tried => tried.Change.Article))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {(article.Key is { } named ? ArticleList.Cited(named) : "no article")}\n");
                foreach (TriedChange tried in article)
                    text.Append(CultureInfo.InvariantCulture, $"    {tried.Change.Place}: {tried.Change}{(tried.Cases == 0 ? "  (no case comes by it)" : "")}\n");
            }
        }

        if (mutation.Tried.Select(tried => tried.Change.Treaty).Distinct().Count() > 1)
            text.Append(CultureInfo.InvariantCulture, $"all: {Line(mutation)}\n");
        return text.ToString();
    }

    private static string Line(LawMutation mutation) => string.Create(
        CultureInfo.InvariantCulture,
        $"{mutation.Mutants} changes, {mutation.Killed} noticed ({100 * mutation.Score:0.0}%), {mutation.Survivors.Count()} not; {mutation.Equivalent} more are proven to change nothing");
}
