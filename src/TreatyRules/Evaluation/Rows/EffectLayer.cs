using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Rows;

/// <summary>Lays out the effects that the law could have in a crisis, as records.</summary>
internal sealed class EffectLayer(RowDraft draft)
{
    /// <summary>A row for every effect and record that it could be for; whether it is there is asked when it is looked at.</summary>
    public void Lay()
    {
        draft.ListStarts[0] = draft.Slots.Count;
        for (int number = 0; number < draft.Law.Effects.Length; number++)
        {
            CompiledEffect effect = draft.Law.Effects[number];
            if (draft.Law.Procedures[effect.Procedure].ReadsEffects)
                continue;
            int records = effect.List < 0 ? 1 : draft.ListCounts[effect.List];
            for (int i = 0; i < records; i++)
                Lay(effect, number, effect.List < 0 ? -1 : draft.ListStarts[effect.List] + (i * draft.Law.Layouts[effect.List].Size));
        }
    }

    private void Lay(CompiledEffect effect, int number, int record)
    {
        draft.ListCounts[0]++;
        draft.Slots.AddRange([1, int.MinValue + 2, Slots.Never, Slots.Absent, Slots.Absent, (int)VoteResult.None, Slots.Absent, number, record, -1]);
        Procedure procedure = draft.Law.Procedures[effect.Procedure].Procedure;
        Treaty treaty = draft.Law.Law.TreatyOf(procedure.Id);
        foreach (FieldDefinition field in EffectLayout.Layout.Fields)
        {
            draft.Slots.Add(field.Name switch
            {
                "kind" => draft.Names.WordOf(effect.Effect.Kind.Word()),
                "action" => draft.WordOf(effect.Effect.Action),
                "discretion" => Slots.Absent,
                "claim" => draft.WordOf(treaty.ClaimsToBe),
                "treaty" => draft.Names.WordOf(treaty.Id),
                "procedure" => draft.Names.WordOf(procedure.Id),
                _ => OfRecord(effect, record, field.Name, draft.Slots.Count),
            });
        }
    }

    private int OfRecord(CompiledEffect effect, int record, string field, int address)
    {
        int slot = record < 0 ? -1 : draft.Law.Layouts[effect.List].SlotOf(field);
        if (slot < 0)
            return Slots.Absent;
        draft.Copies.Add((address, record + slot));
        if (draft.Slots[record + slot] == Slots.Unknown)
            draft.Unknowns.Add(address, record + slot);
        return draft.Slots[record + slot];
    }
}
