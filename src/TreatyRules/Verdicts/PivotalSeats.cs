using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>Finds the seats whose ballot alone, given all others, makes a difference; each is tried by a run of the crisis as changed. In the codes of the day, in alphabetical order.</summary>
internal sealed class PivotalSeats
{
    private readonly CompiledLaw _law;
    private readonly CrisisFile _file;
    private readonly IReadOnlyDictionary<string, string> _readings;

    public PivotalSeats(CompiledLaw law, CrisisFile given, IReadOnlyDictionary<string, string> readings)
    {
        _law = law;
        _readings = readings;

        // The motions of a what-if are written out, so that their ballots can be changed one by one.
        _file = given.Events.IsEmpty ? given with { Events = SupposedMotions.Of(law.Law, given) } : given;
    }

    /// <summary>Between adopted and not, in one vote.</summary>
    public ImmutableArray<string> OfVote(int held) =>
        Hear().Decision(held) is { } decision ? Told(held, vote => IsAdopted(vote) != IsAdopted(decision)) : [];

    /// <summary>Between one outcome of a procedure and another, in any of the votes on which its verdict rests.</summary>
    public ImmutableArray<string> OfVerdict(string procedure, DateOnly asOf, string? after)
    {
        Verdict verdict = new Hearing(_law, _file, _readings, asOf, after).Verdict(procedure);
        bool Differs(CrisisFile changed) => new Hearing(_law, changed, _readings, asOf, after).OutcomeOf(procedure) != verdict.Outcome;
        return [.. verdict.Decisions.SelectMany(decision => Seats(decision.Held, Differs)).Distinct().Order(StringComparer.Ordinal)];
    }

    private static bool IsAdopted(Decision? decision) => decision?.Result == VoteResult.Adopted;

    private Hearing Hear() => new(_law, _file, _readings, null, null);

    private ImmutableArray<string> Told(int held, Func<Decision?, bool> differs)
    {
        var changed = new ChangedVote(_law, _file, _readings, held);
        return [.. Seats(held, other => differs(changed.Decide(other))).Order(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Seats(int held, Func<CrisisFile, bool> differs)
    {
        HeldEvent vote = _file.Events[held];
        if (vote.WithoutVote != VoteResult.None)
            return [];
        Hearing hearing = Hear();
        hearing.Decision(held);
        var changed = new ChangedVote(_law, _file, _readings, held);
        return changed.Seats(hearing.Run.Row)
            .Where(seat => Enum.GetValues<Ballot>().Any(ballot => ballot != seat.Ballot && differs(changed.With(seat.Actor, ballot))))
            .Select(seat => _law.Law.CodeOn(seat.Actor, vote.On));
    }
}
