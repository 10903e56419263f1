using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Evaluation;

/// <summary>Lays a crisis out for the compiled law.</summary>
internal sealed class RowBuilder
{
    private readonly CompiledLaw _law;
    private readonly CrisisFile _crisis;
    private readonly CrisisNames _names;
    private readonly Unknowns _unknowns = new();
    private readonly List<int> _slots = [];
    private readonly List<ulong> _setWords = [];
    private readonly List<LaidSheet> _sheets = [];
    private readonly List<LaidDefault> _defaults = [];
    private readonly List<LaidEvent> _events = [];
    private readonly List<(int Address, SourceSpan Span)> _spans = [];
    private readonly List<(int Address, int Of)> _copies = [];
    private readonly int[] _listStarts;
    private readonly int[] _listCounts;

    private RowBuilder(CompiledLaw law, CrisisFile crisis)
    {
        _law = law;
        _crisis = crisis;
        _names = new CrisisNames(law.Universe, crisis);
        _listStarts = new int[law.Layouts.Length];
        _listCounts = new int[law.Layouts.Length];
    }

    /// <summary>Lays a crisis out under readings, question (qualified) to reading; other questions have the day's default.</summary>
    public static Row Lay(CompiledLaw law, CrisisFile crisis, IReadOnlyDictionary<string, string> readings) => new RowBuilder(law, crisis).Lay(readings, true);

    /// <summary>Lays a crisis out for runs that need no procedure, so that no effect can be asked for.</summary>
    public static Row LayWithoutEffects(CompiledLaw law, CrisisFile crisis, IReadOnlyDictionary<string, string> readings) => new RowBuilder(law, crisis).Lay(readings, false);

    private Row Lay(IReadOnlyDictionary<string, string> readings, bool withEffects)
    {
        ImmutableArray<HeldEvent> held = _crisis.Events.IsEmpty ? SupposedMotions.Of(_law.Law, _crisis) : _crisis.Events;
        LayHead(readings);
        int firstCell = _slots.Count;
        _slots.AddRange(new int[Row.FrameCount]);
        for (int list = 1; list < _law.Layouts.Length; list++)
            LayList(_law.Layouts[list], held);
        _events.Sort((a, b) => _slots[a.Address + RecordLayout.Number].CompareTo(_slots[b.Address + RecordLayout.Number]));
        if (withEffects)
            LayEffects();
        int[] standing = Standing();
        return new Row
        {
            Law = _law,
            Width = _law.Width,
            Crisis = _crisis,
            FirstDay = _crisis.Date.DayNumber,
            Slots = [.. _slots],
            SetWords = [.. _setWords],
            ListStarts = _listStarts,
            ListCounts = _listCounts,
            Events = [.. _events],
            Happenings = Happenings(),
            Planes = new ulong[held.Length * 8 * _law.Width],
            Unnamed = new int[held.Length * 5],
            Sheets = [.. _sheets],
            HasUnnamed = _sheets.Exists(sheet => sheet.HasUnnamed),
            Standing = standing,
            Defaults = [.. _defaults],
            Names = _names,
            Spans = [.. _spans],
            Copies = [.. _copies],
            Unknowns = _unknowns,
            FirstCell = firstCell,
            Probes = new int[_law.ProbeCount],
            LastRecords = [.. Enumerable.Repeat(-1, _law.Events.Length)],
            LastHeld = [.. Enumerable.Repeat(-1, _law.Events.Length)],
            QuestionsRead = new bool[_law.Questions.Length],
            ReadingTests = new ReadingTests(_law.Questions.Length),
            ListsRead = new bool[_law.Layouts.Length],
        };
    }

    private void LayHead(IReadOnlyDictionary<string, string> readings)
    {
        _slots.Add(_crisis.Date.DayNumber);
        foreach (CompiledQuestion question in _law.Questions)
        {
            int chosen = -1;
            if (readings.TryGetValue(question.Question.Id, out string? reading))
            {
                for (int i = 0; i < question.Question.Readings.Length; i++)
                {
                    if (question.Question.Readings[i].Name == reading)
                        chosen = i;
                }
            }

            _slots.Add(chosen);
        }

        _slots.AddRange(new int[2 * _law.Procedures.Length]);
    }

    private void LayList(RecordLayout layout, ImmutableArray<HeldEvent> held)
    {
        _listStarts[layout.List] = _slots.Count;
        if (_law.EventNumbers.TryGetValue(layout.Type, out int number))
        {
            for (int i = 0; i < held.Length; i++)
            {
                if (held[i].Event == layout.Type)
                    Lay(layout, held[i], i, number);
            }

            return;
        }

        int ordinal = 0;
        foreach (CrisisRecord record in _crisis.Records.Where(record => record.Type == layout.Type))
            Lay(layout, record, ordinal++);
        RecordType type = _law.Law.FindRecord(layout.Type) ?? throw new System.Diagnostics.UnreachableException();
        if (type.Omitted == OmittedList.Unknown && _crisis.OmittedLists.Contains(type.Id))
            LaySuspected(layout, type);
    }

    private void Lay(RecordLayout layout, HeldEvent held, int ordinal, int number)
    {
        int address = _slots.Count;
        _listCounts[layout.List]++;
        _slots.AddRange(
        [
            0, held.TakesEffect.DayNumber, Slots.Never, Name(held.Symbol), held.On.DayNumber, (int)VoteResult.None, Slots.Absent, ordinal, -1, -1,
        ]);
        _spans.Add((address, held.Span));
        string name = held.Symbol ?? $"events[{ordinal}]";
        if (held.Happened is null)
            _unknowns.Add(new Unknown(address + RecordLayout.Exists, $"{name}: happened", [0, 1]));
        LayFields(layout, held.Fields, name, ordinal);
        int sheet = -1;
        if (held.Ballots is { } ballots)
        {
            sheet = _sheets.Count;
            _sheets.Add(Lay(ballots));
        }

        _events.Add(new LaidEvent(held, number, address, sheet));
    }

    private void Lay(RecordLayout layout, CrisisRecord record, int ordinal)
    {
        int address = _slots.Count;
        _listCounts[layout.List]++;
        int from = record.From.DayNumber;
        _slots.AddRange(
        [
            record.HappenedUnknown ? Slots.Unknown : 1, from, record.Until?.DayNumber ?? Slots.Never, Name(record.Id), from, (int)VoteResult.None, Slots.Absent, ordinal, -1, -1,
        ]);
        _spans.Add((address, record.Span));
        string name = $"{_law.Law.FindRecord(layout.Type)?.Plural}[{record.Id ?? ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture)}]";
        if (record.HappenedUnknown)
            _unknowns.Add(new Unknown(address + RecordLayout.Exists, $"{name}.happened", [0, 1]));
        LayFields(layout, record.Fields, name, -1);
    }

    /// <summary>A record that there may be, because its list was left out and that is no statement.</summary>
    private void LaySuspected(RecordLayout layout, RecordType type)
    {
        int address = _slots.Count;
        _listCounts[layout.List]++;
        int from = _crisis.Date.DayNumber;
        _slots.AddRange([Slots.Unknown, from, Slots.Never, Slots.Absent, from, (int)VoteResult.None, Slots.Absent, 0, -1, -1]);
        _unknowns.Add(new Unknown(address + RecordLayout.Exists, type.Plural, [0, 1]));
        LayFields(layout, [.. type.Fields.Where(field => field.DefaultSet is null).Select(field => new FieldDatum(field.Name, field.Default ?? UnknownDatum.Instance, default))], $"{type.Plural}[?]", -1);
    }

    private void LayFields(RecordLayout layout, ImmutableArray<FieldDatum> fields, string name, int held)
    {
        for (int i = 0; i < layout.Fields.Length; i++)
        {
            FieldDefinition definition = layout.Fields[i];
            FieldDatum? given = fields.FirstOrDefault(field => field.Field == definition.Name);
            int address = _slots.Count;
            if (given is null && _law.DefaultSets.TryGetValue((layout.List, i), out int set))
            {
                int index = AddSet([]);
                _defaults.Add(new LaidDefault(held, index, set));
                _slots.Add(index);
                continue;
            }

            if (given is not null)
                _spans.Add((address, given.Span));
            Datum datum = given?.Datum ?? definition.Default ?? UnknownDatum.Instance;
            _slots.Add(Slot(datum, definition));
            if (datum is UnknownDatum)
                _unknowns.Add(new Unknown(address, $"{name}.{definition.Name}", PossibleValues.Of(definition.Type, _law.Universe, _names), ValueRange.Of(definition.Type), definition.Type.Kind == ValueKind.Codes));
        }
    }

    private int Slot(Datum datum, FieldDefinition field) => (datum, field.Type.Kind) switch
    {
        (UnknownDatum, _) => Slots.Unknown,
        (WordDatum word, ValueKind.Actor) => _names.ActorOf(word.Word),
        (WordDatum word, ValueKind.Place) => _names.PlaceOf(word.Word),
        (WordDatum word, ValueKind.Actors) => AddSet([word.Word]),
        (WordDatum word, ValueKind.Codes) => 1 << field.Type.Words.IndexOf(word.Word),
        (WordDatum word, _) => _names.WordOf(word.Word),
        (WordsDatum words, ValueKind.Actors) => AddSet(words.Words),
        (WordsDatum words, _) => words.Words.Aggregate(0, (mask, word) => mask | (1 << field.Type.Words.IndexOf(word))),
        (FlagDatum flag, _) => flag.IsYes ? 1 : 0,
        (DateDatum date, _) => date.Date.DayNumber,
        (NumberDatum number, _) => ValueCompiler.Scaled(number.Number),
        _ => Slots.Absent,
    };

    private int AddSet(ImmutableArray<string> codes)
    {
        int index = _setWords.Count / _law.Width;
        var words = new ulong[_law.Width];
        foreach (string code in codes)
        {
            int actor = _law.Universe.ActorOf(code);
            if (actor >= 0)
                words[actor >> 6] |= 1UL << (actor & 63);
        }

        _setWords.AddRange(words);
        return index;
    }

    private int Name(string? name) => name is null ? Slots.Absent : _names.WordOf(name);

    private LaidSheet Lay(BallotSheet sheet)
    {
        var planes = new ulong[6 * _law.Width];
        foreach ((string state, NamedBallot named) in sheet.Named)
        {
            int actor = _law.Universe.ActorOf(state);
            int plane = named.Ballot is { } ballot ? (int)ballot : 5;
            if (actor >= 0)
                planes[(plane * _law.Width) + (actor >> 6)] |= 1UL << (actor & 63);
        }

        return new LaidSheet(planes, [.. sheet.Unnamed], sheet.Otherwise is { } otherwise ? (int)otherwise : -1);
    }

    private int[] Standing()
    {
        var standing = new int[_law.Organs.Length];
        standing.AsSpan().Fill(-1);
        foreach ((string organ, BallotSheet sheet) in _crisis.Standing)
        {
            standing[_law.OrganNumbers[organ]] = _sheets.Count;
            _sheets.Add(Lay(sheet));
        }

        return standing;
    }

    /// <summary>A row for every effect and record that it could be for; whether it is there is asked when it is looked at.</summary>
    private void LayEffects()
    {
        _listStarts[0] = _slots.Count;
        for (int number = 0; number < _law.Effects.Length; number++)
        {
            CompiledEffect effect = _law.Effects[number];
            if (_law.Procedures[effect.Procedure].ReadsEffects)
                continue;
            int records = effect.List < 0 ? 1 : _listCounts[effect.List];
            for (int i = 0; i < records; i++)
                Lay(effect, number, effect.List < 0 ? -1 : _listStarts[effect.List] + (i * _law.Layouts[effect.List].Size));
        }
    }

    private void Lay(CompiledEffect effect, int number, int record)
    {
        _listCounts[0]++;
        _slots.AddRange([1, int.MinValue + 2, Slots.Never, Slots.Absent, Slots.Absent, (int)VoteResult.None, Slots.Absent, number, record, -1]);
        Procedure procedure = _law.Procedures[effect.Procedure].Procedure;
        Treaty treaty = _law.Law.TreatyOf(procedure.Id);
        foreach (FieldDefinition field in EffectLayout.Layout.Fields)
        {
            _slots.Add(field.Name switch
            {
                "kind" => _names.WordOf(effect.Effect.Kind.Word()),
                "action" => Name(effect.Effect.Action),
                "discretion" => Slots.Absent,
                "claim" => Name(treaty.ClaimsToBe),
                "treaty" => _names.WordOf(treaty.Id),
                "procedure" => _names.WordOf(procedure.Id),
                _ => OfRecord(effect, record, field.Name, _slots.Count),
            });
        }
    }

    private int OfRecord(CompiledEffect effect, int record, string field, int address)
    {
        int slot = record < 0 ? -1 : _law.Layouts[effect.List].SlotOf(field);
        if (slot < 0)
            return Slots.Absent;
        _copies.Add((address, record + slot));
        if (_slots[record + slot] == Slots.Unknown)
            _unknowns.Add(address, record + slot);
        return _slots[record + slot];
    }

    /// <summary>Events in the order of their days; on one day, in the file's order.</summary>
    private Happening[] Happenings() =>
    [
        .. _events.SelectMany((laid, i) => laid.Held.On == laid.Held.TakesEffect
                ? (IEnumerable<Happening>)[new Happening(laid.Held.On.DayNumber, i, true, true)]
                : [new Happening(laid.Held.On.DayNumber, i, true, false), new Happening(laid.Held.TakesEffect.DayNumber, i, false, true)])
            .OrderBy(happening => happening.Day)
            .ThenBy(happening => happening.Event),
    ];
}
