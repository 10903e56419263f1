using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
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
        Move? resting = last is null ? null : WithoutMarks(() => Resting(state));
        bool restsElsewhere = resting is not null && resting.Transition != last?.Transition;
        last = restsElsewhere ? resting : last;
        string id = Procedure.Procedure.Id;
        Cause? cause = new CauseFinder(_run, _votes).Find(_procedure, last);
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
            Articles = Articles(last, cause),
            Effects = Effects(),
            Readings = Readings(),
            Decisions = Decisions(),
            Assumed = Assumed(),
            Ignored = [.. _trace.Ignored.Select(held => ExplanationBuilder.NameOf(_row.Events[held]))],
            Explanation = withSteps ? Explain(last, restsElsewhere) : new ExplanationTree([]),
        };
    }

    /// <summary>Looks without leaving a mark: what the run itself asked for is what the verdict reports.</summary>
    private T WithoutMarks<T>(Func<T> look)
    {
        bool[] questions = [.. _row.QuestionsRead];
        bool[] lists = [.. _row.ListsRead];
        T seen = look();
        questions.CopyTo(_row.QuestionsRead, 0);
        lists.CopyTo(_row.ListsRead, 0);
        return seen;
    }

    /// <summary>
    /// On what a procedure rests today: of the transitions open in every state the first that holds, if it leads to where the procedure stands.
    /// It is no move, but the law of the day may be another than that of the day on which the state was entered.
    /// </summary>
    private Move? Resting(int state)
    {
        _row.Frame = 0;
        Examiner examiner = _trace.Examiner(_run);
        for (int number = 0; number < _row.Law.Transitions.Length; number++)
        {
            CompiledTransition transition = _row.Law.Transitions[number];
            if (transition.Procedure != _procedure || transition.From >= 0)
                continue;
            Finding finding = examiner.Examine(transition.Guard);
            if (finding is { IsThere: true, Holds: not false })
                return transition.To == state && finding.Holds == true ? new Move(_row.Today, _procedure, state, number, -1, finding) : null;
        }

        return null;
    }

    /// <summary>The duties, permissions and prohibitions in force where the run ended.</summary>
    public ImmutableArray<EffectInForce> Effects()
    {
        if (!_run.IsInForce(_procedure))
            return [];
        var effects = ImmutableArray.CreateBuilder<EffectInForce>();
        foreach (int number in Procedure.States[_run.StateOf(_procedure)].Effects)
        {
            CompiledEffect effect = _row.Law.Effects[number];
            int records = effect.List < 0 ? 1 : _row.ListCounts[effect.List];
            for (int i = 0; i < records; i++)
            {
                int record = effect.List < 0 ? -1 : _row.ListStarts[effect.List] + (i * _row.Law.Layouts[effect.List].Size);
                if (InForce(effect, record) is { } inForce)
                    effects.Add(inForce);
            }
        }

        return effects.ToImmutable();
    }

    private EffectInForce? InForce(CompiledEffect effect, int record)
    {
        _row.Frame = 0;
        if (_run.Walker.Effects.InForce(effect, record) != 1)
            return null;
        Span<ulong> bearers = stackalloc ulong[_row.Width];
        bearers.Clear();
        _run.Walker.Effects.AddBearers(bearers, effect, record);
        return new EffectInForce(
            effect.Effect.Kind,
            [.. ValueText.Codes(_row, bearers)],
            effect.Effect.What,
            effect.Effect.Action,
            effect.Discretions.IsEmpty ? null : _run.Walker.Effects.DiscretionOf(effect),
            effect.Effect.Provenance.Article,
            record < 0 ? null : NameOf(effect, record));
    }

    private string NameOf(CompiledEffect effect, int record) => _row.NameOf(effect.List, record);

    /// <summary>The articles of the moves on which the present state rests: back from the last, as long as a move was open only in the state that it left.</summary>
    private ImmutableArray<string> Articles(Move? last, Cause? cause)
    {
        List<Move> chain = [];
        if (last is not null && !_moves.Contains(last))
            chain.Add(last);
        for (int i = last is null ? -1 : _moves.LastIndexOf(last); i >= 0; i--)
        {
            chain.Add(_moves[i]);
            if (_row.Law.Transitions[_moves[i].Transition].From < 0)
                break;
        }

        chain.Reverse();
        List<string> articles = [];
        foreach (Move move in chain)
        {
            Add(articles, _row.Law.Transitions[move.Transition].Transition.Provenance.Article);
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

    /// <summary>The votes on events that the procedure, or one that it asks about, looks at.</summary>
    private ImmutableArray<Decision> Decisions()
    {
        HashSet<int> lists = [.. _row.Law.PlanFor(_procedure).Procedures.SelectMany(procedure => _row.Law.Procedures[procedure].Lists)];
        return
        [
            .. _trace.Counts.Where(count => lists.Contains(_row.Law.Events[_row.Events[count.Held].Event].List) && _votes.WasVotedOn(count.Held))
                .Select(count => _votes.Read(count.Held)),
        ];
    }

    private ImmutableArray<string> Assumed() =>
    [
        .. _row.Law.Layouts.Where(layout => _row.ListsRead[layout.List] && _row.Crisis.OmittedLists.Contains(layout.Type))
            .Select(layout => _row.Law.Law.FindRecord(layout.Type))
            .Where(type => type is { Omitted: OmittedList.None })
            .Select(type => $"no {type?.Plural}"),
    ];

    private ExplanationTree Explain(Move? last, bool restsElsewhere)
    {
        var builder = new ExplanationBuilder(_row);
        HashSet<int> plan = [.. _row.Law.PlanFor(_procedure).Procedures];
        HashSet<int> lists = [.. plan.SelectMany(procedure => _row.Law.Procedures[procedure].Lists)];
        List<ExplanationStep> steps =
        [
            .. _trace.Counts.Where(count => lists.Contains(_row.Law.Events[_row.Events[count.Held].Event].List) && _votes.WasVotedOn(count.Held))
                .Select(count => _votes.Step(count.Held)),
            .. _trace.Moves.Select(builder.Step),
        ];
        steps = [.. steps.OrderBy(step => step.Day)];
        if (last is not null && restsElsewhere)
            steps.Add(builder.Rest(last));
        if (last is null || _run.OutcomeOf(_procedure) < Outcome.Consultation)
            steps.Add(builder.Stay(_row.Today, _procedure, _run.StateOf(_procedure), WaysOut()));
        return new ExplanationTree([.. steps]);
    }

    /// <summary>What is found, where the run ended, of the transitions that would lead on but are not open. Those that lead back out of play say nothing of why there is no more.</summary>
    private IEnumerable<(string To, Finding Finding)> WaysOut()
    {
        int state = _run.StateOf(_procedure);
        _row.Frame = 0;
        Examiner examiner = _trace.Examiner(_run);
        return _row.Law.Transitions
            .Where(transition => transition.Procedure == _procedure && transition.To != state && (transition.From < 0 || transition.From == state) && transition.Guard.Level == 0)
            .Where(transition => Procedure.States[transition.To].State.Outcome != Outcome.NotEngaged)
            .Select(transition => (transition.Transition.To, Finding: examiner.Examine(transition.Guard)))
            .Where(way => way.Finding.Holds != true);
    }
}
