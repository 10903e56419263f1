using System.Collections.Immutable;
using static TreatyRules.Diagnostics.DiagnosticDescriptor;

namespace TreatyRules.Diagnostics;

/// <summary>TR07xx: files in which votes are recorded, and their layouts.</summary>
internal static class VoteFileDiagnostics
{
    /// <summary>A layout for votes on what is not voted on.</summary>
    public static DiagnosticDescriptor NotVotedOn { get; } = Error("TR0701", "Votes on what is not voted on",
        "Nothing is voted on in '{0}'; a layout is for an event with a 'vote'.");

    /// <summary>A file that no layout fits.</summary>
    public static DiagnosticDescriptor NoLayoutFits { get; } = Error("TR0702", "File of no known layout",
        "The columns {0} fit no layout of votes; the layouts are {1}.");

    /// <summary>A layout that there is not.</summary>
    public static DiagnosticDescriptor UnknownLayout { get; } = Error("TR0703", "Unknown layout",
        "There is no layout '{0}'; the layouts are {1}.");

    /// <summary>A row with more or fewer fields than the first.</summary>
    public static DiagnosticDescriptor FieldCount { get; } = Warning("TR0704", "Row of another length",
        "The row has {0} fields and the first row has {1}; the row is left out.");

    /// <summary>A quotation mark without its like.</summary>
    public static DiagnosticDescriptor OpenQuotation { get; } = Warning("TR0705", "Quotation left open",
        "A quotation in this row is never closed; the row is left out.");

    /// <summary>A value that is not what its column has.</summary>
    public static DiagnosticDescriptor BadValue { get; } = Warning("TR0706", "Value not understood",
        "'{0}' in the column '{1}' is not {2}; the vote '{3}' is left out.");

    /// <summary>A ballot of a state that does not sit.</summary>
    public static DiagnosticDescriptor NoSeat { get; } = Warning("TR0707", "Recorded ballot without a seat",
        "'{0}' has no seat in {1} on {2}; the vote '{3}' is left out.");

    /// <summary>Ballots and numbers that contradict each other.</summary>
    public static DiagnosticDescriptor Contradiction { get; } = Warning("TR0708", "Ballots and numbers differ",
        "The record of '{0}' contradicts itself: {1}; the vote is left out.");

    /// <summary>Rows of one vote in two places.</summary>
    public static DiagnosticDescriptor RowsApart { get; } = Warning("TR0709", "Rows of one vote apart",
        "Rows of the vote '{0}' stand further up; rows of one vote follow one another, and these are left out.");

    /// <summary>The organ had another number of seats.</summary>
    public static DiagnosticDescriptor SeatCount { get; } = Warning("TR0710", "Other number of seats",
        "The record of '{0}' has {1} seats; {2} had {3} on {4}.");

    /// <summary>All kinds of this block.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [NotVotedOn, NoLayoutFits, UnknownLayout, FieldCount, OpenQuotation, BadValue, NoSeat, Contradiction, RowsApart, SeatCount];
}
