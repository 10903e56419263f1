using System.Globalization;
using System.Runtime.CompilerServices;
using TreatyRules.Snapshots;

namespace TreatyRules.Testing;

/// <summary>Snapshots: a text that was accepted once, and to which what comes out is held from then on.</summary>
/// <remarks>
/// The accepted text is in <c>*.verified.txt</c>; what came out instead is written beside it, to <c>*.received.txt</c>. To accept, rename that file, or run
/// the tests once with the environment variable <c>TREATY_ACCEPT=true</c>, which is not heeded where <c>CI</c> is set.
/// </remarks>
public static class SnapshotAssertions
{
    /// <summary>All verdicts of a crisis, and how they differ under other readings, are as they were accepted.</summary>
    /// <param name="crisis">The crisis. Its snapshot stands beside its file; where it has none, beside the test's source file.</param>
    /// <param name="corpus">The law; null: that which comes with the library.</param>
    /// <param name="source">The test's source file; left to the compiler.</param>
    /// <exception cref="TreatyAssertionException">They are not, or nothing was accepted yet.</exception>
    public static void ShouldMatchSnapshot(this Crisis crisis, TreatyCorpus? corpus = null, [CallerFilePath] string source = "")
    {
        ArgumentNullException.ThrowIfNull(crisis);
        string path = crisis.File.Span.Path;
        string stem = File.Exists(path) ? path : Path.Combine(new ProjectFolder(source).OfSource, $"{crisis.Id}.yaml");
        Match(SnapshotFile.Of(stem), CrisisSnapshot.Text(crisis, corpus ?? TreatyCorpus.Embedded));
    }

    /// <summary>A verdict, with its reasons, is as it was accepted.</summary>
    /// <param name="verdict">The verdict. Its snapshot stands beside the test's source file, under the names of both.</param>
    /// <param name="source">The test's source file; left to the compiler.</param>
    /// <param name="test">The test; left to the compiler.</param>
    /// <exception cref="TreatyAssertionException">It is not, or nothing was accepted yet.</exception>
    public static void ShouldMatchSnapshot(this Verdict verdict, [CallerFilePath] string source = "", [CallerMemberName] string test = "")
    {
        ArgumentNullException.ThrowIfNull(verdict);
        string name = $"{Path.GetFileNameWithoutExtension(source)}.{test}";
        Match(new SnapshotFile(Path.Combine(new ProjectFolder(source).OfSource, name)), CrisisSnapshot.Lines(verdict));
    }

    private static bool Accepts => !SnapshotFile.IsContinuousIntegration && Environment.GetEnvironmentVariable("TREATY_ACCEPT") is "true" or "1";

    private static void Match(SnapshotFile file, string found)
    {
        if (file.Compare(found) == SnapshotState.Same)
        {
            file.Settle();
        }
        else if (Accepts)
        {
            file.Accept(found);
        }
        else
        {
            file.Receive(found);
            throw new TreatyAssertionException(Difference(file, found));
        }
    }

    private static string Difference(SnapshotFile file, string found)
    {
        if (file.Accepted() is not { } accepted)
            return $"nothing was accepted yet in {file.Verified}\n\n{found}";
        string[] before = accepted.Split('\n');
        string[] after = found.TrimEnd('\n').Split('\n');
        int first = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        string line = (first + 1).ToString(CultureInfo.InvariantCulture);
        return $"{file.Verified} differs from line {line} on; what was found is in {Path.GetFileName(file.Received)}\n"
            + $"  accepted: {(first < before.Length ? before[first] : "the end")}\n  found:    {(first < after.Length ? after[first] : "the end")}";
    }
}
