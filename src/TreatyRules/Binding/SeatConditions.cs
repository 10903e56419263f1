using TreatyRules.Model;

namespace TreatyRules.Binding;

/// <summary>What can be asked of a seat while a vote is counted: its ballot, and whether it is in a set. More could not be counted seat by seat.</summary>
internal static class SeatConditions
{
    /// <summary>Whether a condition asks nothing else. A condition that could not be bound was reported already.</summary>
    public static bool AreSound(Condition? condition) => condition switch
    {
        null or Constantly => true,
        AllOf all => all.Items.All(item => AreSound(item.Holds)),
        Comparison { Operator: ComparisonOperator.Equal, Left: VariableValue, Right: Literal } => true,
        IsIn { Element: VariableValue } => true,
        _ => AskForBallot(condition),
    };

    private static bool AskForBallot(Condition condition) => condition switch
    {
        Constantly => true,
        Comparison { Left: FieldOf { Field: VoteScope.Ballot }, Right: Literal } => true,
        IsIn { Element: FieldOf { Field: VoteScope.Ballot }, Set: ListedSet } => true,
        Not not => AskForBallot(not.Operand),
        AnyOf any => any.Items.All(item => AskForBallot(item.Holds)),
        AllOf all => all.Items.All(item => AskForBallot(item.Holds)),
        _ => false,
    };
}
