using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Explanation;

/// <summary>Counted ballots in words: a line for each group of seats, and one for each reason for which ballots are void.</summary>
internal static class CountedVoteWords
{
    /// <summary>How many seats are named of a kind of ballot.</summary>
    private const int MostNamed = 5;

    /// <summary>The lines, each with the place of what it tells.</summary>
    /// <param name="vote">The ballots.</param>
    /// <param name="isFull">Whether everybody is named, and not only those who did not vote in favour.</param>
    public static IEnumerable<(string Text, SourceSpan Span)> Of(CountedVote vote, bool isFull)
    {
        // An organ of several groups is told by them.
        foreach (CountedGroup group in vote.Groups.Where(group => !group.IsWhole || vote.Groups.Length == 1))
            yield return ($"{Local(group.Name)}: {(group.Ballots.IsEmpty ? "nobody" : string.Join(", ", group.Ballots.Select(ballots => Ballots(ballots, isFull))))}", vote.Span);
        if (vote.Groups.Length > 1 && string.Join(", ", vote.Groups[0].Ballots.Select(Unnamed).OfType<string>()) is { Length: > 0 } unnamed)
            yield return ($"without a name: {unnamed}", vote.Span);
        foreach (VoidBallots ballots in vote.Void)
            yield return ($"void: {Named(ballots.Seats, isFull)}: {ballots.Why}{(ballots.Article is null ? "" : $"  ({ArticleList.Cited(ballots.Article)})")}", ballots.Span);
    }

    private static string Ballots(CountedBallots ballots, bool isFull)
    {
        bool isNamed = !ballots.Seats.IsEmpty && (isFull || ballots.Ballot != Ballot.Yes);
        string counted = string.Create(CultureInfo.InvariantCulture, $"{ballots.Count} {ballots.Ballot?.Word() ?? "unknown"}");
        return isNamed ? $"{counted} ({Named(ballots.Seats, isFull)})" : counted;
    }

    private static string? Unnamed(CountedBallots ballots) =>
        ballots.Count > ballots.Seats.Length ? string.Create(CultureInfo.InvariantCulture, $"{ballots.Count - ballots.Seats.Length} {ballots.Ballot?.Word() ?? "unknown"}") : null;

    private static string Named(ImmutableArray<string> seats, bool isFull) => isFull || seats.Length <= MostNamed + 1 ? string.Join(", ", seats)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", seats.Take(MostNamed))} and {seats.Length - MostNamed} more");

    private static string Local(string qualified) => qualified[(qualified.IndexOf('/') + 1)..];
}
