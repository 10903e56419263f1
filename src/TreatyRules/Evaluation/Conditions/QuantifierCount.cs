using System.Diagnostics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Conditions;

/// <summary>Counts, for a quantifier, the members that meet its condition, those that do not, and those of whom it is unknown.</summary>
internal ref struct QuantifierCount(CompiledQuantifier quantifier, Unknowns unknowns)
{
    private int _meeting;
    private int _failing;
    private int _open;
    private bool _isSizeOpen;
    private Split? _first;

    /// <summary>Whether more members cannot change the result. One unknown member does not decide: a later one may.</summary>
    public readonly bool IsDecided => quantifier.Quantifier switch
    {
        Quantifier.Some => _meeting > 0,
        Quantifier.Every => _failing > 0,
        _ => false,
    };

    /// <summary>Whether a member of whom it is not known whether it is one would change the result by being one.</summary>
    public readonly bool Matters(int meets) => quantifier.Quantifier switch
    {
        Quantifier.Some => meets != 0,
        Quantifier.Every => meets != 1,
        _ => meets != 0 || quantifier.LeastDenominator != 1,
    };

    /// <summary>Adds a member: whether it is there (1 or -1 for unknown) and whether it meets the condition (1, 0, -1).</summary>
    public void Add(int there, int meets)
    {
        if (meets < 0)
        {
            // What cannot be parted is left for when nothing else is open.
            _open++;
            _first ??= unknowns.Split;
        }

        _isSizeOpen |= there < 0;
        if (meets == 1)
            _meeting++;
        else if (meets == 0)
            _failing++;
    }

    /// <summary>1, 0, or -1: then the walk stops at the first unknown member.</summary>
    public readonly int Result()
    {
        int least = Decide(_meeting, _meeting + _failing + _open);
        int most = Decide(_meeting + _open, _meeting + _failing + _open);
        bool isSame = least == most && !(_isSizeOpen && quantifier.Quantifier == Quantifier.AtLeast);
        if (_open == 0 || isSame)
            return least;
        unknowns.StopAgain(_first);
        return -1;
    }

    private readonly int Decide(int meeting, int all) => quantifier.Quantifier switch
    {
        Quantifier.Some => meeting > 0 ? 1 : 0,
        Quantifier.Every => meeting == all ? 1 : 0,
        Quantifier.AtLeast when quantifier.LeastDenominator == 1 => meeting >= quantifier.LeastNumerator ? 1 : 0,
        Quantifier.AtLeast => (long)meeting * quantifier.LeastDenominator >= (long)quantifier.LeastNumerator * all ? 1 : 0,
        _ => throw new UnreachableException(),
    };
}
