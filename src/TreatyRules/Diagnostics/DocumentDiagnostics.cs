using System.Collections.Immutable;
using static TreatyRules.Diagnostics.DiagnosticDescriptor;

namespace TreatyRules.Diagnostics;

/// <summary>TR01xx: the keys of documents and what stands at them.</summary>
internal static class DocumentDiagnostics
{
    /// <summary>The first key names no kind of document.</summary>
    public static DiagnosticDescriptor UnknownDocument { get; } = Error("TR0101", "Unknown kind of document",
        "The first key '{0}' does not say what the file is; it begins with {1}.");

    /// <summary>A key that is not known there.</summary>
    public static DiagnosticDescriptor UnknownKey { get; } = Error("TR0102", "Unknown key",
        "The key '{0}' is not known in {1}{2}.");

    /// <summary>A required key is missing.</summary>
    public static DiagnosticDescriptor MissingKey { get; } = Error("TR0103", "Key missing",
        "The key '{0}' is missing in {1}: {2}");

    /// <summary>A list where a scalar is expected, and the like.</summary>
    public static DiagnosticDescriptor WrongKind { get; } = Error("TR0104", "Wrong kind of value",
        "At '{0}' stands {1}; expected is {2}.");

    /// <summary>Nothing where a value is expected.</summary>
    public static DiagnosticDescriptor NoValue { get; } = Error("TR0105", "No value",
        "At '{0}' stands nothing; expected is {1}.");

    /// <summary>A word that is not among those allowed.</summary>
    public static DiagnosticDescriptor UnknownWord { get; } = Error("TR0106", "Word not allowed",
        "'{0}' cannot stand at '{1}'; allowed are {2}.");

    /// <summary>Not a date.</summary>
    public static DiagnosticDescriptor BadDate { get; } = Error("TR0107", "Not a date",
        "'{0}' is not a date; dates are written year-month-day, such as 1950-11-03.");

    /// <summary>Not a name.</summary>
    public static DiagnosticDescriptor BadName { get; } = Error("TR0108", "Not a name",
        "'{0}' is not a name; names are small letters and digits joined by hyphens, and begin with a letter.");

    /// <summary>Not a state code.</summary>
    public static DiagnosticDescriptor BadState { get; } = Error("TR0109", "Not a state code",
        "'{0}' is not a state code; states are written with the three capitals of ISO 3166-1.");

    /// <summary>Not a number.</summary>
    public static DiagnosticDescriptor BadNumber { get; } = Error("TR0110", "Not a number",
        "'{0}' is not a number.");

    /// <summary>Not a length of time.</summary>
    public static DiagnosticDescriptor BadDuration { get; } = Error("TR0111", "Not a length of time",
        "'{0}' is not a length of time; lengths are written 10 days, 2 weeks, 3 months, 1 year or 10 working-days.");

    /// <summary>None of several keys of which one is needed.</summary>
    public static DiagnosticDescriptor NoneOf { get; } = Error("TR0112", "None of several keys",
        "One of the keys {0} is needed in {1}.");

    /// <summary>Two keys that exclude each other.</summary>
    public static DiagnosticDescriptor BothOf { get; } = Error("TR0113", "Keys that exclude each other",
        "The keys '{0}' and '{1}' cannot stand together in {2}; one of {3} is allowed.");

    /// <summary>A key in two files of a treaty.</summary>
    public static DiagnosticDescriptor InTwoFiles { get; } = Error("TR0114", "Key in two files",
        "'{0}' is declared in two files of this treaty.");

    /// <summary>A treaty folder without a treaty.</summary>
    public static DiagnosticDescriptor NoTreaty { get; } = Error("TR0115", "Folder without treaty",
        "No file of this folder begins with 'treaty:'; one says which treaty it is.");

    /// <summary>A treaty folder with two treaties.</summary>
    public static DiagnosticDescriptor TwoTreaties { get; } = Error("TR0116", "Two treaties in a folder",
        "This folder has a second treaty, '{0}'; a folder holds one treaty.");

    /// <summary>A name that is not that of the folder or file.</summary>
    public static DiagnosticDescriptor NameOfFile { get; } = Error("TR0117", "Name and file differ",
        "This is named '{0}' but stands in '{1}'; the two are the same.");

    /// <summary>A document of another kind than asked for.</summary>
    public static DiagnosticDescriptor OtherDocument { get; } = Error("TR0118", "Another kind of document",
        "This is {0}; {1} is expected here.");

    /// <summary>A text that a comma cut in two.</summary>
    public static DiagnosticDescriptor CommaInText { get; } = Error("TR0119", "Comma in a text",
        "'{0}' stands here as a key: in braces and brackets a comma ends a text; put the text in quotes.");

    /// <summary>A matrix that gives no values to names.</summary>
    public static DiagnosticDescriptor BadMatrix { get; } = Error("TR0120", "Not a matrix",
        "A matrix gives values to names, such as 'place: [ narva, hawaii ]'; of several rows each gives some to the same names.");

    /// <summary>More cases than a scenario may have.</summary>
    public static DiagnosticDescriptor TooManyCases { get; } = Error("TR0121", "Too many cases",
        "The matrix has more than {0} cases.");

    /// <summary>A name that the matrix does not have.</summary>
    public static DiagnosticDescriptor UnknownCaseName { get; } = Error("TR0122", "Name not in the matrix",
        "'${0}' stands for a value of the matrix, and the matrix has no '{0}'.");

    /// <summary>A name of the matrix that stands nowhere.</summary>
    public static DiagnosticDescriptor UnusedCaseName { get; } = Warning("TR0123", "Name of the matrix not used",
        "The matrix gives values to '{0}', but '${0}' stands nowhere; its cases are all the same.");

    /// <summary>A scenario where one crisis is needed.</summary>
    public static DiagnosticDescriptor ManyCrises { get; } = Error("TR0124", "A scenario, not a crisis",
        "The matrix makes {0} crises of this file, and one is expected here; choose it, such as with '--case {1}'.");

    /// <summary>A case that a scenario does not have.</summary>
    public static DiagnosticDescriptor UnknownCase { get; } = Error("TR0125", "No such case",
        "The file has no case '{0}'; it has {1}.");

    /// <summary>A name that several cases of a scenario have.</summary>
    public static DiagnosticDescriptor SeveralCases { get; } = Error("TR0126", "Several cases",
        "'{0}' fits {1} cases: {2}; write more of the values of one.");

    /// <summary>All kinds of this stage.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        UnknownDocument, UnknownKey, MissingKey, WrongKind, NoValue, UnknownWord, BadDate, BadName, BadState, BadNumber, BadDuration, NoneOf, BothOf,
        InTwoFiles, NoTreaty, TwoTreaties, NameOfFile, OtherDocument, CommaInText,
        BadMatrix, TooManyCases, UnknownCaseName, UnusedCaseName, ManyCrises, UnknownCase, SeveralCases,
    ];
}
