using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Reasoning.Interviews;
using TreatyRules.Tests.Properties;
using TreatyRules.Tests.Reference;
using Unknown = TreatyRules.Tests.Reference.Unknown;

namespace TreatyRules.Tests.Reasoning;

/// <summary>On worlds that nobody chose, held against trying every completion: no other question would leave fewer outcomes open on average, and of equals the first in the law's order is asked.</summary>
public sealed class InterviewsAskTheMostDecisive
{
    private const int MostCompletions = 100;

    [Fact]
    public void No_other_question_leaves_fewer_outcomes_open_on_average_and_of_equals_the_first_in_the_order_of_the_law_is_asked()
    {
        (int asked, int others) = (0, 0);
        foreach (World world in Enumerable.Range(920_000, 500).Select(seed => WorldGenerator.World(WorldGenerator.Law(seed), seed, seed * 1000, 4)))
        {
            var corpus = new TreatyCorpus(world.Law);
            foreach (string procedure in world.Law.Treaties.SelectMany(treaty => treaty.Procedures).Select(one => one.Id))
            {
                Interview interview = Interview.From(corpus, Crisis.Of(world.Crisis), procedure, new InterviewOptions
                {
                    Readings = world.Readings.ToImmutableDictionary(),
                    AsOf = world.AsOf,
                    After = world.After,
                });
                if (interview.Question is not { IsMostDecisive: true } || world.Completions().Take(MostCompletions + 1).Count() > MostCompletions)
                    continue;
                while (interview is { Question: { } question, Asked: { } thing })
                {
                    CompletedRun[] runs = [.. (world with { Crisis = interview.State.Finish(ImmutableHashSet<string>.Empty), AsOf = world.After is null ? interview.AsOf : null }).Completions()];
                    string told = $"{procedure} asks {question.About} after {string.Join(", ", interview.Answers.Select(one => $"{one.About}={one.Value}"))}\n{world}";
                    Unknown chosen = Of(interview.State, thing, world);
                    (question.IsMostDecisive, question.IsShown).ShouldBe((true, true), told);
                    double open = thing.Field is { Type.Kind: ValueKind.Actors } ? 0 : Open(chosen, procedure, runs);
                    foreach (Unknown other in ReferenceVerdict.Of(procedure, runs).Missing.Where(other => other != chosen && CanBeAsked(other, interview.State)))
                    {
                        others++;
                        double left = Open(other, procedure, runs);
                        open.ShouldBeLessThanOrEqualTo(left + 1e-9, $"{other} is more decisive: {told}");
                        if (Math.Abs(open - left) > 1e-9 || chosen.Kind == UnknownKind.Ballot || other.Kind == UnknownKind.Ballot)
                            continue;
                        Place(chosen, interview.State, corpus).CompareTo(Place(other, interview.State, corpus)).ShouldBeLessThan(0, $"{other} comes first: {told}");
                    }

                    asked++;
                    interview.Answer(question.Choices[^1].Values[^1]).ShouldBeNull(told);
                }
            }
        }

        (asked > 30 && others > 5).ShouldBeTrue($"{asked} questions, {others} others");
    }

    [Fact]
    public void Where_several_votes_hang_on_one_set_what_each_ballot_leaves_is_what_trying_every_completion_finds()
    {
        int asked = 0;
        OpenSeatWorlds.Together(400).Hold(25, world =>
        {
            var corpus = new TreatyCorpus(world.Law);
            foreach (string procedure in world.Law.Treaties.SelectMany(treaty => treaty.Procedures).Select(one => one.Id))
            {
                Interview interview = Interview.From(corpus, Crisis.Of(world.Crisis), procedure, new InterviewOptions { Readings = world.Readings.ToImmutableDictionary(), AsOf = world.AsOf, After = world.After });
                while (interview is { Question: { IsMostDecisive: true } question, Asked: { } thing })
                {
                    CompletedRun[] runs = [.. (world with { Crisis = interview.State.Finish(ImmutableHashSet<string>.Empty), AsOf = world.After is null ? interview.AsOf : null }).Completions()];
                    foreach (InterviewChoice choice in thing.IsBallot ? question.Choices : [])
                    {
                        foreach (int value in Enum.GetValues<Ballot>().Where(kind => choice.Values.Contains(kind.Word())).Select(kind => (int)kind))
                        {
                            Outcome[] left = [.. runs.Where(run => !run.Completion.Choices.TryGetValue(Of(interview.State, thing, world), out int taken) || taken == value).Select(run => run.Run.Procedures[procedure].Outcome).Distinct()];
                            choice.Leaves.ShouldBe(left, ignoreOrder: true, $"{procedure}: {(Ballot)value} of {question.About}\n{world}");
                            asked++;
                        }
                    }

                    interview.Answer(question.Choices[^1].Values[^1]).ShouldBeNull();
                }
            }
        });
        asked.ShouldBeGreaterThan(10);
    }

    /// <summary>The place in the order of the law: facts by their types, then events as they were, and of each first whether it happened, then its fields.</summary>
    private static (int Event, int Type, int Index, int Field) Place(Unknown unknown, InterviewState state, TreatyCorpus corpus)
    {
        bool isEvent = unknown.Kind is UnknownKind.EventExistence or UnknownKind.EventField;
        string type = isEvent ? state.File.Events[unknown.Index].Event : state.File.Records[state.Standing[unknown.Index]].Type;
        int layout = Array.FindIndex([.. corpus.Compiled.Layouts], one => one.Type == type);
        int field = unknown.Kind is UnknownKind.FactField or UnknownKind.EventField ? Array.FindIndex([.. corpus.Compiled.Layouts[layout].Fields], one => one.Name == unknown.Name) : -1;
        return (isEvent ? 1 : 0, isEvent ? 0 : layout, unknown.Index, field);
    }

    /// <summary>How many outcomes the answers leave open on average: answers that come to the same, whatever else there is, are one; ballots are five.</summary>
    private static double Open(Unknown unknown, string procedure, CompletedRun[] runs)
    {
        int[] values = [.. runs.Where(run => run.Completion.Choices.ContainsKey(unknown)).Select(run => run.Completion.Choices[unknown]).Distinct().Order()];
        List<CompletedRun[]> classes = [];
        foreach (int value in values)
        {
            CompletedRun[] under = [.. runs.Where(run => !run.Completion.Choices.TryGetValue(unknown, out int choice) || choice == value)];
            if (unknown.Kind == UnknownKind.Ballot || !classes.Exists(other => AreSame(under, other, unknown, procedure)))
                classes.Add(under);
        }

        return classes.Average(under => under.Select(run => run.Run.Procedures[procedure].Outcome).Distinct().Count());
    }

    private static bool AreSame(CompletedRun[] one, CompletedRun[] other, Unknown but, string procedure) =>
        one.All(run => other.All(second => run.Run.Procedures[procedure].Outcome == second.Run.Procedures[procedure].Outcome || AreApart(run, second, but)));

    /// <summary>Whether two completions cannot both be of the same crisis, were it not for one unknown.</summary>
    private static bool AreApart(CompletedRun one, CompletedRun other, Unknown but) =>
        one.Completion.Choices.Any(pair => pair.Key != but && other.Completion.Choices.TryGetValue(pair.Key, out int choice) && choice != pair.Value);

    /// <summary>Whether it is something that is asked at this point: whether something happened, and only then what it was like. Sets of words and of states are answered as a whole, so they are measured in another way.</summary>
    private static bool CanBeAsked(Unknown unknown, InterviewState state) => unknown.Kind switch
    {
        UnknownKind.FactExistence or UnknownKind.EventExistence => true,
        UnknownKind.FactField => !state.File.Records[state.Standing[unknown.Index]].HappenedUnknown && !IsSet(state.File.Records[state.Standing[unknown.Index]].Fields, unknown),
        UnknownKind.EventField => state.File.Events[unknown.Index].Happened is true && !IsSet(state.File.Events[unknown.Index].Fields, unknown),
        UnknownKind.Ballot => state.File.Events[unknown.Index].Happened is true,
        _ => false,
    };

    private static bool IsSet(ImmutableArray<FieldDatum> fields, Unknown unknown) => unknown.Name.Contains('/') || fields.Single(field => field.Field == unknown.Name).Datum is WordsDatum;

    private static Unknown Of(InterviewState state, InterviewThing thing, World world)
    {
        int index = thing.Held >= 0 ? thing.Held : state.Standing.IndexOf(thing.Record);
        return thing.IsBallot ? new Unknown(UnknownKind.Ballot, index, thing.Id[(thing.Id.LastIndexOf(':') + 1)..])
            : thing.Field is { } field ? new Unknown(thing.Held >= 0 ? UnknownKind.EventField : UnknownKind.FactField, index, field.Name)
            : new Unknown(thing.Held >= 0 ? UnknownKind.EventExistence : UnknownKind.FactExistence, index, thing.Held >= 0 ? world.Crisis.Events[index].Event : thing.Type);
    }
}
