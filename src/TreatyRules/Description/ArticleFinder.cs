using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>Finds the provisions of an article: what is declared under it, and the single steps and effects of procedures that cite it.</summary>
internal static class ArticleFinder
{
    /// <summary>The provisions of <c>treaty/article</c>; <c>27</c> has those of <c>27(3)</c> too. Empty when there are none.</summary>
    public static ImmutableArray<Passage> Find(Law law, string written)
    {
        int slash = written.IndexOf('/');
        if (slash < 0 || law.FindTreaty(written[..slash]) is not { } treaty)
            return [];
        string article = written[(slash + 1)..];
        return
        [
            .. Entry.All(treaty).Where(entry => Cites(entry.Provenance, article)).Select(entry => entry.Passage),
            .. treaty.Procedures.Where(procedure => !Cites(procedure.Provenance, article)).SelectMany(procedure => Steps(procedure, article)),
        ];
    }

    private static IEnumerable<Passage> Steps(Procedure procedure, string article)
    {
        ImmutableArray<Passage> always = [.. procedure.Always.Where(step => Cites(step.Provenance, article)).Select(ProcedureWords.Always)];
        ImmutableArray<Passage> parts =
        [
            .. always.IsEmpty ? [] : new[] { new Passage("in every state", null, always) },
            .. procedure.States.SelectMany(state => State(state, article)),
        ];
        return parts.IsEmpty ? [] : [new Passage($"{procedure.Id}: its steps under the article", null, parts)];
    }

    private static IEnumerable<Passage> State(ProcedureState state, string article)
    {
        ImmutableArray<Passage> parts =
        [
            .. state.Effects.Where(effect => Cites(effect.Provenance, article)).Select(EffectWords.Of),
            .. state.Always.Where(step => Cites(step.Provenance, article)).Select(ProcedureWords.Always),
            .. state.On.Where(on => Cites(on.Transition.Provenance, article)).Select(ProcedureWords.On),
            .. state.After.Where(after => Cites(after.Transition.Provenance, article)).Select(ProcedureWords.After),
        ];
        return parts.IsEmpty ? [] : [new Passage($"at {state.Name}: {state.Outcome.Word()}", null, parts)];
    }

    private static bool Cites(Provenance provenance, string article) => ArticleList.Cites(provenance.Article, article);
}
