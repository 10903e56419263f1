using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Rows;

/// <summary>What a field could be, as slots keep it.</summary>
internal static class PossibleValues
{
    /// <summary>The values of a type; null when they cannot be listed.</summary>
    public static int[]? Of(Model.ValueType type, Universe universe, CrisisNames names) => type.Kind switch
    {
        ValueKind.Actor => [.. Enumerable.Range(0, universe.Actors.Length + (type.StatesOnly ? 0 : names.Actors.Length))],
        ValueKind.Place => [.. Enumerable.Range(0, names.Places.Length)],
        ValueKind.Code => [.. type.Words.Select(names.WordOf)],
        ValueKind.Flag => [0, 1],
        ValueKind.Codes when type.Words.Length <= 12 => [.. Enumerable.Range(0, 1 << type.Words.Length)],
        ValueKind.Text => [.. Enumerable.Range(0, names.WordCount + 1)],
        _ => null,
    };
}
