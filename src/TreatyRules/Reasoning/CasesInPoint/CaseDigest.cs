using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.CasesInPoint;

/// <summary>Which cases turn on which law: what a body of cases shows of a body of law, worked out by hearing them. Immutable, and safe to share between threads.</summary>
/// <remarks>
/// A case turns on an article if a verdict that it expects rests on it, or came to no more for want of a condition of it alone, or if a vote was
/// judged by it; on a voting rule and an organ, if it voted so; on a procedure, if the case expects its verdict; on a question, if another reading of it
/// gives another verdict or another result of a vote.
/// </remarks>
public sealed class CaseDigest
{
    private static readonly Lazy<CaseDigest> s_embedded = new(() => Of(TreatyCorpus.Embedded, CrisisFiles.Embedded(TreatyCorpus.Embedded)));

    private readonly ImmutableArray<TurningPoint> _points;

    private CaseDigest(Law law, ImmutableArray<TurningPoint> points)
    {
        _points = points;
        Untested = [.. law.Treaties.SelectMany(UntestedLaw.Of).Where(named => !_points.Any(point => point.IsOf(named.Name)))];
    }

    /// <summary>The law and the cases that come with the library; worked out when first asked for.</summary>
    public static CaseDigest Embedded => s_embedded.Value;

    /// <summary>The law on which no case turns, in the law's order: treaties, procedures, organs that vote, voting rules, questions, articles of steps and duties.</summary>
    public ImmutableArray<UntestedLaw> Untested { get; }

    /// <summary>Whether no case turns on a piece of law on which one could: of a term or a type of facts nothing is said.</summary>
    /// <param name="name">As for <see cref="On"/>.</param>
    public bool IsUntested(string name) => On(name).IsEmpty && Untested.Any(law => law.IsOf(name));

    /// <summary>Hears the cases, several at a time.</summary>
    /// <param name="corpus">The law.</param>
    /// <param name="cases">The cases, bound to it.</param>
    /// <exception cref="TreatyException">A treaty's own rules lead in a circle.</exception>
    public static CaseDigest Of(TreatyCorpus corpus, IEnumerable<Crisis> cases)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(cases);
        return new CaseDigest(corpus.Law, [.. cases.AsParallel().AsOrdered().SelectMany(crisis => new TurningPoints(crisis, corpus).Find())]);
    }

    /// <summary>How many cases turn on a piece of law; none where it is untested, null where a case could not turn on it.</summary>
    /// <param name="name">As for <see cref="On"/>.</param>
    public int? CountOn(string name) => On(name) is { IsEmpty: false } cases ? cases.Length : IsUntested(name) ? 0 : null;

    /// <summary>The cases that turn on a piece of law, in the order of the cases.</summary>
    /// <param name="name">A treaty, <c>treaty/name</c> of what it declares, or <c>treaty/article</c>; <c>27</c> has the cases of <c>27(3)</c> too.</param>
    public ImmutableArray<CaseInPoint> On(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return
        [
            .. _points.Where(point => point.IsOf(name)).GroupBy(point => point.Crisis)
                .Select(points => new CaseInPoint(points.Key.Id, points.Key.File.Title, [.. points.Select(point => point.Because).Distinct()])),
        ];
    }
}
