using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>A type of facts that crises state and treaties ask for.</summary>
/// <param name="Id">Its name; qualified by the treaty when a treaty declares it.</param>
/// <param name="Plural">The key of its list in a crisis.</param>
/// <param name="Omitted">Whether a list left out means that there are none, or that it is not known.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Provenance">Where it is declared.</param>
public sealed record RecordType(string Id, string Plural, OmittedList Omitted, ImmutableArray<FieldDefinition> Fields, Provenance Provenance)
{
    /// <summary>The name of the duties, permissions and prohibitions in force, as records.</summary>
    public const string Effect = "effect";

    /// <summary>The field that has a fact's own name in the crisis.</summary>
    public const string IdField = "id";

    /// <summary>The first day of a fact; of an event, the day it is held or takes effect.</summary>
    public const string FromField = "from";

    /// <summary>The day on which a fact is over.</summary>
    public const string UntilField = "until";

    /// <summary>The day of an act or event.</summary>
    public const string OnField = "on";

    /// <summary>An event's document symbol.</summary>
    public const string SymbolField = "symbol";

    /// <summary>An event's result.</summary>
    public const string ResultField = "result";

    /// <summary>The way in which an event was adopted.</summary>
    public const string WayField = "way";

    /// <summary>Whom an event binds.</summary>
    public const string BoundField = "bound";

    /// <summary>Who voted for it.</summary>
    public const string InFavourField = "in-favour";

    /// <summary>Who voted against it.</summary>
    public const string OpposedField = "opposed";
}
