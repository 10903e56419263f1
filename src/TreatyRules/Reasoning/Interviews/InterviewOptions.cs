using System.Collections.Immutable;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>How an interview reads the law.</summary>
public sealed record InterviewOptions
{
    /// <summary>The readings chosen, question to reading (the question by its qualified name where several treaties ask one of its name).</summary>
    public ImmutableDictionary<string, string> Readings { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The day at whose close the verdict is read; null: the crisis's own, or its last.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The symbol of the event right after which it is read, instead.</summary>
    public string? After { get; init; }

    /// <summary>How many steps are looked ahead at most for a question. Where these are not enough, the order of the questions is not exact; with more it is so more often, and a question may take longer.</summary>
    public int MostSteps { get; init; } = LookAhead.MostSteps;

    /// <summary>Told, while the next question is looked for, how many steps were looked ahead so far, where they are many; null: nobody is told.</summary>
    public IProgress<int>? Progress { get; init; }
}
