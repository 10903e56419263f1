using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Tests.Reference;

/// <summary>Stands in a field whose value the crisis does not give; the completion does.</summary>
internal sealed record NotKnown(Unknown Unknown, ValueType Type);
