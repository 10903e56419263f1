using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Replay;

/// <summary>Decides recorded votes by the law: each vote as a matter of its own, of which nothing is known but the ballots.</summary>
internal sealed class VoteDecider(CompiledLaw law, VoteFile layout)
{
    private readonly EventType _event = law.Law.FindEvent(layout.Event) ?? throw new ArgumentException($"There is no event '{layout.Event}'.", nameof(layout));

    private readonly Plan _plan = law.PlanForEvent(law.EventNumbers[layout.Event]);

    /// <summary>What comes of a vote under readings, whichever of some motions it was on.</summary>
    /// <param name="vote">The vote.</param>
    /// <param name="motions">The motions.</param>
    /// <param name="readings">The readings chosen.</param>
    /// <param name="seats">Who sat.</param>
    public VoteFinding Decide(RecordedVote vote, IEnumerable<RecordedMotion> motions, ImmutableDictionary<string, string> readings, IReadOnlyCollection<string> seats)
    {
        var results = new SortedSet<VoteResult>();
        var missing = new List<string>();
        var questions = new List<Question>();
        bool isDecided = true;
        foreach (RecordedMotion motion in motions)
        {
            Run run = Laid(vote, motion, readings);
            VotePossibilities possible = VotePossibilities.Two(run, 0, _plan);
            results.UnionWith(possible.Results);
            if (!possible.IsDecided && possible.Results.IsEmpty)
                results.UnionWith(Examples(vote, motion, readings, seats));
            isDecided &= possible.IsDecided;
            missing.AddRange(possible.Missing.IsEmpty && !possible.IsDecided ? [$"names of the ballots on {vote.Id}"] : possible.Missing);
            questions.AddRange(law.Questions.Where((_, number) => run.Row.QuestionsRead[number]).Select(question => question.Question));
        }

        if (isDecided && results.Count > 1)
            missing.Add($"whether it was {string.Join(" or ", motions.Select(motion => motion.Name))}");
        else if (results.Count == 0 && missing.Count == 0)
            missing.Add("what it was a vote on");
        return new VoteFinding([.. results], isDecided && results.Count == 1, [.. missing.Distinct()], [.. questions.Distinct()]);
    }

    /// <summary>A matter of which nothing is known but a vote on a motion.</summary>
    public CrisisFile Matter(RecordedVote vote, RecordedMotion motion) => new(
        vote.Id,
        null,
        vote.Date,
        null,
        [],
        [],
        [new HeldEvent(_event.Id, vote.Date, vote.Date, vote.Id, true, Fields(motion), vote.Sheet(), VoteResult.None, null, [], SourceSpan.None)],
        ImmutableSortedDictionary<string, BallotSheet>.Empty,
        [],
        [],
        [],
        [],
        SourceSpan.None);

    /// <summary>Results with the ballots that have no name given to the seats in turn, once round: where there are too many ways to go through all, some show that it is open.</summary>
    private IEnumerable<VoteResult> Examples(RecordedVote vote, RecordedMotion motion, ImmutableDictionary<string, string> readings, IReadOnlyCollection<string> seats)
    {
        List<string> free = [.. seats.Where(seat => !vote.Ballots.ContainsKey(seat)).Order(StringComparer.Ordinal)];
        List<Ballot> ballots = [.. vote.Tally.SelectMany((count, kind) => Enumerable.Repeat((Ballot)kind, Math.Max(0, (count ?? 0) - vote.Named((Ballot)kind))))];
        for (int turn = 0; turn < free.Count; turn++)
        {
            var named = vote.Ballots.ToBuilder();
            for (int i = 0; i < Math.Min(ballots.Count, free.Count); i++)
                named[free[(turn + i) % free.Count]] = ballots[i];
            Run run = Laid(vote with { Ballots = named.ToImmutable() }, motion, readings);
            foreach (VoteResult result in VotePossibilities.Two(run, 0, _plan).Results)
                yield return result;
        }
    }

    private Run Laid(RecordedVote vote, RecordedMotion motion, ImmutableDictionary<string, string> readings) => new(
        _plan.Procedures.IsEmpty ? RowBuilder.LayWithoutEffects(law, Matter(vote, motion), readings) : RowBuilder.Lay(law, Matter(vote, motion), readings));

    private ImmutableArray<FieldDatum> Fields(RecordedMotion motion) =>
    [
        .. _event.Fields.Where(field => field.DefaultSet is null || motion.Fields.Any(given => given.Field == field.Name))
            .Select(field => motion.Fields.FirstOrDefault(given => given.Field == field.Name)
                ?? new FieldDatum(field.Name, field.Default ?? UnknownDatum.Instance, SourceSpan.None)),
    ];
}
