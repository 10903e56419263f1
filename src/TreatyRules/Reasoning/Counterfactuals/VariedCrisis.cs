using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Explanation;
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
    private readonly ValuesOfTime _possible;
    private readonly ImmutableArray<int> _days;
    private readonly VariedSets? _sets;

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
        _possible = new ValuesOfTime(Row, file.Date, asOf ?? file.Date);
        _days = [(asOf ?? file.Date).DayNumber, file.Date.DayNumber];
        _sets = over.HasFlag(FlipKind.Fact) ? new VariedSets(Row, _possible, _variables, _given) : null;
        Treaties = [.. Enumerable.Range(0, law.Law.Treaties.Length)];
        if (over.HasFlag(FlipKind.Reading))
            OpenReadings();
        OpenFacts();
        OpenEvents();
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
    public void OpenDate(VariedThing thing, IReadOnlyCollection<int> slots, int[] days, int? given)
    {
        _variables[thing.Key] = thing;
        Row.Unknowns.Add(new Unknown(thing.Key, thing.Name, days));
        if (given is { } day)
            _given[thing.Key] = day;
        foreach (int slot in slots.Concat(Row.Copies.Where(copy => slots.Contains(copy.Of)).Select(copy => copy.Address)))
        {
            Row.Slots[slot] = Slots.Unknown;
            if (slot != thing.Key)
                Row.Unknowns.Add(slot, thing.Key);
        }
    }

    /// <summary>Leaves open on which days events are held.</summary>
    public void Open(EventDays days)
    {
        Row.Days = days;
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

    private void OpenFacts()
    {
        foreach (RecordLayout layout in _law.Layouts.Where(layout => layout.List > 0 && !_law.EventNumbers.ContainsKey(layout.Type)))
        {
            RecordType type = _law.Law.FindRecord(layout.Type) ?? throw new System.Diagnostics.UnreachableException();
            ImmutableArray<CrisisRecord> records = [.. File.Records.Where(record => record.Type == layout.Type)];
            for (int ordinal = 0; ordinal < Row.ListCounts[layout.List]; ordinal++)
            {
                int address = Row.ListStarts[layout.List] + (ordinal * layout.Size);
                bool isSuspected = ordinal >= records.Length;
                int at = ordinal;
                string name = isSuspected ? $"{type.Plural}[?]" : $"{type.Plural}[{records[ordinal].Id ?? ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture)}]";
                OpenExistence(address, isSuspected ? type.Plural : $"{name}.happened", isSuspected ? 0 : 3, (draft, happened) =>
                {
                    if (isSuspected)
                        draft.Suspected(type, happened);
                    else
                        draft.Happened(type.Id, at, happened);
                });
                OpenFields(layout, address, name, (draft, field, datum) => draft.Set(type.Id, at, field, datum));
                if (!isSuspected)
                    _sets?.Open(layout, address, name, records[at].From, (draft, field, actor, isIn) => draft.Put(_law.Law, type.Id, at, field, actor, isIn));
            }
        }
    }

    private void OpenEvents()
    {
        for (int held = 0; held < Row.Events.Length; held++)
        {
            LaidEvent laid = Row.Events[held];
            int at = held;
            string name = laid.Held.Symbol ?? $"events[{held}]";
            int exists = laid.Address + RecordLayout.Exists;
            int? given = laid.Held.Happened switch { true => 1, false => 0, null => null };
            if (given is not null && _over.HasFlag(FlipKind.Fact))
            {
                Row.Events[held] = laid with { Happened = null };
                _given[exists] = given.Value;
                Row.Unknowns.Add(new Unknown(exists, $"{name}.happened", [0, 1]));
            }

            if (given is null || _over.HasFlag(FlipKind.Fact))
            {
                _variables[exists] = new VariedThing(exists, FlipKind.Fact, $"{name}.happened", given switch { 1 => "yes", 0 => "no", _ => "unknown" }, VariedThing.YesNo, 2,
                    (draft, value) => draft.File = draft.File with { Events = draft.File.Events.SetItem(at, draft.File.Events[at] with { Happened = value == 1 }) });
            }

            OpenFields(_law.Layouts[_law.Events[laid.Event].List], laid.Address, name, (draft, field, datum) => draft.Set(at, field, datum));
            _sets?.Open(_law.Layouts[_law.Events[laid.Event].List], laid.Address, name, laid.Held.TakesEffect, (draft, field, actor, isIn) => draft.Put(_law.Law, at, field, actor, isIn));
        }
    }

    private void OpenExistence(int address, string name, int order, Action<CrisisDraft, bool> apply)
    {
        int exists = address + RecordLayout.Exists;
        bool isKnown = Row.Slots[exists] == 1;
        if (isKnown && _over.HasFlag(FlipKind.Fact))
            Open(exists, [0, 1], 1, name);
        if (!isKnown || _over.HasFlag(FlipKind.Fact))
            _variables[exists] = new VariedThing(exists, FlipKind.Fact, name, isKnown ? "yes" : "unknown", VariedThing.YesNo, order, (draft, value) => apply(draft, value == 1));
    }

    private void OpenFields(RecordLayout layout, int address, string name, Action<CrisisDraft, string, Datum> apply)
    {
        for (int i = 0; i < layout.Fields.Length; i++)
        {
            FieldDefinition field = layout.Fields[i];
            int key = address + RecordLayout.Head + i;
            int given = Row.Slots[key];
            bool isUnknown = given == Slots.Unknown;
            if (!isUnknown && (!_over.HasFlag(FlipKind.Fact) || given == Slots.Absent || field.Type.Kind is ValueKind.Text or ValueKind.Number))
                continue;
            if (_possible.Of(field.Type, given) is not { } values)
                continue;
            string was = ValueText.Of(Row, given, field.Type);
            if (isUnknown)
                Row.Unknowns.Add(Row.Unknowns.All[key] with { Values = values });
            else
                Open(key, values, given, $"{name}.{field.Name}");
            _variables[key] = new VariedThing(key, FlipKind.Fact, $"{name}.{field.Name}", was, value => ValueText.Of(Row, value, field.Type), 1,
                (draft, value) => apply(draft, field.Name, DatumOf(value, field.Type)))
            {
                Shared = some => field.Type.Kind switch
                {
                    ValueKind.Codes => SharedWords.Of(field.Type.Words, some, given),
                    ValueKind.Actor or ValueKind.Place => SharedActors.Of(Run, Treaties, _days, some, values, given, field.Type.Kind, value => ValueText.Of(Row, value, field.Type)),
                    _ => null,
                },
            };
        }
    }

    private void Open(int key, int[] values, int given, string name)
    {
        _given[key] = given;
        Row.Slots[key] = Slots.Unknown;
        Row.Unknowns.Add(new Unknown(key, name, values));
    }

    private Datum DatumOf(int value, Model.ValueType type) => type.Kind switch
    {
        ValueKind.Actor => new WordDatum(Row.Names.Actor(value)),
        ValueKind.Place => new WordDatum(Row.Names.Places[value].Id),
        ValueKind.Flag => new FlagDatum(value == 1),
        ValueKind.Codes => new WordsDatum([.. type.Words.Where((_, i) => (value & (1 << i)) != 0)]),
        _ => new WordDatum(Row.Names.Word(value)),
    };
}
