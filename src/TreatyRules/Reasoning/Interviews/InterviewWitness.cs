using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Voting;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Finds something to ask where more is open than could be looked through: whether something happened of which two runs that differ in it alone show that it matters; what turns the most of the outcomes that were found comes first.</summary>
internal sealed class InterviewWitness(CompiledLaw law, InterviewState state, int procedure, DateOnly asOf, InterviewOptions options)
{
    /// <summary>How many steps are looked ahead where only some types of facts and events are left open.</summary>
    private const int StepsOfSome = 600;

    /// <summary>How many such choices of types are tried.</summary>
    private const int MostChoices = 8;

    /// <summary>The one of some things, whether they happened, on which the most of the outcomes found are shown to hang; null when none is.</summary>
    public InterviewThing? First(InterviewOutlook outlook, ImmutableArray<InterviewThing> things)
    {
        ImmutableArray<InterviewThing> open = [.. things.Where(thing => thing.IsExistence)];
        if (Shown(outlook, open) is { } shown)
            return shown;

        // So much is open that all that was seen came to the same: what the procedures on the way to this one ask for is looked at, one procedure at a time.
        foreach (HashSet<string> types in Choices().Take(outlook.Possible.Length > 1 ? 0 : MostChoices))
        {
            InterviewState some = Only(types, open);
            InterviewOutlook narrow = InterviewOutlook.Of(law, some, some.Finish(ImmutableHashSet<string>.Empty), procedure, asOf, options, StepsOfSome);
            if (narrow.Possible.Length > 1 && Shown(narrow, [.. InterviewThings.All(some, narrow.Run.Row).Where(thing => thing.IsExistence && open.Any(other => other.Id == thing.Id))]) is { } found)
                return open.First(thing => thing.Id == found.Id);
        }

        return null;
    }

    /// <summary>Takes one way to each outcome, and changes on it whether one thing happened: what changes the outcome of the most ways comes first, of equals the first in the law's order.</summary>
    private InterviewThing? Shown(InterviewOutlook outlook, ImmutableArray<InterviewThing> things)
    {
        var turned = new int[things.Length];
        foreach (Outcome reached in outlook.Possible)
        {
            ImmutableArray<(int Key, Part Part)> way = Way(outlook.Diagram.Root, 1 << (int)reached);
            if (way.IsEmpty)
                continue;
            (Outcome? outcome, ImmutableDictionary<int, CastBallots> cast) = Outcome(outlook, way, ImmutableDictionary<int, CastBallots>.Empty);
            for (int i = 0; i < things.Length && outcome is not null; i++)
            {
                if (way.FirstOrDefault(taken => taken.Key == things[i].Key).Part.Values is not [var happened])
                    continue;
                ImmutableArray<(int Key, Part Part)> other = [.. way.Where(taken => taken.Key != things[i].Key), (things[i].Key, Part.Of([1 - happened]))];
                if (Outcome(outlook, other, cast).Outcome is { } changed && changed != outcome)
                    turned[i]++;
            }
        }

        int most = turned.DefaultIfEmpty().Max();
        return most == 0 ? null : things[Array.IndexOf(turned, most)];
    }

    /// <summary>What comes of a way, and how the open ballots were cast; the rest of what is asked for is the least that it can be, so that two runs agree in it.</summary>
    private (Outcome? Outcome, ImmutableDictionary<int, CastBallots> Cast) Outcome(InterviewOutlook outlook, ImmutableArray<(int Key, Part Part)> way, ImmutableDictionary<int, CastBallots> cast)
    {
        Unknowns unknowns = outlook.Run.Row.Unknowns;
        unknowns.Clear();
        foreach ((int key, Part part) in way)
        {
            if (part.Bound is not { } bound || !cast.ContainsKey(bound.Vote.Held))
                unknowns.Take(key, part);
        }

        foreach (CastBallots ballots in cast.Values)
            unknowns.Cast(ballots);
        try
        {
            RunEnd end = Completions.Complete(outlook.Run, law.PlanFor(procedure), InterviewOutlook.UntilOf(outlook.Run.Row, asOf, options), Least);
            ImmutableDictionary<int, CastBallots> given = [.. unknowns.BoundVotes.Select(unknowns.CastOf).OfType<CastBallots>().Select(ballots => KeyValuePair.Create(ballots.Vote.Held, ballots))];
            return (end == RunEnd.Done ? outlook.Run.OutcomeOf(procedure) : null, cast.SetItems(given));
        }
        finally
        {
            unknowns.Clear();
            outlook.Run.Row.Today = asOf.DayNumber;
        }
    }

    private static Part Least(ImmutableArray<Part> parts) => parts.MinBy(part =>
        part.Values is { } values ? values.Min() : part.Range is { } range ? range.Least : part.Words is { } words ? words.Has : part.Bound is { } bound ? bound.Least : 0);

    private static ImmutableArray<(int Key, Part Part)> Way(CompletionNode root, int outcome)
    {
        var taken = ImmutableArray.CreateBuilder<(int Key, Part Part)>();
        CompletionNode at = root;
        while (at.End is null)
        {
            (Part part, _, CompletionNode next) = at.Children.First(child => (child.Node.Outcomes & outcome) != 0);
            taken.Add((at.Key, part));
            at = next;
        }

        return taken.ToImmutable();
    }

    /// <summary>The types that the procedure reads itself; and those with what one other procedure on its way reads, the nearest first.</summary>
    private IEnumerable<HashSet<string>> Choices()
    {
        HashSet<string> own = Read([procedure]);
        yield return own;
        foreach (int other in law.PlanFor(procedure).Procedures.Reverse().Where(other => other != procedure))
            yield return [.. own, .. Read(law.PlanFor(other).Procedures)];
    }

    private HashSet<string> Read(IEnumerable<int> procedures) =>
        [.. procedures.SelectMany(number => References.Of(law.Law, law.Procedures[number].Procedure, true).Records)];

    /// <summary>The interview as if none of some things had happened unless they are of these types.</summary>
    private InterviewState Only(HashSet<string> types, ImmutableArray<InterviewThing> open)
    {
        ImmutableHashSet<int> records = [.. open.Where(thing => !types.Contains(thing.Type)).Select(thing => thing.Record)];
        ImmutableHashSet<int> events = [.. open.Where(thing => !types.Contains(thing.Type)).Select(thing => thing.Held)];
        return state with
        {
            File = state.File with
            {
                Records = [.. state.File.Records.Select((record, i) => records.Contains(i) ? record with { HappenedUnknown = false, From = DateOnly.MaxValue, Until = null } : record)],
                Events = [.. state.File.Events.Select((held, i) => events.Contains(i) ? held with { Happened = false } : held)],
            },
        };
    }
}
