using TreatyRules.Text;

namespace TreatyRules.Model;

/// <summary>A field and what stands in it.</summary>
public sealed record FieldDatum(string Field, Datum Datum, SourceSpan Span);
