using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.CasesInPoint;

/// <summary>Law on which no case turns.</summary>
/// <param name="Kind">What it is: <c>treaty</c>, <c>procedure</c>, <c>organ</c>, <c>voting rule</c>, <c>question</c> or <c>article</c>.</param>
/// <param name="Name">Its qualified name; of an article, <c>treaty/article</c>.</param>
public sealed record UntestedLaw(string Kind, string Name)
{
    /// <summary>Whether it goes by a name: its own, the bare one, or of an article that of the whole article.</summary>
    internal bool IsOf(string written) => Name == written || Name.EndsWith("/" + written, StringComparison.Ordinal) || (Kind == "article" && ArticleList.IsOf(Name, written));

    /// <summary>All of a treaty that a case could turn on.</summary>
    internal static IEnumerable<UntestedLaw> Of(Treaty treaty)
    {
        HashSet<string> voting = [.. treaty.VotingRules.Select(rule => rule.Organ)];
        return
        [
            new("treaty", treaty.Id),
            .. treaty.Procedures.Select(procedure => new UntestedLaw("procedure", procedure.Id)),
            .. treaty.Organs.Where(organ => voting.Contains(organ.Id)).Select(organ => new UntestedLaw("organ", organ.Id)),
            .. treaty.VotingRules.Select(rule => new UntestedLaw("voting rule", rule.Id)),
            .. treaty.Questions.Select(question => new UntestedLaw("question", question.Id)),
            .. Articles(treaty).SelectMany(cited => ArticleList.Of(cited)).Distinct().Order(StringComparer.Ordinal).Select(article => new UntestedLaw("article", $"{treaty.Id}/{article}")),
        ];
    }

    /// <summary>The articles by which something happens: those of steps, of duties, permissions and prohibitions, and of voting rules.</summary>
    private static IEnumerable<string> Articles(Treaty treaty) => new[]
    {
        treaty.VotingRules.Select(rule => rule.Provenance),
        treaty.Procedures.SelectMany(procedure => procedure.Always).Select(step => step.Provenance),
        treaty.Procedures.SelectMany(procedure => procedure.States).SelectMany(state => OfState(state)),
    }.SelectMany(provenances => provenances).Select(provenance => provenance.Article).OfType<string>();

    private static ImmutableArray<Provenance> OfState(ProcedureState state) =>
    [
        .. state.Always.Select(step => step.Provenance),
        .. state.On.Select(on => on.Transition.Provenance),
        .. state.After.Select(after => after.Transition.Provenance),
        .. state.Effects.Select(effect => effect.Provenance),
    ];
}
