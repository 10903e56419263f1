using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Reasoning.Walkthroughs;

/// <summary>A crisis step by step: each event, and each day on which time moved something, with where procedures stand after it.</summary>
/// <param name="Crisis">The crisis's name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Steps">The steps, in order; the first is the crisis's beginning.</param>
public sealed record Walkthrough(string Crisis, string? Title, ImmutableArray<WalkStep> Steps) : IReport
{
    /// <summary>Walks through a crisis, to the day or the event at which it is read.</summary>
    /// <param name="hearing">The hearing.</param>
    /// <param name="procedures">The procedures, by qualified name; when none is named, all that are engaged at some step.</param>
    /// <exception cref="TreatyException">A treaty's own rules lead in a circle.</exception>
    public static Walkthrough Of(Hearing hearing, params IEnumerable<string> procedures)
    {
        ArgumentNullException.ThrowIfNull(hearing);
        ArgumentNullException.ThrowIfNull(procedures);
        ImmutableArray<string> asked = [.. procedures];
        var course = new WalkCourse(hearing, asked.IsEmpty ? [.. hearing.Procedures] : asked);
        return new Walkthrough(hearing.Crisis.Id, hearing.Crisis.Title, course.Steps(withUnengaged: !asked.IsEmpty));
    }

    /// <inheritdoc/>
    public string ToText() => WalkText.Write(this);

    /// <inheritdoc/>
    public string ToJson(string corpus) => WalkJson.Write(this, corpus);
}
