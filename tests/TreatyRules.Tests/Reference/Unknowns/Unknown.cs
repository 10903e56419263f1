namespace TreatyRules.Tests.Reference;

/// <summary>Something that a crisis leaves open.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Index">The fact's or event's place in the crisis, from 0; -1 for an omitted list.</param>
/// <param name="Name">The field, the seat, the organ or the record type.</param>
internal sealed record Unknown(UnknownKind Kind, int Index, string Name)
{
    public override string ToString() => $"{Kind} {Index} {Name}";
}
