using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>Compiles sets of states.</summary>
internal sealed class SetCompiler(Pools pools, Universe universe, ValueCompiler values, Func<string, int> treatyOf, Func<string, Organ> organ, Func<string, int> organOf)
{
    /// <summary>Compiles the source of a collected set; set by the compiler of conditions, which sets and conditions need of one another.</summary>
    public Func<string, int, int> SourceOf { get; set; } = (_, _) => throw new UnreachableException();

    public int Compile(ValueSet set, Scope scope) => pools.Add(set switch
    {
        ListedSet listed => new SetNode(SetKind.Constant, 0, pools.Add(Bits(listed.Codes)), 0),
        PartiesOf parties => new SetNode(SetKind.Parties, 0, treatyOf(parties.Treaty), 0),
        SeatsOf seats => new SetNode(SetKind.Seats, 0, organOf(seats.Organ), seats.Group is null ? -1 : GroupOf(organ(seats.Organ), seats.Group)),
        FieldSet field => Field(field.Field, values.LayoutOf(field.Record, scope), field.Record.Depth),
        VariableSet variable => new SetNode(SetKind.One, variable.Variable.Depth, 0, 0),
        CollectedSet collected => Collected(collected, scope),
        CombinedSet combined => new SetNode(
            combined.Operator switch
            {
                SetOperator.Or => SetKind.Or,
                SetOperator.And => SetKind.And,
                SetOperator.Except => SetKind.Except,
                _ => throw new UnreachableException(),
            },
            0,
            Compile(combined.Left, scope),
            Compile(combined.Right, scope)),
        _ => throw new UnreachableException(),
    });

    /// <summary>A field of a record, several states or one, as a set.</summary>
    public static SetNode Field(string field, RecordLayout layout, int level) => field switch
    {
        RecordType.BoundField => new SetNode(SetKind.Bound, level, 0, 0),
        RecordType.InFavourField => new SetNode(SetKind.InFavour, level, 0, 0),
        RecordType.OpposedField => new SetNode(SetKind.Opposed, level, 0, 0),
        EffectLayout.Bearers => new SetNode(SetKind.Bearers, level, 0, 0),
        _ => new SetNode(
            layout.Fields.First(definition => definition.Name == field).Type.Kind == ValueKind.Actors ? SetKind.Field : SetKind.One,
            level,
            layout.SlotOf(field),
            0),
    };

    /// <summary>A group's place in its organ.</summary>
    public static int GroupOf(Organ organ, string group)
    {
        for (int i = 0; i < organ.Groups.Length; i++)
        {
            if (organ.Groups[i].Name == group)
                return i;
        }

        throw new UnreachableException($"{organ.Id} has no group '{group}'.");
    }

    /// <summary>A set of states written out, as bits.</summary>
    public ulong[] Bits(ImmutableArray<string> codes)
    {
        var bits = new ulong[universe.Width];
        foreach (string code in codes)
        {
            int actor = universe.ActorOf(code);
            if (actor >= 0)
                bits[actor >> 6] |= 1UL << (actor & 63);
        }

        return bits;
    }

    private SetNode Collected(CollectedSet collected, Scope scope)
    {
        int quantifier = SourceOf(collected.Type, scope.Depth);
        RecordLayout layout = values.LayoutOf(new Variable("", Model.ValueType.Of(ValueKind.Record), collected.Type, -1), scope);
        return new SetNode(SetKind.Collected, scope.Depth, quantifier, pools.Add(Field(collected.Field, layout, scope.Depth)));
    }
}
