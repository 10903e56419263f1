using TreatyRules.Model;

namespace TreatyRules.Reasoning.CasesInPoint;

/// <summary>Something that a case states, and a piece of law on which it turns.</summary>
/// <param name="Crisis">The crisis.</param>
/// <param name="Law">The law: a qualified name, or <c>treaty/article</c>.</param>
/// <param name="IsArticle">Whether it is an article.</param>
/// <param name="Because">What turns on it, in words.</param>
internal sealed record TurningPoint(Crisis Crisis, string Law, bool IsArticle, string Because)
{
    /// <summary>Whether it is of a treaty, of something that it declares (qualified, or by its bare name), or of an article or a paragraph of it.</summary>
    public bool IsOf(string written) =>
        IsArticle && written.Contains('/') ? ArticleList.IsOf(Law, written)
        : written.Contains('/') ? Law == written
        : Law.StartsWith(written + "/", StringComparison.Ordinal) || (!IsArticle && Law.EndsWith("/" + written, StringComparison.Ordinal));
}
