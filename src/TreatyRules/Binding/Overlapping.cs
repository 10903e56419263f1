using TreatyRules.Model;

namespace TreatyRules.Binding;

/// <summary>Whether an item of a list, of which the first that is there counts, takes days from a later one that was meant to have them.</summary>
internal static class Overlapping
{
    /// <summary>Whether an earlier item hides the days with which a later one says that it begins, or all of its days. A later one without a
    /// beginning is what is left when the earlier ones are over, and is not hidden by their being there first.</summary>
    public static bool Hides(Applicability earlier, Applicability later) =>
        earlier is { When: null, Unless: null } && later is { When: null, Unless: null }
        && (later.Period.From is { } from ? earlier.Period.Contains(from) : earlier.Period == Period.Always);
}
