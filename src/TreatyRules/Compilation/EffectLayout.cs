using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>How the duties, permissions and prohibitions in force lie in the row, as records of their own.</summary>
internal static class EffectLayout
{
    public const string Bearers = "bearers";

    private const string By = "by";
    private const string Against = "against";
    private const string Place = "place";

    /// <summary>The fields that are taken from the record that an effect is for.</summary>
    public static ImmutableArray<string> FromRecord { get; } = [By, Against, Place];

    /// <summary>The layout; bearers are computed when they are asked for.</summary>
    public static RecordLayout Layout { get; } = new(
        RecordType.Effect,
        0,
        [
            Field("kind", ValueKind.Code),
            Field("action", ValueKind.Text),
            Field("discretion", ValueKind.Code),
            Field("claim", ValueKind.Text),
            Field("treaty", ValueKind.Text),
            Field("procedure", ValueKind.Text),
            Field(By, ValueKind.Actor),
            Field(Against, ValueKind.Actor),
            Field(Place, ValueKind.Place),
        ]);

    private static FieldDefinition Field(string name, ValueKind kind) => new(name, Model.ValueType.Of(kind), null, null, Provenance.None);
}
