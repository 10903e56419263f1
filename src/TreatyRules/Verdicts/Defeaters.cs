using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Explanation;
using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>Finds who vetoed or objected: the seats whose ballots make a part of a voting rule what it is.</summary>
internal sealed class Defeaters(Run run, Func<string?, int> groupOf)
{
    private readonly Row _row = run.Row;

    /// <summary>Those who made a part true, in the codes of the day.</summary>
    public ImmutableArray<string> Of(Finding part)
    {
        Span<ulong> seats = stackalloc ulong[_row.Width];
        seats.Clear();
        Add(seats, part, true);
        return [.. ValueText.Codes(_row, seats)];
    }

    private void Add(Span<ulong> seats, Finding finding, bool truth)
    {
        if (!finding.IsThere || finding.Holds != truth)
            return;
        switch (finding.Condition.Condition)
        {
            case Not:
                AddChildren(seats, finding, !truth);
                break;
            case VersionsOf:
                if (finding.Children.FirstOrDefault(child => child.IsThere) is { } version)
                    Add(seats, version, truth);
                break;
            case Quantified { Source: BallotsOf, Quantifier: Quantifier.Every } when !truth:
                AddThoseWhoDoNot(seats, finding);
                break;
            case Quantified { Source: BallotsOf, Quantifier: Quantifier.Some or Quantifier.AtLeast } when truth:
                run.Walker.Tally.Seats.Add(seats, FirstTerm(finding));
                break;
            case Comparison { Operator: ComparisonOperator.Greater or ComparisonOperator.AtLeast } comparison when truth:
                AddCounted(seats, comparison.Left);
                break;
            case Comparison { Operator: ComparisonOperator.Less or ComparisonOperator.AtMost } comparison when truth:
                AddCounted(seats, comparison.Right);
                break;
            case AllOf or AnyOf or Meets:
                AddChildren(seats, finding, truth);
                break;
            default:
                break;
        }
    }

    private void AddChildren(Span<ulong> seats, Finding finding, bool truth)
    {
        foreach (Finding child in finding.Children)
            Add(seats, child, truth);
    }

    /// <summary>The summand that counts the seats which meet a quantifier's condition.</summary>
    private FormTerm FirstTerm(Finding finding) => _row.Law.FormTerms[_row.Law.Forms[_row.Law.Nodes[finding.Condition.Entry].Arg].FirstTerm];

    private void AddThoseWhoDoNot(Span<ulong> seats, Finding finding)
    {
        FormTerm matching = FirstTerm(finding);
        Span<ulong> meeting = stackalloc ulong[_row.Width];
        Span<ulong> all = stackalloc ulong[_row.Width];
        meeting.Clear();
        all.Clear();
        run.Walker.Tally.Seats.Add(meeting, matching);
        run.Walker.Tally.Seats.Add(all, new FormTerm(1, matching.Group, FormTerm.AnyBallot, -1));
        for (int i = 0; i < seats.Length; i++)
            seats[i] |= all[i] & ~meeting[i];
    }

    /// <summary>Of <c>no &gt;= 1</c>, those who voted no: the ballots counted on the side that is the greater.</summary>
    private void AddCounted(Span<ulong> seats, Value value)
    {
        if (value is Count { Of: <= CountOf.Absent } count)
        {
            run.Walker.Tally.Seats.Add(seats, FormCompiler.TermOf(count, groupOf(count.Group)));
        }
        else if (value is Arithmetic arithmetic)
        {
            AddCounted(seats, arithmetic.Left);
            AddCounted(seats, arithmetic.Right);
        }
    }
}
