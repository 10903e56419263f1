using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Verdicts;

/// <summary>Why a procedure did not come to an outcome: the nearest ways to it, and on each the first conditions that are not met.</summary>
/// <param name="Asked">The outcome asked about.</param>
/// <param name="Verdict">What it came to instead.</param>
/// <param name="CanCome">Whether the procedure has a state with this outcome at all.</param>
/// <param name="Paths">The nearest ways, those with the fewest steps first; none when it came about, or is out of reach.</param>
public sealed record WhyNot(Outcome Asked, Verdict Verdict, bool CanCome, ImmutableArray<WhyNotPath> Paths) : IReport
{
    /// <summary>Whether it did come about.</summary>
    public bool CameAbout => Verdict.Outcome == Asked;

    /// <summary>Whether it may still come about, once what is missing is known.</summary>
    public bool IsPossible => Verdict.Possible.Contains(Asked);

    /// <summary>What stood in the way, as Markdown.</summary>
    public string ToMarkdown() => WhyNotText.Markdown(this);

    /// <inheritdoc/>
    public string ToText() => WhyNotText.Write(this);

    /// <inheritdoc/>
    public string ToJson(string corpus) => WhyNotJson.Write([this], corpus);
}
