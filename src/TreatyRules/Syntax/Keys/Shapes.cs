using System.Collections.Immutable;

namespace TreatyRules.Syntax.Keys;

/// <summary>Short names for shapes, so that the table of keys reads as a table.</summary>
internal static class Shapes
{
    public static ScalarShape FreeText { get; } = new(ScalarKind.Text, []);

    public static ScalarShape Name { get; } = new(ScalarKind.Name, []);

    public static ScalarShape Reference { get; } = new(ScalarKind.Reference, []);

    public static ScalarShape State { get; } = new(ScalarKind.State, []);

    public static ScalarShape StateOrNumber { get; } = new(ScalarKind.StateOrNumber, []);

    public static ScalarShape Date { get; } = new(ScalarKind.Date, []);

    public static ScalarShape YearOrDate { get; } = new(ScalarKind.YearOrDate, []);

    public static ScalarShape Number { get; } = new(ScalarKind.Number, []);

    public static ScalarShape YesOrNo { get; } = Word("yes", "no");

    public static ScalarShape Set { get; } = new(ScalarKind.Set, []);

    public static ScalarShape Duration { get; } = new(ScalarKind.Duration, []);

    public static ScalarShape Nothing { get; } = new(ScalarKind.Nothing, []);

    /// <summary>A condition: an expression, or a mapping with one of <c>holds</c>, <c>all</c>, <c>any</c>, <c>not</c>, <c>versions</c>.</summary>
    public static ChoiceShape Condition { get; } = Either(new ScalarShape(ScalarKind.Condition, []), Mapping(() => ConditionKeys.Condition));

    public static AnyShape Any { get; } = new();

    public static ScalarShape Word(params ImmutableArray<string> words) => new(ScalarKind.Word, words);

    public static ListShape List(Shape item) => new(item);

    public static MapShape Map(ScalarShape key, Shape value) => new(key, value);

    public static MappingShape Mapping(Func<MappingDefinition> of) => new(of);

    public static ChoiceShape Either(params ImmutableArray<Shape> alternatives) => new(alternatives);

    public static KeyDefinition Required(string name, Shape shape, string help) => new(name, shape, true, help);

    public static KeyDefinition Optional(string name, Shape shape, string help) => new(name, shape, false, help);
}
