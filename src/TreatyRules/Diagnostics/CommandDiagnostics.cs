using System.Collections.Immutable;
using static TreatyRules.Diagnostics.DiagnosticDescriptor;

namespace TreatyRules.Diagnostics;

/// <summary>TR09xx: what was asked for by name, on the command line or by a program.</summary>
internal static class CommandDiagnostics
{
    /// <summary>The command line itself.</summary>
    public static DiagnosticDescriptor CommandLine { get; } = Error("TR0901", "Command line not understood",
        "{0}.");

    /// <summary>No procedure of that name.</summary>
    public static DiagnosticDescriptor UnknownProcedure { get; } = Error("TR0902", "Unknown procedure",
        "There is no procedure '{0}'.");

    /// <summary>Neither an organ nor a treaty.</summary>
    public static DiagnosticDescriptor UnknownOrgan { get; } = Error("TR0903", "Unknown organ or treaty",
        "There is no organ or treaty '{0}'.");

    /// <summary>Nothing of that name, nor an article.</summary>
    public static DiagnosticDescriptor UnknownName { get; } = Error("TR0904", "Nothing of that name",
        "Nothing in the law is called '{0}', and it is no article of a treaty either.");

    /// <summary>A name that several treaties have.</summary>
    public static DiagnosticDescriptor AmbiguousName { get; } = Error("TR0905", "Name of several",
        "'{0}' may be any of {1}; write it with its treaty.");

    /// <summary>A reading that is not written as question and reading.</summary>
    public static DiagnosticDescriptor BadReading { get; } = Error("TR0906", "Reading not understood",
        "'{0}' chooses no reading; one is chosen by 'question=reading'.");

    /// <summary>Not a date.</summary>
    public static DiagnosticDescriptor BadDate { get; } = Error("TR0907", "Not a date",
        "'{0}' is no date; dates are written as 1990-11-29.");

    /// <summary>No such file.</summary>
    public static DiagnosticDescriptor NoSuchFile { get; } = Error("TR0908", "No such file",
        "There is no file '{0}'.");

    /// <summary>The treaty's rules cannot be run.</summary>
    public static DiagnosticDescriptor CannotBeRun { get; } = Error("TR0909", "Law that cannot be run",
        "The law cannot be run on the crisis '{0}': {1}.");

    /// <summary>An exit code that tells a verdict, of several verdicts.</summary>
    public static DiagnosticDescriptor OneVerdictNeeded { get; } = Error("TR0910", "More than one verdict",
        "'--exit-code' tells one verdict, and {0} were asked for; name one crisis and one procedure.");

    /// <summary>Neither a crisis nor a treaty.</summary>
    public static DiagnosticDescriptor NothingToCheck { get; } = Error("TR0911", "Nothing to check",
        "There is nothing to check in '{0}'; give a crisis file, or a folder of treaties or crises.");

    /// <summary>No amendment of that name.</summary>
    public static DiagnosticDescriptor UnknownAmendment { get; } = Error("TR0912", "Unknown amendment",
        "There is no amendment '{0}', nor a file of that name.");

    /// <summary>Nothing that sets hearings apart, or several things at once.</summary>
    public static DiagnosticDescriptor NothingToCompare { get; } = Error("TR0913", "Nothing to compare",
        "Hearings are compared in one respect at a time, and {0}; give '--readings all', amendments, several days ('--as-of 1990-08-02,1991-01-16') or several procedures.");

    /// <summary>No procedure that is engaged has a state with the outcome.</summary>
    public static DiagnosticDescriptor OutOfReach { get; } = Error("TR0914", "Outcome out of reach",
        "No procedure that is engaged in the crisis '{0}' could come to '{1}'; name a procedure to ask about another.");

    /// <summary>No case to run.</summary>
    public static DiagnosticDescriptor NoCase { get; } = Error("TR0921", "No case",
        "No case is asked for: {0}.");

    /// <summary>Accepting where no one looks.</summary>
    public static DiagnosticDescriptor NothingIsAccepted { get; } = Error("TR0922", "Nothing is accepted here",
        "Nothing is accepted while the environment variable CI is set; accept on your own machine and look at what changes.");

    /// <summary>A file that would be written over.</summary>
    public static DiagnosticDescriptor FileIsThere { get; } = Error("TR0931", "File is there already",
        "There is a file '{0}' already; name another, or replace it with '--force'.");

    /// <summary>A line that answers no question of an interview.</summary>
    public static DiagnosticDescriptor NoAnswer { get; } = Error("TR0932", "No answer",
        "The line does not answer the question for '{0}': {1}.");

    /// <summary>All kinds of this block.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        CommandLine, UnknownProcedure, UnknownOrgan, UnknownName, AmbiguousName, BadReading,
        BadDate, NoSuchFile, CannotBeRun, OneVerdictNeeded, NothingToCheck, UnknownAmendment, NothingToCompare, OutOfReach, NoCase, NothingIsAccepted, FileIsThere, NoAnswer,
    ];
}
