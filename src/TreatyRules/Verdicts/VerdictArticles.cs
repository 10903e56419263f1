using System.Collections.Immutable;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>Finds the articles on which a verdict rests.</summary>
internal sealed class VerdictArticles(Row row, ImmutableArray<Move> moves)
{
    /// <summary>The articles of the moves on which the present state rests: back from the last, as long as a move was open only in the state that it left.</summary>
    public ImmutableArray<string> Of(Move? last, Cause? cause)
    {
        List<Move> chain = [];
        if (last is not null && !moves.Contains(last))
            chain.Add(last);
        for (int i = last is null ? -1 : moves.LastIndexOf(last); i >= 0; i--)
        {
            chain.Add(moves[i]);
            if (row.Law.Transitions[moves[i].Transition].From < 0)
                break;
        }

        chain.Reverse();
        List<string> articles = [];
        foreach (Move move in chain)
        {
            Add(articles, row.Law.Transitions[move.Transition].Transition.Provenance.Article);
            foreach (Finding child in move.Finding.Children)
                AddDeciding(articles, child);
        }

        Add(articles, cause?.Article);
        return [.. articles.Distinct()];
    }

    private static void AddDeciding(List<string> articles, Finding finding)
    {
        if (!finding.IsThere || finding.Holds != true)
            return;
        Add(articles, finding.Condition.Provenance.Article);
        foreach (Finding child in finding.Children)
            AddDeciding(articles, child);
    }

    /// <summary>An article may be several, written with commas.</summary>
    private static void Add(List<string> articles, string? article)
    {
        if (article is not null)
            articles.AddRange(ArticleList.Of(article));
    }
}
