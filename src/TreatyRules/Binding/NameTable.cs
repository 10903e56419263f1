using TreatyRules.Diagnostics;
using TreatyRules.Syntax.Documents;
using TreatyRules.Text;

namespace TreatyRules.Binding;

/// <summary>All declared names. Within a treaty one name means one thing; across treaties a name is <c>treaty/name</c>.</summary>
internal sealed class NameTable(DiagnosticBag diagnostics)
{
    private static readonly HashSet<string> Reserved =
        ["bearer", "effect", "event", "parties", "party", "place", "seat", "seats", "state", "today", "vote", "and", "or", "not", "in", "is", "some", "every", "no", "where", "except", "last"];

    private readonly Dictionary<string, Dictionary<string, List<Symbol>>> _treaties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Symbol>> _vocabulary = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Symbol>> _questions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceSpan> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _alsoCalled = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Symbol> _inOrder = [];
    private readonly HashSet<string> _incomplete = new(StringComparer.Ordinal);

    /// <summary>All treaties.</summary>
    public IEnumerable<string> Treaties => _treaties.Keys;

    /// <summary>Declares a treaty; false when there is one of that name.</summary>
    public bool DeclareTreaty(string id, SourceSpan span)
    {
        if (_declared.TryGetValue(id, out SourceSpan first))
        {
            diagnostics.Add(NameDiagnostics.TreatyTwice.At(span, id).Pointing(first, "the first one"));
            return false;
        }

        _declared.Add(id, span);
        _treaties.Add(id, new Dictionary<string, List<Symbol>>(StringComparer.Ordinal));
        return true;
    }

    /// <summary>Says what else a treaty is called, after all are declared: what is the name of one calls no other.</summary>
    public void CallAlso(string treaty, string name, SourceSpan span)
    {
        if (_treaties.ContainsKey(name))
            diagnostics.Add(NameDiagnostics.CalledByTheNameOfAnother.At(span, name, name).Pointing(_declared[name], "the treaty of that name"));
        else if (!_alsoCalled.TryAdd(name, treaty))
            diagnostics.Add(NameDiagnostics.CalledByTheNameOfAnother.At(span, name, _alsoCalled[name]).Pointing(_declared[_alsoCalled[name]], "the treaty that is called so"));
    }

    /// <summary>Says that something of a treaty could not be read: what is not declared in it is then no mistake of who names it.</summary>
    public void MarkIncomplete(string treaty) => _incomplete.Add(treaty);

    /// <summary>Declares a name; null, with a diagnostic, when it is taken or reserved.</summary>
    public Symbol? Declare(string? treaty, string name, SymbolKind kind, SourceSpan span, Node body)
    {
        var symbol = new Symbol(treaty is null ? name : $"{treaty}/{name}", name, treaty, kind, span, body);
        if (Reserved.Contains(name))
        {
            diagnostics.Add(NameDiagnostics.ReservedName.At(span, name, kind.Word()));
            return null;
        }

        Dictionary<string, List<Symbol>> names = treaty is null ? _vocabulary : _treaties[treaty];
        IEnumerable<Symbol> taken = Of(names, name);
        if (treaty is not null && kind != SymbolKind.VotingRule)
            taken = taken.Concat(Of(_vocabulary, name));
        if (taken.FirstOrDefault(other => !SymbolKinds.MayShareAName(other.Kind, kind)) is { } first)
        {
            diagnostics.Add(NameDiagnostics.NameTwice.At(span, name, first.Kind.Described(), kind.Described()).Pointing(first.Span, $"the {first.Kind.Word()} of that name"));
            return null;
        }

        Add(names, symbol);
        _inOrder.Add(symbol);
        if (kind == SymbolKind.Question)
            Add(_questions, symbol);
        return symbol;
    }

    /// <summary>The names of some kinds that a treaty declares, in the order of declaration.</summary>
    public IEnumerable<Symbol> In(string? treaty, params SymbolKind[] kinds) =>
        _inOrder.Where(symbol => symbol.Treaty == treaty && kinds.Contains(symbol.Kind));

    /// <summary>What a name stands for, said in a treaty; null when it stands for nothing of these kinds. Reports nothing.</summary>
    public Symbol? Find(string name, string? treaty, params SymbolKind[] kinds) =>
        Candidates(name, treaty).FirstOrDefault(symbol => kinds.Contains(symbol.Kind));

    /// <summary>What a name stands for, said in a treaty; null, with a diagnostic, when it stands for nothing of these kinds.</summary>
    public Symbol? Resolve(string name, SourceSpan span, string? treaty, params SymbolKind[] kinds)
    {
        if (IsAmbiguousQuestion(name, treaty, kinds))
        {
            string treaties = string.Join(", ", _questions[name].Select(question => question.Id));
            diagnostics.Add(NameDiagnostics.AmbiguousQuestion.At(span, name, treaties).Pointing(_questions[name][0].Span, "one of them"));
            return null;
        }

        if (Find(name, treaty, kinds) is { } symbol)
            return symbol;
        if (!_incomplete.Contains(name.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? name[..slash] : treaty ?? ""))
            diagnostics.Add(Unknown(name, span, treaty, kinds));
        return null;
    }

    /// <summary>The diagnostic for a name that stands for nothing of these kinds.</summary>
    public Diagnostic Unknown(string name, SourceSpan span, string? treaty, params SymbolKind[] kinds)
    {
        string wanted = string.Join(" or ", kinds.Select(kind => kind.Word()));
        int slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0 && !_treaties.ContainsKey(name[..slash]))
        {
            Diagnostic unknown = NameDiagnostics.UnknownTreaty.At(span, name[..slash]);
            return _alsoCalled.TryGetValue(name[..slash], out string? called) ? unknown.Suggesting(called) : unknown.SuggestingNearest(name[..slash], Treaties);
        }

        if (Candidates(name, treaty).FirstOrDefault() is { } other)
            return NameDiagnostics.WrongKindOfName.At(span, name, other.Kind.Word(), wanted).Pointing(other.Span, "declared here");
        string where = slash >= 0 ? name[..slash] : treaty ?? "the vocabulary";
        return NameDiagnostics.UnknownName.At(span, wanted, slash >= 0 ? name[(slash + 1)..] : name, where)
            .SuggestingNearest(name, slash >= 0 ? Known(name[..slash], kinds, qualified: true) : Known(treaty, kinds, qualified: false));
    }

    private bool IsAmbiguousQuestion(string name, string? treaty, SymbolKind[] kinds) =>
        kinds.Contains(SymbolKind.Question)
        && _questions.TryGetValue(name, out List<Symbol>? all) && all.Count > 1
        && (treaty is null || !Of(_treaties[treaty], name).Any());

    private IEnumerable<Symbol> Candidates(string name, string? treaty)
    {
        int slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
            return _treaties.TryGetValue(name[..slash], out Dictionary<string, List<Symbol>>? names) ? Of(names, name[(slash + 1)..]) : [];
        IEnumerable<Symbol> own = treaty is null ? [] : Of(_treaties[treaty], name);
        return own.Concat(Of(_vocabulary, name)).Concat(Of(_questions, name).Where(question => question.Treaty != treaty));
    }

    /// <summary>The names that could have been meant, for did-you-mean.</summary>
    private IEnumerable<string> Known(string? treaty, SymbolKind[] kinds, bool qualified)
    {
        IEnumerable<Symbol> own = treaty is null ? [] : In(treaty, kinds);
        if (qualified)
            return own.Select(symbol => symbol.Id);
        IEnumerable<string> questions = kinds.Contains(SymbolKind.Question) ? _questions.Keys : [];
        return own.Concat(In(null, kinds)).Select(symbol => symbol.Name).Concat(questions);
    }

    private static IEnumerable<Symbol> Of(Dictionary<string, List<Symbol>> names, string name) =>
        names.TryGetValue(name, out List<Symbol>? symbols) ? symbols : [];

    private static void Add(Dictionary<string, List<Symbol>> names, Symbol symbol)
    {
        if (names.TryGetValue(symbol.Name, out List<Symbol>? symbols))
            symbols.Add(symbol);
        else
            names.Add(symbol.Name, [symbol]);
    }
}
