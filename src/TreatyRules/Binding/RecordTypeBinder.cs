using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Binding;

/// <summary>Binds types of facts.</summary>
internal sealed class RecordTypeBinder(LawContext context, FieldBinder fields)
{
    /// <summary>The types of a treaty, or of the vocabulary.</summary>
    public ImmutableArray<RecordType> Bind(string? treaty) => [.. context.Names.In(treaty, SymbolKind.Record).Select(Bind)];

    private RecordType Bind(Symbol symbol) => new(
        symbol.Id,
        symbol.Body["plural"].Text ?? symbol.Name,
        symbol.Body["omitted"].Text == DatumBinder.Unknown ? OmittedList.Unknown : OmittedList.None,
        fields.Bind(symbol),
        ItemBinder.Rests(symbol.Body, symbol.Span, Scope.Of(symbol.Treaty)));
}
