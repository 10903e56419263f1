using System.Security.Cryptography;
using System.Text;
using TreatyRules.Text;

namespace TreatyRules.Snapshots;

/// <summary>An accepted text beside what it is of: <c>*.verified.txt</c>, and <c>*.received.txt</c> where something else was found.</summary>
/// <param name="Stem">The path without either ending.</param>
public sealed record SnapshotFile(string Stem)
{
    private const int LongestName = 120;

    /// <summary>The accepted text's file.</summary>
    public string Verified => Stem + VerifiedEnding;

    /// <summary>The file of what was found instead.</summary>
    public string Received => Stem + ReceivedEnding;

    /// <summary>Whether a build server is at work, where nothing is accepted: the environment variable <c>CI</c> is <c>true</c> or <c>1</c>.</summary>
    public static bool IsContinuousIntegration => Environment.GetEnvironmentVariable("CI") is { } value && (value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase));

    internal static string VerifiedEnding => ".verified.txt";

    internal static string ReceivedEnding => ".received.txt";

    /// <summary>The snapshot of a crisis file: beside it, under its name.</summary>
    public static SnapshotFile Of(string crisisFile)
    {
        ArgumentNullException.ThrowIfNull(crisisFile);
        return new SnapshotFile(crisisFile[..^Path.GetExtension(crisisFile).Length]);
    }

    /// <summary>The snapshot of one of a scenario's crises, under its own name. A name that no file can bear whole is cut, and told apart by a hash of all of it.</summary>
    internal SnapshotFile Of(Crisis crisis)
    {
        string name = string.Concat(crisis.Id.Take(LongestName).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '=' or '.' ? c : '-'));
        if (name != crisis.Id)
            name += $"-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(crisis.Id)).AsSpan(0, 4))}";
        return new SnapshotFile(Path.Combine(Path.GetDirectoryName(Stem) ?? "", name));
    }

    /// <summary>The accepted text; null when nothing was accepted yet. A byte order mark, the kind of line ends and a last line end do not count.</summary>
    public string? Accepted() => File.Exists(Verified) ? Normal(File.ReadAllText(Verified)) : null;

    /// <summary>Compares what was found with what was accepted. Writes nothing.</summary>
    public SnapshotState Compare(string found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return Accepted() is not { } accepted ? SnapshotState.New : accepted == Normal(found) ? SnapshotState.Same : SnapshotState.Changed;
    }

    /// <summary>Writes what was found beside what was accepted, to be looked at.</summary>
    public void Receive(string found) => WholeFile.Replace(Received, Normal(found));

    /// <summary>Accepts what was found; nothing is left to be looked at.</summary>
    /// <exception cref="InvalidOperationException">A build server is at work: what is accepted there is seen by no one.</exception>
    public void Accept(string found)
    {
        if (IsContinuousIntegration)
            throw new InvalidOperationException("Nothing is accepted while the environment variable CI is set.");
        WholeFile.Replace(Verified, Normal(found));
        Settle();
    }

    /// <summary>Takes away what was found earlier and is no longer so.</summary>
    public void Settle() => File.Delete(Received);

    private static string Normal(string text) => text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n');
}
