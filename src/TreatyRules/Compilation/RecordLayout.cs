using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>How the records of a type lie in the row: a head that all have, then the fields.</summary>
internal sealed record RecordLayout(string Type, int List, ImmutableArray<FieldDefinition> Fields)
{
    /// <summary>Whether it is there: 1, 0 or unknown.</summary>
    public const int Exists = 0;

    /// <summary>Its first day.</summary>
    public const int From = 1;

    /// <summary>The day on which it is over.</summary>
    public const int Until = 2;

    /// <summary>Its id or symbol.</summary>
    public const int Name = 3;

    /// <summary>The day of an act; of an event, the day on which it is counted.</summary>
    public const int On = 4;

    /// <summary>An event's result.</summary>
    public const int Result = 5;

    /// <summary>The way in which it was adopted.</summary>
    public const int Way = 6;

    /// <summary>Its number among the events of the crisis; of an effect, the effect's number.</summary>
    public const int Number = 7;

    /// <summary>Of an effect, where its record stands; of an event, the way by which the vote was decided.</summary>
    public const int Basis = 8;

    /// <summary>Of an event, the rule by which it was voted on, or -1.</summary>
    public const int Rule = 9;

    /// <summary>How many slots the head takes.</summary>
    public const int Head = 10;

    /// <summary>How many slots a record takes.</summary>
    public int Size { get; } = Head + Fields.Length;

    /// <summary>The slot of a field; -1 when the type has none of the name, or it is computed.</summary>
    public int SlotOf(string field) => field switch
    {
        RecordType.IdField or RecordType.SymbolField => Name,
        RecordType.FromField => From,
        RecordType.UntilField => Until,
        RecordType.OnField => On,
        RecordType.ResultField => Result,
        RecordType.WayField => Way,
        _ => FieldSlot(field),
    };

    private int FieldSlot(string field)
    {
        for (int i = 0; i < Fields.Length; i++)
        {
            if (Fields[i].Name == field)
                return Head + i;
        }

        return -1;
    }
}
