using System.Collections.Immutable;
using TreatyRules.Syntax.Expressions;
using TreatyRules.Syntax.Keys;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Documents;

/// <summary>What stands at a key of a checked document, or nothing. What is not of the kind asked for was reported by the check, and reads as
/// absent: a binder never looks at YAML.</summary>
internal sealed class Node
{
    private readonly SyntaxContext _context;
    private readonly YamlItem? _item;

    /// <summary>A node.</summary>
    /// <param name="context">Reads its values.</param>
    /// <param name="item">What stands there; null for nothing.</param>
    /// <param name="span">Where; for nothing, where it would be.</param>
    public Node(SyntaxContext context, YamlItem? item, SourceSpan span)
    {
        _context = context;
        _item = item is YamlScalar { IsNull: true } ? null : item;
        Span = span;
    }

    /// <summary>Where it stands; when it is absent, where what should have it stands.</summary>
    public SourceSpan Span { get; }

    /// <summary>Whether anything stands here.</summary>
    public bool Exists => _item is not null;

    /// <summary>Whether it is a single value.</summary>
    public bool IsScalar => _item is YamlScalar;

    /// <summary>Whether it is a list.</summary>
    public bool IsList => _item is YamlSequence;

    /// <summary>Whether it is a mapping.</summary>
    public bool IsMapping => _item is YamlMapping;

    /// <summary>Its text; null unless it is a single value.</summary>
    public string? Text => (_item as YamlScalar)?.Value;

    /// <summary>Whether its text was quoted, so that it is a text whatever it looks like.</summary>
    public bool IsQuoted => _item is YamlScalar { IsQuoted: true };

    /// <summary>Its text as a name, perhaps of another treaty; null unless it is one.</summary>
    public NameSyntax? Name => _item is YamlScalar scalar && NameForm.IsReference(scalar.Value) ? NameForm.Reference(scalar) : null;

    /// <summary>Its day; null unless it is one.</summary>
    public DateSyntax? Date => _item is YamlScalar scalar ? SyntaxContext.Date(scalar) : null;

    /// <summary>Its answer; null unless it is yes or no.</summary>
    public bool? YesOrNo => Text switch { "yes" => true, "no" => false, _ => null };

    /// <summary>Its number; null unless it is one.</summary>
    public NumberSyntax? Number => _item is YamlScalar scalar ? SyntaxContext.Number(scalar) : null;

    /// <summary>Its length of time; null unless it is one.</summary>
    public DurationSyntax? Duration => _item is YamlScalar scalar ? SyntaxContext.Duration(scalar) : null;

    /// <summary>Its expression; null unless it is a single value.</summary>
    public ExpressionSyntax? Expression => _item is YamlScalar scalar ? _context.Expression(scalar) : null;

    /// <summary>Its condition, written as an expression or as a mapping; null when nothing or something else stands here.</summary>
    public ConditionSyntax? Condition => _item switch
    {
        YamlScalar scalar => new ExpressionConditionSyntax(scalar.Span, ItemSyntax.None, _context.Expression(scalar)),
        YamlMapping => ConditionReader.Read(this),
        _ => null,
    };

    /// <summary>The condition that the mapping is besides its other keys (a transition's, a term's), without its period; null when it has none.</summary>
    public ConditionSyntax? OwnCondition => ConditionReader.Form(this, ItemSyntax.None);

    /// <summary>When the item is there, and where it is written.</summary>
    public ItemSyntax AsItem => ItemSyntax.Of(this);

    /// <summary>The items of a list; itself alone when it is no list; none when it is absent.</summary>
    public ImmutableArray<Node> Items => _item switch
    {
        null => [],
        YamlSequence list => [.. list.Items.Select(i => new Node(_context, i, i.Span))],
        _ => [this],
    };

    /// <summary>The texts of its items.</summary>
    public ImmutableArray<string> Texts => [.. Items.Select(i => i.Text).OfType<string>()];

    /// <summary>The entries of a mapping, in the order of the file.</summary>
    public ImmutableArray<NamedNode> Entries =>
        _item is YamlMapping mapping ? [.. mapping.Entries.Select(e => new NamedNode(e.Name, e.Key.Span, At(e)))] : [];

    /// <summary>The entries at keys that a definition leaves to declarations elsewhere: the fields of a fact.</summary>
    public ImmutableArray<NamedNode> EntriesBeside(MappingDefinition definition) => [.. Entries.Where(e => definition.Find(e.Name) is null)];

    /// <summary>What stands at a key; an absent node when nothing does.</summary>
    public Node this[string key] => (_item as YamlMapping)?.Find(key) is { } entry ? At(entry) : new Node(_context, null, Span);

    /// <summary>Where a key stands; where the mapping does when the key is not there.</summary>
    public SourceSpan KeySpan(string key) => (_item as YamlMapping)?.Find(key)?.Key.Span ?? Span;

    /// <summary>The place and the text, for whoever debugs a binder.</summary>
    public override string ToString() => $"{Span} {_item?.Described ?? "nothing"}";

    private Node At(YamlEntry entry) => new(_context, entry.Value, entry.Value is YamlScalar { IsNull: true } ? entry.Key.Span : entry.Value.Span);
}
