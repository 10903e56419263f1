using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>Compiles terms, each to a graph of its own, and what asks for them.</summary>
internal sealed class TermCompiler(Pools pools, Numbers numbers, ValueCompiler values, ConditionCompiler conditions)
{
    private readonly Dictionary<string, int> _entries = [];

    /// <summary>The entries of the terms compiled so far.</summary>
    public IReadOnlyDictionary<string, int> Entries => _entries;

    /// <summary>The entry of a term, compiled when it is first asked for.</summary>
    public int Entry(string id)
    {
        if (_entries.TryGetValue(id, out int entry))
            return entry;
        Term term = numbers.Law.FindTerm(id) ?? throw new UnreachableException($"No term '{id}'.");
        entry = conditions.Compile(term.Condition, Scope.One);
        if (term.Base is { } narrowed && numbers.Law.FindTerm(narrowed) is not null)
            entry = pools.Add(new Node(Op.Meets, 1, 0, Entry(narrowed), 0, 0, entry, Target.False));
        _entries.Add(id, entry);
        return entry;
    }

    /// <summary>The type of record that a term is about, through the terms that it narrows; a type itself is its own.</summary>
    public string Root(string type)
    {
        while (numbers.Law.FindTerm(type) is { Base: { } narrowed })
            type = narrowed;
        return type;
    }

    /// <summary>The entry of what asks whether something meets a term.</summary>
    public int Compile(Meets meets, Scope scope, int then, int @else)
    {
        // A term of the vote being counted has nothing of its own to stand on: its condition is laid in.
        if (numbers.Law.FindTerm(meets.Term) is { Of: TermSubject.Vote } vote)
            return conditions.Compile(vote.Condition, scope, then, @else);
        int entry = Entry(meets.Term);
        if (meets.Subject is VariableValue { Type.Kind: ValueKind.Record } record)
            return pools.Add(new Node(Op.Meets, scope.Depth, record.Variable.Depth, entry, 0, 0, then, @else));

        // A place or a state is laid into a cell of its own, which is the term's record.
        return pools.Add(new Node(Op.Meets, scope.Depth, values.Compile(meets.Subject, scope), entry, 1, 0, then, @else));
    }
}
