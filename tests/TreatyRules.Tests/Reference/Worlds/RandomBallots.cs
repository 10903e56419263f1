using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Tests.Reference;

/// <summary>Random conditions on the ballots and counts of a vote.</summary>
internal sealed class RandomBallots(Dice dice, Catalogue law, RandomSets sets)
{
    public Condition Make(Frame frame) => dice.From(0, 9) switch
    {
        <= 3 => Say.Compare(Sum(frame), dice.OneOf(ComparisonOperator.AtLeast, ComparisonOperator.AtLeast, ComparisonOperator.Greater, ComparisonOperator.Less, ComparisonOperator.AtMost, ComparisonOperator.Equal), Share()),
        4 when law.Terms.FirstOrDefault(term => term.Of == TermSubject.Vote) is { } term && !frame.Variables.IsEmpty => Say.Meets(Say.The(frame.Variables[0]), term.Id),
        _ => Seats(frame),
    };

    /// <summary>The majority of a rule: mostly an ordinary one.</summary>
    public Condition Majority(Frame frame) => dice.From(0, 4) switch
    {
        0 => Say.AtLeast(Say.Count(CountOf.Yes), Say.Of(dice.From(1, 3))),
        1 => Say.AtLeast(Say.Count(CountOf.Yes), Say.Times(new Rational(2, 3), Say.Count(CountOf.Voting))),
        2 => Say.Compare(Say.Count(CountOf.Yes), ComparisonOperator.Greater, Say.Times(new Rational(1, 2), Say.Count(CountOf.Present))),
        3 => Say.Versions(
            Say.Item(Say.AtLeast(Say.Count(CountOf.Yes), Say.Of(3)), Say.From(null, dice.Day())),
            Say.Item(Say.AtLeast(Say.Count(CountOf.Yes), Say.Of(dice.From(1, 4))))),
        _ => Make(frame),
    };

    public Condition Seats(Frame frame)
    {
        string? group = Group(frame);
        Variable seat = Say.StateNamed(group ?? "seat", frame.Depth);
        Condition ballot = Say.BallotIn(seat, [.. dice.SomeOrOne(Enum.GetValues<Ballot>(), 25)]);
        Condition where = dice.Chance(75) ? ballot : Say.All(ballot, Say.In(Say.The(seat), sets.Make(frame.WithoutBallots)));
        Quantifier quantifier = dice.OneOf(Quantifier.Some, Quantifier.Some, Quantifier.Every, Quantifier.AtLeast);
        return Say.Quantify(quantifier, dice.OneOf<Rational>(1, 2, new Rational(2, 3)), new BallotsOf(group), seat, _ => where);
    }

    private string? Group(Frame frame) => dice.Chance(40) ? null : dice.Pick(frame.Voting!.Groups).Name;

    private Value Sum(Frame frame)
    {
        Value one = Say.Count(dice.Pick(Enum.GetValues<CountOf>()), Group(frame));
        return dice.Chance(30) ? new Arithmetic(one, dice.OneOf(ArithmeticOperator.Add, ArithmeticOperator.Subtract), Say.Count(dice.OneOf(CountOf.Yes, CountOf.Abstain)), Say.Number, SourceSpan.None) : one;
    }

    private Value Share() => dice.Chance(50)
        ? Say.Of(dice.From(0, 3))
        : Say.Times(dice.OneOf<Rational>(new Rational(1, 2), new Rational(2, 3), 1), Say.Count(dice.OneOf(CountOf.Seats, CountOf.Voting, CountOf.Present, CountOf.Entitled)));
}
