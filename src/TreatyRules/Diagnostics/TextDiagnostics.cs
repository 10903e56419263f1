using System.Collections.Immutable;
using static TreatyRules.Diagnostics.DiagnosticDescriptor;

namespace TreatyRules.Diagnostics;

/// <summary>TR00xx: the text of a file and its YAML.</summary>
internal static class TextDiagnostics
{
    /// <summary>The file is larger than any treaty.</summary>
    public static DiagnosticDescriptor TooLarge { get; } = Error("TR0001", "File too large",
        "The file has {0} bytes; at most {1} are read.");

    /// <summary>The bytes are not UTF-8.</summary>
    public static DiagnosticDescriptor NotUtf8 { get; } = Error("TR0002", "Not UTF-8",
        "The file is not UTF-8 text; save it as UTF-8.");

    /// <summary>A control character in the text.</summary>
    public static DiagnosticDescriptor ControlCharacter { get; } = Error("TR0003", "Control character",
        "The control character U+{0} stands here; a text has none but line ends.");

    /// <summary>Nothing is in the file.</summary>
    public static DiagnosticDescriptor Empty { get; } = Error("TR0004", "Empty file",
        "The file is empty; its first key says what it is, such as 'treaty: <name>' or 'crisis: <name>'.");

    /// <summary>A line is indented with a tab.</summary>
    public static DiagnosticDescriptor Tab { get; } = Error("TR0005", "Tab as indentation",
        "This line is indented with a tab; YAML is indented with spaces.");

    /// <summary>The YAML cannot be parsed.</summary>
    public static DiagnosticDescriptor InvalidYaml { get; } = Error("TR0006", "Broken YAML",
        "This is not valid YAML: {0}.");

    /// <summary>Braces or brackets inside an expression that stands in a flow mapping.</summary>
    public static DiagnosticDescriptor BracesInExpression { get; } = Error("TR0007", "Braces in an expression",
        "'{0}' cannot stand in an expression; sets are written 'kind in (a or b)'.");

    /// <summary>More than one YAML document in a file.</summary>
    public static DiagnosticDescriptor SecondDocument { get; } = Error("TR0008", "Second document",
        "A second document begins here; a file holds one.");

    /// <summary>A YAML tag.</summary>
    public static DiagnosticDescriptor Tag { get; } = Error("TR0009", "YAML tag",
        "The tag '{0}' is not used here; write the value without it.");

    /// <summary>The same key twice in one mapping.</summary>
    public static DiagnosticDescriptor DuplicateKey { get; } = Error("TR0010", "Key written twice",
        "The key '{0}' is written twice here; a key stands once.");

    /// <summary>A key that is a list or a mapping.</summary>
    public static DiagnosticDescriptor KeyNotText { get; } = Error("TR0011", "Key is not a word",
        "A key is a word, not a list or a mapping.");

    /// <summary>The merge key of YAML 1.1.</summary>
    public static DiagnosticDescriptor MergeKey { get; } = Error("TR0012", "Merge key",
        "The merge key '<<' is not used here; write the keys out.");

    /// <summary>Lists and mappings nested deeper than any treaty.</summary>
    public static DiagnosticDescriptor TooDeep { get; } = Error("TR0013", "Nested too deeply",
        "Lists and mappings are nested deeper than {0} here.");

    /// <summary>Aliases that multiply the text beyond measure.</summary>
    public static DiagnosticDescriptor TooManyItems { get; } = Error("TR0014", "Too many items",
        "The file has more than {0} items, its aliases written out; make several files of it.");

    /// <summary>An alias without an anchor.</summary>
    public static DiagnosticDescriptor UnknownAlias { get; } = Error("TR0015", "Alias without anchor",
        "The alias '*{0}' names no anchor that ends before it.");

    /// <summary>More mistakes in one file than are told.</summary>
    public static DiagnosticDescriptor TooMany { get; } = Note("TR0016", "More mistakes than are listed",
        "{0} more mistakes in this file are not listed.");

    /// <summary>All kinds of this stage.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        TooLarge, NotUtf8, ControlCharacter, Empty, Tab, InvalidYaml, BracesInExpression, SecondDocument,
        Tag, DuplicateKey, KeyNotText, MergeKey, TooDeep, TooManyItems, UnknownAlias, TooMany,
    ];
}
