using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Conditions;

/// <summary>Asks whether actors are in sets of states and party to treaties.</summary>
internal sealed class SetTests(Row row, Values values, StateSets sets)
{
    /// <summary>Whether an actor is in a set: 1, 0, or -1 for unknown.</summary>
    public int InSet(in Node node)
    {
        Span<ulong> members = stackalloc ulong[row.Width];
        members.Clear();
        if (!sets.AddTo(members, node.Arg))
            return sets.IsOpen ? InOpenSet(node) : -1;
        int actor = values.Read(node.Slot);
        return actor == Slots.Unknown ? InSetUnknown(values.AddressOf(node.Slot), members.ToArray()) : Bit(Has(members, actor));
    }

    private int InOpenSet(in Node node) => values.Read(node.Slot) switch
    {
        Slots.Unknown => -1,
        < 0 => 0,
        var actor => sets.Open.Has(node.Arg, actor),
    };

    private int InSetUnknown(int address, ulong[] members) => address < 0 ? -1 : row.Unknowns.Test(address, value => Has(members, value));

    /// <summary>Whether a set has an actor.</summary>
    public static bool Has(ReadOnlySpan<ulong> set, int actor) => actor >= 0 && (actor >> 6) < set.Length && ((set[actor >> 6] >> (actor & 63)) & 1) != 0;

    /// <summary>Whether an actor is party to a treaty, today or on another day: 1, 0, or -1 for unknown.</summary>
    public int IsParty(in Node node)
    {
        int day = node.Low < 0 ? row.Today : values.Read(node.Low);
        if (day == Slots.Unknown)
            return -1;
        if (day == Slots.Absent)
            return 0;
        int actor = values.Read(node.Slot);
        return actor == Slots.Unknown ? IsPartyUnknown(node, day) : sets.IsParty(node.Arg, actor, day);
    }

    private int IsPartyUnknown(Node node, int day)
    {
        int address = values.AddressOf(node.Slot);
        if (address < 0 || DependOnFacts(node.Arg))
            return -1;

        // Who is party can hang on a reading that is open too. Then it is for the reading to part first.
        var parties = new ulong[row.Width];
        bool isKnown = sets.AddParties(parties, node.Arg, day);
        bool isOpen = false;
        int found = row.Unknowns.Test(address, value =>
        {
            isOpen |= !isKnown && value >= 0 && value < row.Law.Universe.Actors.Length;
            return isKnown && Has(parties, value);
        });
        return found == 0 && isOpen ? -1 : found;
    }

    private bool DependOnFacts(int treaty)
    {
        CompiledSeats parties = row.Law.Parties[treaty];
        return parties.Shared >= 0 ? DependOnFacts(parties.Shared) : parties.Condition != Target.False;
    }

    private static int Bit(bool holds) => holds ? 1 : 0;
}
