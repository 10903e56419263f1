using System.Collections.Immutable;
using static TreatyRules.Diagnostics.DiagnosticDescriptor;

namespace TreatyRules.Diagnostics;

/// <summary>TR0330 to TR0359: values, sets and conditions that do not fit together.</summary>
internal static class TypeDiagnostics
{
    /// <summary>Two values that cannot be compared.</summary>
    public static DiagnosticDescriptor NotComparable { get; } = Error("TR0330", "Values that cannot be compared",
        "'{0}' is {1} and cannot be compared with '{2}', which is {3}.");

    /// <summary>An order asked of what has none.</summary>
    public static DiagnosticDescriptor NoOrder { get; } = Error("TR0331", "No order",
        "'{0}' is {1}, which has no order; only numbers, dates and outcomes with effect are less or greater.");

    /// <summary>A set compared as if it were one value.</summary>
    public static DiagnosticDescriptor SetAsValue { get; } = Error("TR0332", "Set as a single value",
        "'{0}' is a set; write 'X in {0}'.");

    /// <summary>An element that a set cannot have.</summary>
    public static DiagnosticDescriptor WrongElement { get; } = Error("TR0333", "Element of another kind",
        "'{0}' is {1}, but '{2}' is a set of {3}.");

    /// <summary>A set was expected.</summary>
    public static DiagnosticDescriptor NotASet { get; } = Error("TR0334", "Not a set",
        "'{0}' is no set; parties, organs, groups of seats, codes of states, fields, and these combined with 'and', 'or' and 'except' are.");

    /// <summary>A value was expected.</summary>
    public static DiagnosticDescriptor NotAValue { get; } = Error("TR0335", "Not a value",
        "'{0}' is no value that can be compared.");

    /// <summary>A condition was expected.</summary>
    public static DiagnosticDescriptor NotACondition { get; } = Error("TR0336", "Not a condition",
        "'{0}' says nothing that is true or false; compare it, or ask 'is', 'in', 'some' or 'every'.");

    /// <summary>Arithmetic with what is no number.</summary>
    public static DiagnosticDescriptor NoArithmetic { get; } = Error("TR0337", "Arithmetic without numbers",
        "'{0}' and '{1}' cannot be calculated with; numbers can, and a duration can be added to a date or taken from it.");

    /// <summary>A term said of what it is not about.</summary>
    public static DiagnosticDescriptor TermOfSomethingElse { get; } = Error("TR0338", "Term of something else",
        "The term '{0}' is said of {1}, and '{2}' is {3}.");

    /// <summary>A count outside a vote.</summary>
    public static DiagnosticDescriptor CountOutsideVote { get; } = Error("TR0339", "Count outside a vote",
        "'{0}' counts ballots, which only voting rules and terms of a vote can do.");

    /// <summary>A part of a rule that is no comparison of linear sums.</summary>
    public static DiagnosticDescriptor NotLinear { get; } = Error("TR0340", "Part that is not a sum of counts",
        "'{0}' is no sum of counts; a part compares sums of counts, times numbers or fractions, and nothing else.");

    /// <summary>A field asked of what has none.</summary>
    public static DiagnosticDescriptor NoFields { get; } = Error("TR0341", "Nothing to ask",
        "'{0}' is {1} and has no '{2}'.");

    /// <summary>A value that does not fit a field.</summary>
    public static DiagnosticDescriptor WrongValue { get; } = Error("TR0342", "Value that does not fit",
        "{0} cannot stand here; {1} belongs here.");

    /// <summary>Party asked of a treaty-less text.</summary>
    public static DiagnosticDescriptor NoTreatyHere { get; } = Error("TR0343", "No treaty here",
        "'{0}' means the treaty that speaks, and none speaks here.");

    /// <summary>Outcomes without effect are not in an order.</summary>
    public static DiagnosticDescriptor OutcomeWithoutOrder { get; } = Error("TR0344", "Outcome without order",
        "The outcome '{0}' is without effect and in no order; it can only be equal or not.");

    /// <summary>A fraction that is no part of a set.</summary>
    public static DiagnosticDescriptor WrongLeast { get; } = Error("TR0345", "Wrong 'at least'",
        "'at least {0}' cannot be; a whole number from 1 or a fraction below 1 can.");

    /// <summary>A condition on a seat that asks for anything but its ballot.</summary>
    public static DiagnosticDescriptor NotOfASeat { get; } = Error("TR0346", "Seat asked for something else",
        "'{0}' cannot be asked of a seat; its ballot can, and whether it is in a set, joined by 'and'.");

    /// <summary>A number beyond exact calculation.</summary>
    public static DiagnosticDescriptor NumberTooLarge { get; } = Error("TR0347", "Number too large",
        "'{0}' is too large or too fine; numbers go up to a million, and parts down to a millionth.");

    /// <summary>A word that no effect has.</summary>
    public static DiagnosticDescriptor WordOfNoEffect { get; } = Warning("TR0348", "Word that no effect has",
        "No effect in this law has the {0} '{1}'.");

    /// <summary>All kinds of this group.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NotComparable, NoOrder, SetAsValue, WrongElement, NotASet, NotAValue, NotACondition, NoArithmetic, TermOfSomethingElse, CountOutsideVote,
        NotLinear, NoFields, WrongValue, NoTreatyHere, OutcomeWithoutOrder, WrongLeast, NotOfASeat,
        NumberTooLarge, WordOfNoEffect,
    ];
}
