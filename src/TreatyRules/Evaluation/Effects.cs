using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Evaluation;

/// <summary>The duties, permissions and prohibitions in force.</summary>
internal sealed class Effects(Row row, Walker walker, StateSets sets)
{
    /// <summary>The slot of what is left to the bearers, which is written when a record is looked at.</summary>
    public static readonly int Discretion = EffectLayout.Layout.SlotOf("discretion");

    private readonly int[] _inForceFrom = row.Law.Flow.InForceFrom;
    private readonly int[] _inForceUntil = row.Law.Flow.InForceUntil;

    /// <summary>Whether an effect's record is there today: its procedure in its state, its period, its condition, somebody to bear it. 1, 0, or -1 for unknown.</summary>
    public int IsThere(int address, int level)
    {
        CompiledEffect effect = row.Law.Effects[row.Slots[address + RecordLayout.Number]];
        if (row.Slots[row.StateSlot(effect.Procedure)] != effect.State || !IsInForce(effect.Procedure))
            return 0;
        int frame = row.Frame;
        row.Frame += level + 1;
        int there = InForce(effect, row.Slots[address + RecordLayout.Basis]);

        // What is left to the bearers can change with the facts, so it is written when the record is looked at.
        if (there == 1 && effect.Discretions.Length > 0)
            row.Slots[address + Discretion] = DiscretionOf(effect) is { } discretion ? row.Names.WordOf(discretion.Word()) : Slots.Absent;
        row.Frame = frame;
        return there;
    }

    /// <summary>Adds those who bear an effect's record.</summary>
    public bool AddBearers(Span<ulong> into, int address)
    {
        int frame = row.Frame;
        row.Frame += 96;
        bool isDone = AddBearers(into, row.Law.Effects[row.Slots[address + RecordLayout.Number]], row.Slots[address + RecordLayout.Basis]);
        row.Frame = frame;
        return isDone;
    }

    /// <summary>Adds those who bear an effect for a record, those exempt left out.</summary>
    public bool AddBearers(Span<ulong> into, CompiledEffect effect, int record)
    {
        row.Frames[row.Frame] = record;
        Span<ulong> bearers = stackalloc ulong[row.Width];
        bearers.Clear();
        if (!sets.AddTo(bearers, effect.Bearers))
            return false;
        if (effect.Unless != Target.False && !Exempt(bearers, effect))
            return false;
        for (int i = 0; i < into.Length; i++)
            into[i] |= bearers[i];
        return true;
    }

    /// <summary>Whether an effect is in force for a record: 1, 0, or -1 for unknown.</summary>
    public int InForce(CompiledEffect effect, int record)
    {
        row.Frames[row.Frame] = record;
        if (effect.List >= 0)
        {
            int there = RecordIsThere(effect, record);
            if (there != 1)
                return there;
        }

        int applies = walker.Walk(effect.Applies);
        if (applies != Target.True)
            return applies == Target.False ? 0 : -1;

        // Who bears it is not asked where it is certain that somebody does.
        row.Frames[row.Frame] = record;
        if (effect.Unless == Target.False && sets.HasSomebody(effect.Bearers))
            return 1;
        if (effect.Unless != Target.False && row.Unknowns.Choices is not null && sets.UnknownOne(effect.Bearers) is >= 0 and var one && BearsIt(effect, one) is { } bears)
            return bears;
        Span<ulong> bearers = stackalloc ulong[row.Width];
        bearers.Clear();
        if (!AddBearers(bearers, effect, record))
            return sets.IsOpen ? sets.Open.HasBearer(effect, record) : -1;
        return StateSets.Count(bearers) > 0 ? 1 : 0;
    }

    /// <summary>What an effect leaves to its bearers, for the record in the first frame; null when the law says nothing of it, or something unknown decides.</summary>
    public Discretion? DiscretionOf(CompiledEffect effect)
    {
        for (int i = 0; i < effect.Discretions.Length; i++)
        {
            int applies = walker.Walk(effect.Discretions[i]);
            if (applies == Target.Unknown)
                return null;
            if (applies == Target.True)
                return effect.Effect.Discretions[i].Discretion;
        }

        return null;
    }

    /// <summary>Whether a procedure's treaty is in force today. Who asks must be asked again when that changes, though the procedure does not move.</summary>
    private bool IsInForce(int procedure)
    {
        row.StopOn(_inForceFrom[procedure]);
        row.StopOn(_inForceUntil[procedure]);
        return _inForceFrom[procedure] <= row.Today && row.Today < _inForceUntil[procedure];
    }

    private int RecordIsThere(CompiledEffect effect, int record)
    {
        RecordLayout layout = row.Law.Layouts[effect.List];
        int there = walker.Records.Lay(effect.List, (record - row.ListStarts[effect.List]) / layout.Size, 0);
        if (there != 1 || effect.Term == Target.True)
            return there;
        return walker.Walk(effect.Term) switch
        {
            Target.True => 1,
            Target.False => 0,
            _ => -1,
        };
    }

    /// <summary>Whether somebody is exempt from an effect, for the record in the first frame: 1, 0, or -1 for unknown.</summary>
    public int IsExempt(CompiledEffect effect, int actor)
    {
        int level = effect.Effect.Bearer.Depth;
        int cell = row.FirstCell + row.Frame + level;
        row.Frames[row.Frame + level] = cell;
        row.Slots[cell] = actor;
        return Walker.AsBit(walker.Walk(effect.Unless));
    }

    /// <summary>Whether the one actor who would bear an effect, and is not known, does: those who are exempt part from the others. Null where that hangs on something else that is unknown.</summary>
    private int? BearsIt(CompiledEffect effect, int address)
    {
        if (row.Unknowns.Values(address) is not { } actors)
            return null;
        HashSet<int> bearers = [];
        foreach (int actor in actors)
        {
            int exempt = actor < 0 ? -1 : IsExempt(effect, actor);
            if (exempt < 0)
                return null;
            if (exempt == 0)
                bearers.Add(actor);
        }

        return row.Unknowns.Test(address, bearers.Contains);
    }

    private bool Exempt(Span<ulong> bearers, CompiledEffect effect)
    {
        for (int actor = 0; actor < row.ActorCount; actor++)
        {
            if (((bearers[actor >> 6] >> (actor & 63)) & 1) == 0)
                continue;
            int exempt = IsExempt(effect, actor);
            if (exempt < 0)
                return false;
            if (exempt == 1)
                bearers[actor >> 6] &= ~(1UL << (actor & 63));
        }

        return true;
    }
}
