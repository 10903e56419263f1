using TreatyRules;
using TreatyRules.Snapshots;

namespace VerifyTests;

/// <summary>Teaches Verify to write verdicts and crises in the words of <c>treaty snapshot</c>.</summary>
/// <remarks>A crisis is heard under the law when it is verified: its snapshot is the whole consequence of that law for it, and of each reading that matters.</remarks>
public static class VerifyTreatyRules
{
    /// <summary>Whether Verify has been taught.</summary>
    public static bool Initialized { get; private set; }

    /// <summary>Teaches Verify, with the law that comes with the library. To be called once, from a module initializer.</summary>
    /// <exception cref="InvalidOperationException">It has been called before.</exception>
    public static void Initialize() => Initialize(() => TreatyCorpus.Embedded);

    /// <summary>Teaches Verify, with a body of law under which crises are heard: one's own, or one amended.</summary>
    /// <exception cref="InvalidOperationException">It has been called before.</exception>
    public static void Initialize(TreatyCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        Initialize(() => corpus);
    }

    // The law that comes with the library takes a while to bind: a test run that verifies no crisis need not wait for it.
    private static void Initialize(Func<TreatyCorpus> corpus)
    {
        if (Initialized)
            throw new InvalidOperationException("VerifyTreatyRules is initialized already; it is to be done once, in a module initializer.");
        Initialized = true;
        VerifierSettings.RegisterFileConverter<Verdict>((verdict, _) => Text(CrisisSnapshot.Lines(verdict).TrimEnd('\n')));
        VerifierSettings.RegisterFileConverter<Crisis>((crisis, _) => Text(CrisisSnapshot.Text(crisis, corpus())));
    }

    private static ConversionResult Text(string text) => new(null, "txt", text);
}
