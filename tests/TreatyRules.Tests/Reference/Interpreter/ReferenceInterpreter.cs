using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>The definition of how law is run against a crisis, day by day and without haste. The compiled law is held against it.</summary>
internal static class ReferenceInterpreter
{
    /// <summary>Runs a crisis from its date, and reads where everything stands.</summary>
    /// <param name="law">The law.</param>
    /// <param name="crisis">The crisis.</param>
    /// <param name="readings">The readings chosen, question (qualified) to reading; others are the day's default.</param>
    /// <param name="asOf">The day at whose close it is read; null: the crisis's own, or its last day.</param>
    /// <param name="afterSymbol">The symbol of the event right after which it is read, instead.</param>
    /// <param name="completion">What the unknowns are; null: nothing that matters is unknown.</param>
    /// <exception cref="UnknownMetException">The run needs an unknown of which the completion is silent.</exception>
    public static ReferenceRun Run(
        Law law,
        CrisisFile crisis,
        IReadOnlyDictionary<string, string> readings,
        DateOnly? asOf = null,
        string? afterSymbol = null,
        Completion? completion = null)
    {
        Situation now = new(law, crisis, readings, completion ?? Completion.Empty);
        List<ReferenceEvent> events = [];
        string? error = null;
        try
        {
            Days.Run(now, events, asOf, afterSymbol);
        }
        catch (ErrorOfTheTreaty found)
        {
            error = found.Message;
        }

        return new ReferenceRun(now.Order.Procedures.ToImmutableSortedDictionary(procedure => procedure.Id, procedure => Read(procedure, now), StringComparer.Ordinal), [.. events], error);
    }

    private static ReferenceStanding Read(Procedure procedure, Situation now)
    {
        Standing standing = now.Standings[procedure.Id];
        return new ReferenceStanding(standing.State, now.OutcomeOf(procedure), standing.Entered, [.. Effects.InForce(procedure, now).Select(pair => pair.Effect)]);
    }
}
