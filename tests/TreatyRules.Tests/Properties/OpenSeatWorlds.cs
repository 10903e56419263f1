using FsCheck;
using FsCheck.Fluent;
using TreatyRules.Model;
using TreatyRules.Tests.Reference;
using TreatyRules.Text;

namespace TreatyRules.Tests.Properties;

/// <summary>Drawn worlds in which it is unknown who a motion concerns, and with it who is excluded from the vote on it, who sits in later votes, and how some seats voted.</summary>
internal static class OpenSeatWorlds
{
    /// <summary>Those that have no more completions than can be gone through.</summary>
    public static Arbitrary<World> Drawn(int mostCompletions)
    {
        bool IsSmall(World world) => world.Completions().Take(mostCompletions + 1).Count() is > 1 and var count && count <= mostCompletions;
        Gen<World> drawn =
            from law in Gen.Choose(0, 999_999)
            from crisis in Gen.Choose(0, 999)
            from excludes in Gen.Choose(0, 4)
            from sits in Gen.Choose(0, 4)
            from ballots in Gen.Choose(0, 2)
            from seed in Gen.Choose(0, 999)
            select Made(law, crisis, excludes, sits, ballots, seed);
        return Arb.From(drawn.Where(IsSmall), world => SmallerWorlds.Of(world).Where(IsSmall));
    }

    /// <summary>The same with two or three votes on one motion after the other, in each of which a ballot is unknown, and all of which hang on whom the first concerns.</summary>
    public static Arbitrary<World> Together(int mostCompletions)
    {
        bool IsSmall(World world) => world.Completions().Take(mostCompletions + 1).Count() is > 1 and var count && count <= mostCompletions;
        Gen<World> drawn =
            from law in Gen.Choose(0, 999_999)
            from crisis in Gen.Choose(0, 999)
            from hanging in Gen.Elements((2, 0), (-1, 0), (0, 1), (0, 2), (0, 3), (2, 1), (2, 2), (2, 3), (-1, 1), (-1, 2))
            from votes in Gen.Choose(2, 3)
            from seed in Gen.Choose(0, 999)
            select Repeated(law, crisis, hanging, votes, seed);
        return Arb.From(drawn.Where(IsSmall), world => SmallerWorlds.Of(world).Where(IsSmall));
    }

    /// <summary>The world of some numbers.</summary>
    public static World Made(int law, int crisis, int excludes, int sits, int ballots, int seed)
    {
        Law changed = With(WorldGenerator.Law(law), excludes, sits);
        return Opened(WorldGenerator.World(changed, law, (law * 1000) + crisis, 0), ballots, new Dice(seed));
    }

    /// <summary>A law by which those whom a motion concerns may not vote on it, and those whom an earlier one concerned, or did not, sit beside the others, or alone.</summary>
    private static Law With(Law law, int excludes, int sits) =>
        new(law.Vocabulary, law.States, law.Places, law.Calendar, [.. law.Treaties.Select(treaty => With(treaty, excludes, sits))]);

    private static Treaty With(Treaty treaty, int excludes, int sits)
    {
        Variable motion = new("event", Model.ValueType.Of(ValueKind.Record), $"{treaty.Id}/motion", 0);
        ValueSet concerned = Say.FieldSet(motion, "concerned");
        ValueSet before = new CollectedSet($"{treaty.Id}/motion", "concerned", Say.State, SourceSpan.None);
        ValueSet? excluded = excludes switch
        {
            0 => null,
            1 => new CombinedSet(Say.Parties(treaty.Id), SetOperator.Except, concerned, Say.State, SourceSpan.None),
            2 => new CombinedSet(before, SetOperator.Or, concerned, Say.State, SourceSpan.None),
            -1 => new CombinedSet(Say.Parties(treaty.Id), SetOperator.Except, before, Say.State, SourceSpan.None),
            3 => concerned,
            _ => new CombinedSet(Say.Listed([.. Gazetteer.Actors]), SetOperator.Except, concerned, Say.State, SourceSpan.None),
        };
        ValueSet seated = sits is 1 or 3 ? before : new CombinedSet(Say.Parties(treaty.Id), SetOperator.Except, before, Say.State, SourceSpan.None);
        Organ With(Organ organ) => sits == 0 ? organ
            : sits > 2 ? organ with { Groups = [.. organ.Groups.Select((group, i) => group with { Items = i == 0 ? [DraftLaw.Seats(seated)] : [] })] }
            : organ with { Groups = [.. organ.Groups.Skip(1).Prepend(organ.Groups[0] with { Items = [.. organ.Groups[0].Items, DraftLaw.Seats(seated)] })] };
        VotingRule Unopposed(VotingRule rule) => sits < 3 && excludes < 4 ? rule : rule with { Ways = [.. rule.Ways.Select(way => way with { Majority = null })] };
        VotingRule Excluding(VotingRule rule) => excluded is null ? Unopposed(rule) : Unopposed(rule) with { Ways = [.. Unopposed(rule).Ways.Select(way => way with { Excludes = [.. way.Excludes, DraftLaw.Exclusion(excluded)] })] };
        return treaty with { Organs = [.. treaty.Organs.Select(With)], VotingRules = [.. treaty.VotingRules.Select(Excluding)] };
    }

    /// <summary>A world in which a motion is put again, twice at most, with an unknown ballot in each vote.</summary>
    private static World Repeated(int law, int crisis, (int Excludes, int Sits) hanging, int votes, int seed)
    {
        Law changed = With(WorldGenerator.Law(law), hanging.Excludes, hanging.Sits);
        World world = WorldGenerator.World(changed, law, (law * 1000) + crisis, 0);
        var dice = new Dice(seed);
        int first = world.Crisis.Events.ToList().FindIndex(held => held.Event.EndsWith("/motion", StringComparison.Ordinal) && held.Ballots is not null);
        if (first < 0)
            return world;
        HeldEvent motion = world.Crisis.Events[first] with { WithoutVote = VoteResult.None };
        HeldEvent unknown = motion with { Fields = [.. motion.Fields.Where(field => field.Field != "concerned"), new FieldDatum("concerned", UnknownDatum.Instance, default)] };
        IEnumerable<HeldEvent> again = Enumerable.Range(1, votes - 1).Select(time => motion with { Symbol = $"E/again-{time}", On = motion.On.AddDays(3 * time), TakesEffect = motion.TakesEffect.AddDays(3 * time) });
        HeldEvent[] events = [.. world.Crisis.Events.Take(first), .. again.Prepend(unknown).Select(held => Open(held, dice)), .. world.Crisis.Events.Skip(first + 1)];
        return world with { Crisis = world.Crisis with { Events = [.. events] } };
    }

    private static HeldEvent Open(HeldEvent held, Dice dice) => held with { Ballots = held.Ballots! with { Named = held.Ballots.Named.SetItem(dice.Pick(Gazetteer.Actors), new NamedBallot(null, default)) } };

    private static World Opened(World world, int ballots, Dice dice)
    {
        HeldEvent[] events = [.. world.Crisis.Events];
        int[] votes = [.. Enumerable.Range(0, events.Length).Where(i => events[i].Event.EndsWith("/motion", StringComparison.Ordinal))];
        if (votes.Length == 0)
            return world;
        int set = dice.Pick(votes);
        events[set] = events[set] with { Fields = [.. events[set].Fields.Where(field => field.Field != "concerned"), new FieldDatum("concerned", UnknownDatum.Instance, default)] };
        int vote = dice.Chance(60) ? set : dice.Pick(votes);
        if (events[vote].Ballots is { } sheet)
        {
            foreach (string seat in dice.Shuffled(Gazetteer.Actors).Take(ballots))
                sheet = sheet with { Named = sheet.Named.SetItem(seat, new NamedBallot(null, default)) };
            events[vote] = events[vote] with { Ballots = sheet };
        }

        return world with { Crisis = world.Crisis with { Events = [.. events] } };
    }
}
