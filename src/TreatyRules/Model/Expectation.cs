using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Model;

/// <summary>What a crisis file expects of a procedure or of an event; what is null or empty is not asserted.</summary>
public sealed record Expectation(SourceSpan Span)
{
    /// <summary>The procedure's qualified name; null when an event is meant.</summary>
    public string? Procedure { get; init; }

    /// <summary>The symbol of the event whose result is meant.</summary>
    public string? Event { get; init; }

    /// <summary>The day at whose close the verdict is read.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The symbol of the event right after which it is read.</summary>
    public string? After { get; init; }

    /// <summary>The readings chosen: question (qualified) to reading.</summary>
    public ImmutableSortedDictionary<string, string> Under { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The outcome.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>The state of the procedure.</summary>
    public string? State { get; init; }

    /// <summary>The result of the event, or the way in which it was adopted.</summary>
    public string? Result { get; init; }

    /// <summary>The kind of cause.</summary>
    public CauseKind? Cause { get; init; }

    /// <summary>What the discretion of every duty in force is.</summary>
    public Discretion? Discretion { get; init; }

    /// <summary>The outcomes still possible.</summary>
    public ImmutableArray<Outcome> Possible { get; init; } = [];

    /// <summary>Articles that must be among those of the verdict.</summary>
    public ImmutableArray<string> Because { get; init; } = [];

    /// <summary>Exactly those who bear the duties in force; default: not asserted.</summary>
    public ImmutableArray<string>? Bearers { get; init; }

    /// <summary>Some who bear none of the duties in force.</summary>
    public ImmutableArray<string> NotBearers { get; init; } = [];

    /// <summary>Exactly those whom the permissions in force permit.</summary>
    public ImmutableArray<string>? Permitted { get; init; }

    /// <summary>Some whom none permits.</summary>
    public ImmutableArray<string> NotPermitted { get; init; } = [];

    /// <summary>The day since which the procedure stands in its state.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Exactly the duties in force, each as its article and action; default: not asserted.</summary>
    public ImmutableArray<string>? Duties { get; init; }

    /// <summary>Exactly the permissions in force.</summary>
    public ImmutableArray<string>? Permissions { get; init; }

    /// <summary>Exactly the prohibitions in force.</summary>
    public ImmutableArray<string>? Prohibitions { get; init; }

    /// <summary>Exactly those who defeated it.</summary>
    public ImmutableArray<string>? By { get; init; }

    /// <summary>Exactly those whose ballot alone makes the difference: of an event, between adopted and not; of a procedure, between one outcome and another.</summary>
    public ImmutableArray<string>? Pivotal { get; init; }

    /// <summary>What must be among the missing facts and ballots.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Why it is expected.</summary>
    public string? Note { get; init; }
}
