using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>Takes away from a world what is not needed for something to be true of it.</summary>
internal static class SmallerWorlds
{
    public static World Smallest(World world, Predicate<World> isSo)
    {
        while (Of(world).FirstOrDefault(smaller => isSo(smaller)) is { } smaller)
            world = smaller;
        return world;
    }

    /// <summary>The world without a fact, an event, a step, an effect or a guard.</summary>
    public static IEnumerable<World> Of(World world)
    {
        CrisisFile crisis = world.Crisis;
        return
        [
            .. Fewer(crisis.Records).Select(records => world with { Crisis = crisis with { Records = records } }),
            .. crisis.Events.Length < 2 ? [] : Fewer(crisis.Events).Select(events => world with { Crisis = crisis with { Events = events } }),
            .. world.Readings.Keys.Select(question => world with { Readings = world.Readings.Where(pair => pair.Key != question).ToDictionary() }),
            .. LessLaw(world),
        ];
    }

    private static IEnumerable<World> LessLaw(World world) =>
        from treaty in world.Law.Treaties
        from procedure in treaty.Procedures
        from less in Of(procedure)
        select world with { Law = With(world.Law, treaty with { Procedures = treaty.Procedures.Replace(procedure, less) }) };

    private static Law With(Law law, Treaty treaty) =>
        new(law.Vocabulary, law.States, law.Places, law.Calendar, [.. law.Treaties.Select(one => one.Id == treaty.Id ? treaty : one)]);

    private static IEnumerable<Procedure> Of(Procedure procedure) =>
    [
        .. Steps(procedure.Always).Select(always => procedure with { Always = always }),
        .. from state in procedure.States from less in Of(state) select procedure with { States = procedure.States.Replace(state, less) },
    ];

    private static IEnumerable<ProcedureState> Of(ProcedureState state) =>
    [
        .. Steps(state.Always).Select(always => state with { Always = always }),
        .. Fewer(state.On).Select(on => state with { On = on }),
        .. Fewer(state.After).Select(after => state with { After = after }),
        .. Fewer(state.Effects).Select(effects => state with { Effects = effects }),
    ];

    private static IEnumerable<ImmutableArray<Transition>> Steps(ImmutableArray<Transition> steps) =>
    [
        .. Fewer(steps),
        .. from step in steps from guard in Of(step.Guard) select steps.Replace(step, step with { Guard = guard }),
    ];

    /// <summary>An item of a list instead of the list, or what is denied instead of its denial.</summary>
    private static IEnumerable<Condition> Of(Condition? guard) => guard switch
    {
        AllOf all => all.Items.Select(item => item.Holds),
        AnyOf any => any.Items.Select(item => item.Holds),
        VersionsOf versions => versions.Items.Select(item => item.Holds),
        Not not => [not.Operand],
        _ => [],
    };

    private static IEnumerable<ImmutableArray<T>> Fewer<T>(ImmutableArray<T> list) => Enumerable.Range(0, list.Length).Select(list.RemoveAt);
}
