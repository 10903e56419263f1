using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;
using TreatyRules.Verdicts;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>A crisis laid out with everything that may be changed left open, and what is given kept beside it.</summary>
internal sealed class VariedCrisis
{
    private readonly Dictionary<int, VariedThing> _variables = [];
    private readonly Dictionary<int, int> _given = [];
    private readonly CompiledLaw _law;
    private readonly FlipKind _over;

    /// <summary>Lays a crisis out.</summary>
    /// <param name="law">The law.</param>
    /// <param name="file">The crisis.</param>
    /// <param name="readings">The readings chosen.</param>
    /// <param name="over">What may be changed.</param>
    /// <param name="asOf">The day at whose close it is read: states that came to be until then are among what can be given; null for the day on which it begins.</param>
    public VariedCrisis(CompiledLaw law, CrisisFile file, ImmutableDictionary<string, string> readings, FlipKind over, DateOnly? asOf = null)
    {
        _law = law;
        _over = over;
        File = file;
        Readings = readings;
        Row = RowBuilder.Lay(law, file, readings);
        Run = new Run(Row);
        var possible = new ValuesOfTime(Row, file.Date, asOf ?? file.Date);
        bool variesFacts = over.HasFlag(FlipKind.Fact);
        var records = new VariedRecords(
            this, possible, [(asOf ?? file.Date).DayNumber, file.Date.DayNumber], variesFacts, variesFacts ? new VariedSets(Row, possible, _variables, _given) : null, _variables, _given);
        Treaties = [.. Enumerable.Range(0, law.Law.Treaties.Length)];
        if (over.HasFlag(FlipKind.Reading))
            OpenReadings();
        records.OpenFacts();
        records.OpenEvents();
        Votes = [.. Row.Events.Select(laid => over.HasFlag(FlipKind.Ballot) && CanVary(laid))];
        foreach ((int address, int of) in Row.Copies)
        {
            if (_given.ContainsKey(of))
            {
                Row.Slots[address] = Slots.Unknown;
                Row.Unknowns.Add(address, of);
            }
        }
    }

    public CrisisFile File { get; }

    public ImmutableDictionary<string, string> Readings { get; }

    public Row Row { get; }

    public Run Run { get; }

    /// <summary>The treaties by which states are told, in their order.</summary>
    public ImmutableArray<int> Treaties { get; init; }

    /// <summary>What can be changed, by key.</summary>
    public IReadOnlyDictionary<int, VariedThing> Variables => _variables;

    /// <summary>For each event, whether its ballots are varied.</summary>
    public bool[] Votes { get; }

    /// <summary>Whether some vote has ballots without a name, which are not varied.</summary>
    public bool HasUnnamed => _over.HasFlag(FlipKind.Ballot) && Row.Events.Any(laid => IsVote(laid) && MayHaveUnnamed(laid));

    /// <summary>What is varied, with so many changes at most.</summary>
    public Varied With(int most) => new(_given, Votes, most);

    /// <summary>What is varied when nothing is changed but ballots of one vote.</summary>
    public Varied With(int most, int held) => new(_given, [.. Votes.Select((varies, vote) => varies && vote == held)], most);

    /// <summary>Says that one more thing can be changed, which no run leaves open.</summary>
    public void Add(VariedThing thing) => _variables.Add(thing.Key, thing);

    /// <summary>Leaves open on which day it is that stands at some slots.</summary>
    /// <param name="thing">The date; its key is the first of the slots.</param>
    /// <param name="slots">All of its slots.</param>
    /// <param name="days">The days that it can be, the given one among them.</param>
    /// <param name="given">What is given; null where that is not known.</param>
    /// <returns>The slots, and those that copy them.</returns>
    public int[] OpenDate(VariedThing thing, IReadOnlyCollection<int> slots, int[] days, int? given)
    {
        _variables[thing.Key] = thing;
        Row.Unknowns.Add(new Unknown(thing.Key, thing.Name, days));
        if (given is { } day)
            _given[thing.Key] = day;
        int[] all = [.. slots, .. Row.Copies.Where(copy => slots.Contains(copy.Of)).Select(copy => copy.Address)];
        foreach (int slot in all)
        {
            Row.Slots[slot] = Slots.Unknown;
            if (slot != thing.Key)
                Row.Unknowns.Add(slot, thing.Key);
        }

        return all;
    }

    /// <summary>Leaves open on which days events are held.</summary>
    public void Open(EventDays days, DatesRead dates)
    {
        (Row.Days, Row.Dates) = (days, dates);
        foreach (OpenDay day in days.Open)
            _given[day.Key] = day.Given;
    }

    private bool CanVary(LaidEvent laid) => IsVote(laid) && !MayHaveUnnamed(laid);

    private static bool IsVote(CompiledEvent type, HeldEvent held) => !type.Votes.IsEmpty && held.WithoutVote == VoteResult.None;

    private bool IsVote(LaidEvent laid) => IsVote(_law.Events[laid.Event], laid.Held);

    private bool MayHaveUnnamed(LaidEvent laid) => ChangedVote.MayHaveUnnamed(File, laid.Held, _law.Law);

    private void OpenReadings()
    {
        for (int i = 0; i < _law.Questions.Length; i++)
        {
            Question question = _law.Questions[i].Question;
            int key = 1 + i;
            int given = Row.Slots[key];
            Open(key, [-1, .. Enumerable.Range(0, question.Readings.Length)], given, question.Id);
            _variables[key] = new VariedThing(
                key,
                FlipKind.Reading,
                question.Id,
                given < 0 ? "default" : question.Readings[given].Name,
                value => value < 0 ? "default" : question.Readings[value].Name,
                1,
                (draft, value) => draft.Readings = value < 0 ? draft.Readings.Remove(question.Id) : draft.Readings.SetItem(question.Id, question.Readings[value].Name));
        }
    }

    /// <summary>Leaves open what is given.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="values">What it can be.</param>
    /// <param name="given">What is given.</param>
    /// <param name="name">What it is called.</param>
    public void Open(int key, int[] values, int given, string name)
    {
        _given[key] = given;
        Row.Slots[key] = Slots.Unknown;
        Row.Unknowns.Add(new Unknown(key, name, values));
    }
}
