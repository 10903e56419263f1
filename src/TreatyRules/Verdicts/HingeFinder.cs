using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>Finds on which votes and readings a verdict hangs, by the but-for test: each is made otherwise by itself, and the crisis is run again.</summary>
internal sealed class HingeFinder(Run run, Plan plan, Until until, int procedure)
{
    /// <summary>How many steps are gone through completions of what is unknown, before what is left is not tried.</summary>
    private const int MostSteps = 500;

    private readonly Row _row = run.Row;
    private int _steps;

    /// <summary>The verdict with what it hangs on: votes in the order of the crisis, then questions by name. The run stands afterwards as it stood before.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="diagram">The completions over which it was found, just now; null where nothing unknown was met.</param>
    public Verdict Add(Verdict verdict, CompletionDiagram? diagram)
    {
        bool[] questions = [.. _row.QuestionsRead];
        bool[] lists = [.. _row.ListsRead];
        int[] probes = [.. _row.Probes];
        if (diagram is null)
            _row.ReadingTests.Clear();
        ImmutableArray<Hinge> hinges = [];
        if ((diagram is null ? Hear(run) : OverCompletions(diagram)) is { } given)
        {
            ReadingTests tests = _row.ReadingTests.Copy();
            hinges = [.. verdict.Decisions.Select(decision => Vote(decision, given)), .. verdict.Readings.Select(reading => Question(reading.Key, reading.Value, given, tests))];
            _row.Unknowns.Clear();
            var observer = default(NoObserver);
            run.To(plan, until, ref observer);
        }

        questions.CopyTo(_row.QuestionsRead, 0);
        lists.CopyTo(_row.ListsRead, 0);
        probes.CopyTo(_row.Probes, 0);
        return verdict with { Hinges = [.. hinges.Where(hinge => !hinge.Turns.IsEmpty)], AllHingesTried = _steps < MostSteps };
    }

    private Hinge Vote(Decision decision, Heard given)
    {
        LaidEvent laid = _row.Events[decision.Held];
        var turns = ImmutableArray.CreateBuilder<HingeTurn>();
        foreach (VoteResult other in Others(laid, decision.Result).ToArray())
        {
            _row.Events[decision.Held] = laid.Supposing(other);
            if (Hear(run) is { } heard && heard.IsOther(given))
                turns.Add(Turn(other.Word(), heard));
        }

        _row.Events[decision.Held] = laid;
        return new Hinge(HingeKind.Vote, decision.Event, decision.Result.Word(), turns.ToImmutable()) { Held = decision.Held };
    }

    /// <summary>What else a vote could have come to by its rule: each way to fail that the rule has, and adoption.</summary>
    private IEnumerable<VoteResult> Others(LaidEvent laid, VoteResult result)
    {
        int rule = _row.Slots[laid.Address + RecordLayout.Rule];
        return result == VoteResult.None || rule < 0 ? []
            : _row.Law.Rules[rule].Ways.SelectMany(way => way.Parts).Select(part => part.Failure).Where(failure => failure != VoteResult.NoQuorum)
                .Prepend(VoteResult.Adopted).Distinct().Where(other => other != result);
    }

    private Hinge Question(string id, string chosen, Heard given, ReadingTests tests)
    {
        int number = _row.Law.QuestionNumbers[id];
        ImmutableArray<Reading> readings = _row.Law.Questions[number].Question.Readings;
        var turns = ImmutableArray.CreateBuilder<HingeTurn>();
        for (int reading = 0; reading < readings.Length; reading++)
        {
            if (readings[reading].Name != chosen && !tests.IsSameUnder(number, reading) && Under(number, reading) is { } heard && heard.IsOther(given))
                turns.Add(Turn(readings[reading].Name, heard));
        }

        return new Hinge(HingeKind.Reading, id, chosen, turns.ToImmutable());
    }

    private Heard? Under(int question, int reading)
    {
        ref int slot = ref _row.Slots[1 + question];
        int before = slot;
        slot = reading;

        // What is worked out of unknown states and places is kept in the row and holds for its readings alone.
        Heard? heard = Hear(_row.Unknowns.All.Count > 0 ? Afresh() : run);
        slot = before;
        return heard;
    }

    /// <summary>The crisis laid out anew under the readings that now stand in the row.</summary>
    private Run Afresh() => new(RowBuilder.Lay(_row.Law, _row.Crisis, _row.Law.Questions.Select((question, i) => (question.Question, Chosen: _row.Slots[1 + i]))
        .Where(asked => asked.Chosen >= 0).ToDictionary(asked => asked.Question.Id, asked => asked.Question.Readings[asked.Chosen].Name)));

    private HingeTurn Turn(string instead, Heard heard) => new(instead, heard.Outcome, heard.State < 0 ? null : _row.Law.Procedures[procedure].States[heard.State].State.Name);

    /// <summary>What a run comes to; null where the treaty's own rules lead in a circle, or too much is unknown.</summary>
    private Heard? Hear(Run heard)
    {
        heard.Row.Unknowns.Clear();
        var observer = default(NoObserver);
        return heard.To(plan, until, ref observer) switch
        {
            RunEnd.Done => new Heard(heard.OutcomeOf(procedure), heard.StateOf(procedure), string.Join(' ', EffectMarks.Of(heard, procedure))),
            RunEnd.Unknown when _steps < MostSteps => OverCompletions(Explored(heard)),
            _ => null,
        };
    }

    private CompletionDiagram Explored(Run heard)
    {
        CompletionDiagram diagram = Completions.Explore(heard, plan, until, procedure, MostSteps - _steps);
        _steps += diagram.Steps;
        return diagram;
    }

    private static Heard? OverCompletions(CompletionDiagram diagram)
    {
        if (diagram.IsCut || diagram.HasGivenUp)
            return null;
        int[] states = [.. diagram.Ends.Select(end => end.State).Distinct()];
        bool isSettled = diagram.IsComplete;
        return new Heard(isSettled && diagram.Possible is [var only] ? only : Outcome.Undetermined, isSettled && states is [var state] ? state : -1, null);
    }

    /// <param name="Outcome">What it came to.</param>
    /// <param name="State">In which state; -1 where completions differ.</param>
    /// <param name="Effects">What is in force; null where completions may differ.</param>
    private sealed record Heard(Outcome Outcome, int State, string? Effects)
    {
        public bool IsOther(Heard other) => Outcome != other.Outcome || State != other.State || (Effects is not null && other.Effects is not null && Effects != other.Effects);
    }
}
