using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Explanation;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>Leaves open what a crisis says of its facts and events, but for dates and sets of states, and what it does not know of them.</summary>
/// <param name="crisis">The crisis.</param>
/// <param name="possible">What can be changed to what.</param>
/// <param name="days">The days of which it is told who is party to what.</param>
/// <param name="isOpen">Whether facts are varied: else only what is not known is open.</param>
/// <param name="sets">Opens sets of states; null where they are not varied.</param>
/// <param name="variables">What can be changed, by key; added to.</param>
/// <param name="givenOf">What is given, by key; added to.</param>
internal sealed class VariedRecords(
    VariedCrisis crisis, ValuesOfTime possible, ImmutableArray<int> days, bool isOpen, VariedSets? sets, Dictionary<int, VariedThing> variables, Dictionary<int, int> givenOf)
{
    private readonly CompiledLaw _law = crisis.Row.Law;
    private readonly Row _row = crisis.Row;

    /// <summary>Leaves facts open.</summary>
    public void OpenFacts()
    {
        foreach (RecordLayout layout in _law.Layouts.Where(layout => layout.List > 0 && !_law.EventNumbers.ContainsKey(layout.Type)))
        {
            RecordType type = _law.Law.FindRecord(layout.Type) ?? throw new System.Diagnostics.UnreachableException();
            ImmutableArray<CrisisRecord> records = [.. crisis.File.Records.Where(record => record.Type == layout.Type)];
            for (int ordinal = 0; ordinal < _row.ListCounts[layout.List]; ordinal++)
            {
                int address = _row.ListStarts[layout.List] + (ordinal * layout.Size);
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
                    sets?.Open(layout, address, name, records[at].From, (draft, field, actor, isIn) => draft.Put(_law.Law, type.Id, at, field, actor, isIn));
            }
        }
    }

    /// <summary>Leaves events open: whether they are held, and what they are about.</summary>
    public void OpenEvents()
    {
        for (int held = 0; held < _row.Events.Length; held++)
        {
            LaidEvent laid = _row.Events[held];
            int at = held;
            string name = laid.Held.Symbol ?? $"events[{held}]";
            int exists = laid.Address + RecordLayout.Exists;
            int? given = laid.Held.Happened switch { true => 1, false => 0, null => null };
            if (given is not null && isOpen)
            {
                _row.Events[held] = laid with { Happened = null };
                givenOf[exists] = given.Value;
                _row.Unknowns.Add(new Unknown(exists, $"{name}.happened", [0, 1]));
            }

            if (given is null || isOpen)
            {
                variables[exists] = new VariedThing(exists, FlipKind.Fact, $"{name}.happened", given switch { 1 => "yes", 0 => "no", _ => "unknown" }, VariedThing.YesNo, 2,
                    (draft, value) => draft.File = draft.File with { Events = draft.File.Events.SetItem(at, draft.File.Events[at] with { Happened = value == 1 }) });
            }

            OpenFields(_law.Layouts[_law.Events[laid.Event].List], laid.Address, name, (draft, field, datum) => draft.Set(at, field, datum));
            sets?.Open(_law.Layouts[_law.Events[laid.Event].List], laid.Address, name, laid.Held.TakesEffect, (draft, field, actor, isIn) => draft.Put(_law.Law, at, field, actor, isIn));
        }
    }

    private void OpenExistence(int address, string name, int order, Action<CrisisDraft, bool> apply)
    {
        int exists = address + RecordLayout.Exists;
        bool isKnown = _row.Slots[exists] == 1;
        if (isKnown && isOpen)
            crisis.Open(exists, [0, 1], 1, name);
        if (!isKnown || isOpen)
            variables[exists] = new VariedThing(exists, FlipKind.Fact, name, isKnown ? "yes" : "unknown", VariedThing.YesNo, order, (draft, value) => apply(draft, value == 1));
    }

    private void OpenFields(RecordLayout layout, int address, string name, Action<CrisisDraft, string, Datum> apply)
    {
        for (int i = 0; i < layout.Fields.Length; i++)
        {
            FieldDefinition field = layout.Fields[i];
            int key = address + RecordLayout.Head + i;
            int given = _row.Slots[key];
            bool isUnknown = given == Slots.Unknown;
            if (!isUnknown && (!isOpen || given == Slots.Absent || field.Type.Kind is ValueKind.Text or ValueKind.Number))
                continue;
            if (possible.Of(field.Type, given) is not { } values)
                continue;
            string was = ValueText.Of(_row, given, field.Type);
            if (isUnknown)
                _row.Unknowns.Add(_row.Unknowns.All[key] with { Values = values });
            else
                crisis.Open(key, values, given, $"{name}.{field.Name}");
            variables[key] = new VariedThing(key, FlipKind.Fact, $"{name}.{field.Name}", was, value => ValueText.Of(_row, value, field.Type), 1,
                (draft, value) => apply(draft, field.Name, DatumOf(value, field.Type)))
            {
                Shared = some => field.Type.Kind switch
                {
                    ValueKind.Codes => SharedWords.Of(field.Type.Words, some, given),
                    ValueKind.Actor or ValueKind.Place => SharedActors.Of(crisis.Run, crisis.Treaties, days, some, values, given, field.Type.Kind, value => ValueText.Of(_row, value, field.Type)),
                    _ => null,
                },
            };
        }
    }

    private Datum DatumOf(int value, Model.ValueType type) => type.Kind switch
    {
        ValueKind.Actor => new WordDatum(_row.Names.Actor(value)),
        ValueKind.Place => new WordDatum(_row.Names.Places[value].Id),
        ValueKind.Flag => new FlagDatum(value == 1),
        ValueKind.Codes => new WordsDatum([.. type.Words.Where((_, i) => (value & (1 << i)) != 0)]),
        _ => new WordDatum(_row.Names.Word(value)),
    };
}
