using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Explanation;
using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>Builds a verdict from a run that was traced.</summary>
internal sealed class VerdictBuilder
{
    private readonly Run _run;
    private readonly Row _row;
    private readonly Trace _trace;
    private readonly int _procedure;
    private readonly Until _until;
    private readonly VoteReader _votes;
    private readonly ImmutableArray<Move> _moves;

    public VerdictBuilder(Run run, Trace trace, int procedure, Until until)
    {
        _run = run;
        _row = run.Row;
        _trace = trace;
        _procedure = procedure;
        _until = until;
        _votes = new VoteReader(run, trace.Examiner(run), trace);
        _moves = [.. trace.Moves.Where(move => move.Procedure == procedure)];
    }

    private CompiledProcedure Procedure => _row.Law.Procedures[_procedure];

    /// <summary>The verdict of a run in which nothing was unknown.</summary>
    /// <param name="withSteps">Whether its steps are put into words.</param>
    public Verdict Build(bool withSteps)
    {
        Outcome outcome = _run.OutcomeOf(_procedure);
        int state = _run.StateOf(_procedure);
        Move? last = _moves.LastOrDefault(move => _row.Law.Transitions[move.Transition].To == state);
        Move? resting = last is null ? null : new RestingMove(_run, _trace, _procedure).In(state);
        bool restsElsewhere = resting is not null && resting.Transition != last?.Transition;
        last = restsElsewhere ? resting : last;
        string id = Procedure.Procedure.Id;
        Cause? cause = new CauseFinder(_run, _votes).Find(_procedure, last);
        int[] counted = [.. Counted()];
        return new Verdict
        {
            Crisis = _row.Crisis.Id,
            AsOf = DateOnly.FromDayNumber(_until.After >= 0 ? _row.Today : _until.Day),
            Treaty = id[..id.IndexOf('/')],
            Procedure = id[(id.IndexOf('/') + 1)..],
            Outcome = outcome,
            State = Procedure.States[state].State.Name,
            TriggersCollectiveAction = outcome is >= Outcome.Recommended and <= Outcome.Obliged && Procedure.Procedure.Decides == Decides.CollectiveAction,
            Since = DateOnly.FromDayNumber(_run.EntryOf(_procedure)),
            Cause = cause,
            Articles = new VerdictArticles(_row, _moves).Of(last, cause),
            Effects = Effects(),
            Readings = Readings(),
            Decisions = [.. counted.Select(_votes.Read)],
            Assumed = Assumed(),
            Ignored = [.. _trace.Ignored.Select(held => ExplanationBuilder.NameOf(_row.Events[held]))],
            Explanation = withSteps ? new VerdictSteps(_run, _trace, _votes, _procedure).Build(counted, last, restsElsewhere) : new ExplanationTree([]),
        };
    }

    /// <summary>The duties, permissions and prohibitions in force where the run ended.</summary>
    public ImmutableArray<EffectInForce> Effects() => new StandingEffects(_run).Of(_procedure);

    private ImmutableSortedDictionary<string, string> Readings()
    {
        var readings = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < _row.QuestionsRead.Length; i++)
        {
            if (!_row.QuestionsRead[i])
                continue;
            CompiledQuestion question = _row.Law.Questions[i];
            int chosen = _row.Slots[1 + i];
            Reading reading = chosen >= 0 ? question.Question.Readings[chosen] : question.Question.DefaultOn(DateOnly.FromDayNumber(_row.Today));
            readings[question.Question.Id] = reading.Name;
        }

        return readings.ToImmutable();
    }

    /// <summary>The events counted that were voted on, and that the procedure, or one that it asks about, looks at.</summary>
    private IEnumerable<int> Counted()
    {
        HashSet<int> lists = [.. _row.Law.PlanFor(_procedure).Procedures.SelectMany(procedure => _row.Law.Procedures[procedure].Lists)];
        return _trace.Counts.Select(count => count.Held).Where(held => lists.Contains(_row.Law.Events[_row.Events[held].Event].List) && _votes.WasVotedOn(held));
    }

    private ImmutableArray<string> Assumed() =>
    [
        .. _row.Law.Layouts.Where(layout => _row.ListsRead[layout.List] && _row.Crisis.OmittedLists.Contains(layout.Type))
            .Select(layout => _row.Law.Law.FindRecord(layout.Type))
            .Where(type => type is { Omitted: OmittedList.None })
            .Select(type => $"no {type?.Plural}"),
    ];
}
