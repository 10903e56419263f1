using TreatyRules.Model;

namespace TreatyRules.Stateless;

/// <summary>Makes state machines of Stateless of procedures.</summary>
public static class StatelessExtensions
{
    /// <summary>A procedure in a crisis as a state machine, at its beginning.</summary>
    /// <param name="corpus">The law.</param>
    /// <param name="procedure">The procedure's qualified name, <c>treaty/procedure</c>.</param>
    /// <param name="crisis">The crisis on which guards are decided.</param>
    /// <param name="readings">The readings chosen, question to reading; other questions have the day's default.</param>
    /// <param name="asOf">The day at whose close the course ends; null: the crisis's own, or the last day that it names.</param>
    /// <exception cref="ArgumentException">There is no such procedure, question or reading.</exception>
    /// <exception cref="TreatyException">The treaty's own rules lead in a circle.</exception>
    public static ProcedureMachine ToStateless(
        this TreatyCorpus corpus, string procedure, Crisis crisis, IReadOnlyDictionary<string, string>? readings = null, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        Procedure found = corpus.Law.FindProcedure(procedure) ?? throw new ArgumentException($"There is no procedure '{procedure}'.", nameof(procedure));
        return found.ToStateless(crisis, corpus, readings, asOf);
    }

    /// <inheritdoc cref="ToStateless(TreatyCorpus, string, Crisis, IReadOnlyDictionary{string, string}?, DateOnly?)"/>
    /// <param name="procedure">The procedure, one of the law's.</param>
    /// <param name="crisis">The crisis on which guards are decided.</param>
    /// <param name="corpus">The law.</param>
    /// <param name="readings">The readings chosen, question to reading; other questions have the day's default.</param>
    /// <param name="asOf">The day at whose close the course ends; null: the crisis's own, or the last day that it names.</param>
    public static ProcedureMachine ToStateless(
        this Procedure procedure, Crisis crisis, TreatyCorpus corpus, IReadOnlyDictionary<string, string>? readings = null, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(crisis);
        ArgumentNullException.ThrowIfNull(corpus);
        ProcedureCourse course = corpus.Hear(crisis, readings, asOf).Course(procedure.Id);
        return new ProcedureMachine(procedure, corpus.Law.TreatyOf(procedure.Id).InForce, course);
    }
}
