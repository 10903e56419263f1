using System.Collections.Immutable;
using System.Numerics;
using TreatyRules.Compilation;
using TreatyRules.Description;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Explanation;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Tells answers that come to the same together, by what the law asks of them.</summary>
internal sealed class ChoiceWords(Run run, ConditionReaders readers)
{
    private const string Party = "a party";
    private const string AState = "a state";
    private const string NoState = "no state";

    private readonly Row _row = run.Row;

    /// <summary>The choices of a question that is about no ballot.</summary>
    public ImmutableArray<InterviewChoice> Of(InterviewThing thing, ImmutableArray<(ImmutableArray<int> Values, int Outcomes)> groups)
    {
        if (thing.Field is not { } field)
            return [.. groups.SelectMany(group => group.Values.Select(value => (value, group.Outcomes))).OrderByDescending(one => one.value).Select(one => new InterviewChoice([one.value == 1 ? "yes" : "no"], null, Outcomes(one.Outcomes)))];
        if (field.Type.Kind is ValueKind.Date or ValueKind.Number)
            return Ranges(field.Type, groups);
        ImmutableArray<string?> labels = Labels(thing, field, groups);
        IEnumerable<InterviewChoice> choices = groups.Select((group, i) => new InterviewChoice(Values(field.Type, group.Values), labels[i], Outcomes(group.Outcomes)));
        if (field.Type.Kind == ValueKind.Flag)
            choices = choices.Reverse();
        return field.Type.Kind == ValueKind.Code ? [.. choices.OrderBy(choice => field.Type.Words.IndexOf(choice.Values[0]))] : [.. choices];
    }

    /// <summary>The choices of a set of states: nobody, and each alone of whom it matters.</summary>
    public ImmutableArray<InterviewChoice> OfSet(ImmutableArray<(ImmutableArray<int?> Alone, int Outcomes)> groups) =>
    [
        .. groups.Select(group => new InterviewChoice(
            [.. group.Alone.Select(member => member is { } key ? _row.OfState(key)?.State ?? "" : "none").OrderBy(state => state == "none" ? 0 : 1).ThenBy(state => state, StringComparer.Ordinal)],
            null,
            Outcomes(group.Outcomes))),
    ];

    /// <summary>The choices of a ballot: kinds that leave the same outcomes, together.</summary>
    public static ImmutableArray<InterviewChoice> OfBallot(ImmutableArray<int> outcomes) =>
    [
        .. outcomes.Select((left, kind) => (Left: left, Word: Words.Ballots[kind])).GroupBy(ballot => ballot.Left)
            .Select(same => new InterviewChoice([.. same.Select(ballot => ballot.Word)], null, Outcomes(same.Key))),
    ];

    /// <summary>The outcomes of which there is a bit.</summary>
    public static ImmutableArray<Outcome> Outcomes(int bits)
    {
        var outcomes = ImmutableArray.CreateBuilder<Outcome>();
        for (int left = bits; left != 0; left &= left - 1)
            outcomes.Add((Outcome)BitOperations.TrailingZeroCount(left));
        return outcomes.ToImmutable();
    }

    private ImmutableArray<string> Values(Model.ValueType type, ImmutableArray<int> values)
    {
        DateOnly today = DateOnly.FromDayNumber(_row.Today);
        Law law = _row.Law.Law;
        bool IsToday(string code) => type.Kind != ValueKind.Actor || law.States.FirstOrDefault(state => state.Code == code)?.Lifetime.Contains(today) != false;
        IEnumerable<string> words = values.Select(value => type.Kind == ValueKind.Codes ? List(type, value) : ValueText.Of(_row, value, type));
        return type.Kind is ValueKind.Actor or ValueKind.Place ? [.. words.Distinct().OrderBy(word => IsToday(word) ? 0 : 1).ThenBy(word => word, StringComparer.Ordinal)] : type.Kind == ValueKind.Code ? [.. words.OrderBy(word => type.Words.IndexOf(word))] : [.. words];
    }

    private static string List(Model.ValueType type, int words) => words == 0 ? "none" : string.Join(", ", type.Words.Where((_, i) => (words & (1 << i)) != 0));

    /// <summary>Days and numbers, by the ranges that are told apart.</summary>
    private ImmutableArray<InterviewChoice> Ranges(Model.ValueType type, ImmutableArray<(ImmutableArray<int> Values, int Outcomes)> groups)
    {
        int[] starts = [.. groups.SelectMany(group => group.Values).Order()];
        int End(int start) => Array.Find(starts, other => other > start) is > 0 and var next ? next - 1 : int.MaxValue;
        string Text(int value) => ValueText.Of(_row, value, type);
        return
        [
            .. groups.Select(group => new InterviewChoice(
                [.. group.Values.Select(start => Text(start == starts[0] && starts.Length > 1 ? End(start) : start))],
                string.Join(" or ", group.Values.Select(start => End(start) == int.MaxValue ? $"{Text(start)} or later" : start == starts[0] ? $"{Text(End(start))} or before" : $"{Text(start)} to {Text(End(start))}")),
                Outcomes(group.Outcomes))),
        ];
    }

    /// <summary>What the values of each group have in common that tells them from the other groups, as the law asks it.</summary>
    private ImmutableArray<string?> Labels(InterviewThing thing, FieldDefinition field, ImmutableArray<(ImmutableArray<int> Values, int Outcomes)> groups)
    {
        if (field.Type.Kind is not (ValueKind.Place or ValueKind.Actor) || groups.Length < 2)
            return [.. groups.Select(_ => (string?)null)];
        ImmutableArray<(string Is, string IsNot, Func<int, int> Meets)> tests =
            [.. readers.Of(thing.Type, field.Name).Select(read => Test(read.Condition)).OfType<(string Is, string IsNot, Func<int, int> Meets)>().DistinctBy(test => test.Is)];
        int[][] found = [.. tests.Select(test => groups.Select(group => group.Values.Select(test.Meets).Distinct().ToArray() is [var only] ? only : -1).ToArray())];
        return [.. groups.Select((group, i) => Label(group.Values, [.. tests.Select((test, t) => (test, found[t], i)).Where(one => one.Item2.Distinct().Count() > 1).Select(one => (one.test, one.Item2[i]))]))];
    }

    /// <summary>What all values are or are not; and where some are one thing and some another, that each is one of these.</summary>
    private static string? Label(ImmutableArray<int> values, ImmutableArray<((string Is, string IsNot, Func<int, int> Meets) Test, int Found)> tests)
    {
        ImmutableArray<(string Is, string IsNot, Func<int, int> Meets)> some = [.. tests.Where(test => test.Found == -1).Select(test => test.Test)];
        bool isOneOfSome = !some.IsEmpty && values.All(value => some.Any(test => test.Meets(value) == 1));
        ImmutableArray<string> words =
        [
            .. tests.Where(test => test.Found == 1).Select(test => test.Test.Is),
            .. isOneOfSome ? [Phrases.Or([.. some.Select(test => test.Is)])] : ImmutableArray<string>.Empty,
        ];
        ImmutableArray<string> not = [.. tests.Where(test => test.Found == 0).Select(test => test.Test.IsNot)];

        // Whoever is a party is a state, and nobody who is no state is one.
        words = words.Contains(Party) ? words.Remove(AState) : words;
        not = not.Contains(NoState) ? [NoState] : not;
        string without = Phrases.Or([.. not.Take(1), .. not.Skip(1).Select(word => word["no ".Length..])]);
        return (words.Length, not.Length) switch
        {
            (0, 0) => null,
            (_, 0) => Phrases.And(words),
            (0, _) => without,
            _ => $"{Phrases.And(words)}, but {without}",
        };
    }

    private (string Is, string IsNot, Func<int, int> Meets)? Test(Condition? condition)
    {
        CompiledLaw law = _row.Law;
        switch (condition)
        {
            case Meets { Subject: FieldOf } meets when law.TermEntries.TryGetValue(meets.Term, out int entry):
                string term = Phrases.Local(meets.Term).Replace('-', ' ');
                return (term.EndsWith('s') ? term : Phrases.A(term), $"no {term}", value => run.Walker.MeetsAsValue(entry, value, _row.Today));
            case IsParty { Subject: FieldOf, On: null } party:
                int treaty = law.Law.Treaties.IndexOf(law.Law.TreatyOf(party.Treaty + "/"));
                return (Party, "no party", value => run.Walker.Sets.IsParty(treaty, value, _row.Today));
            case IsState { Subject: FieldOf }:
                return (AState, NoState, value => value < law.Universe.Actors.Length ? 1 : 0);
            default:
                return null;
        }
    }
}
