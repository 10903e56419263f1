using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>Compiles quantifiers over records and states.</summary>
internal sealed class QuantifierCompiler(Pools pools, Numbers numbers, SetCompiler sets, TermCompiler terms, ConditionCompiler conditions)
{
    /// <summary>The number of a quantifier over records or states.</summary>
    public int Compile(Quantified quantified, Scope scope)
    {
        int where = quantified.Where is null ? Target.True : conditions.Compile(quantified.Where, scope.Deeper());
        (int list, int set, int term) = quantified.Source switch
        {
            RecordsOf records => Records(records.Type) is var (found, entry) ? (found, -1, entry) : default,
            MembersOf members => (-1, sets.Compile(members.Set, scope), Target.True),
            _ => throw new UnreachableException(),
        };
        return pools.Add(new CompiledQuantifier(
            quantified.Quantifier,
            checked((int)quantified.Least.Numerator),
            checked((int)quantified.Least.Denominator),
            list,
            set,
            term,
            where,
            scope.Depth));
    }

    /// <summary>The quantifier that only goes through the records of a type or term.</summary>
    public int SourceOf(string type, int level)
    {
        (int list, int term) = Records(type);
        return pools.Add(new CompiledQuantifier(Model.Quantifier.Some, 1, 1, list, -1, term, Target.True, level));
    }

    /// <summary>The list of records that a type or term speaks of, and the entry of the term.</summary>
    public (int List, int Term) Records(string type)
    {
        string root = terms.Root(type);
        return (numbers.LayoutOf(root).List, root == type ? Target.True : terms.Entry(type));
    }
}
