using System.Collections.Immutable;
using TreatyRules.Text;

namespace TreatyRules.Diagnostics;

/// <summary>One mistake of an author, where it was made, and what to write instead. A value: reading goes on after it.</summary>
public sealed record Diagnostic
{
    /// <summary>With more words than these, nobody finds theirs in a sentence.</summary>
    private const int MostOffered = 40;

    internal Diagnostic(DiagnosticDescriptor descriptor, SourceSpan span, string message) => (Descriptor, Span, Message) = (descriptor, span, message);

    /// <summary>The kind of mistake.</summary>
    internal DiagnosticDescriptor Descriptor { get; }

    /// <summary>Where it was made.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>One sentence: what is wrong, quoting the author, then what is allowed. Includes the suggestion.</summary>
    public string Message { get; init; }

    /// <summary>Other places that it is about, such as the first of two declarations.</summary>
    public ImmutableArray<RelatedSpan> Related { get; init; } = [];

    /// <summary>The word that the author probably meant, or null.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The code, such as <c>TR0203</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>How much it matters.</summary>
    public DiagnosticSeverity Severity => Descriptor.Severity;

    /// <summary>Whether what was read cannot be used.</summary>
    public bool IsError => Severity == DiagnosticSeverity.Error;

    /// <summary>The page that explains this mistake, from the top of the repository.</summary>
    public string HelpPage => Descriptor.HelpPage;

    /// <summary>This diagnostic, pointing at a second place too.</summary>
    internal Diagnostic Pointing(SourceSpan span, string message) => this with { Related = Related.Add(new RelatedSpan(span, message)) };

    /// <summary>This diagnostic with "did you mean"; unchanged when there is no word to offer.</summary>
    internal Diagnostic Suggesting(string? word) =>
        word is null ? this : this with { Message = $"{Message.TrimEnd('.')}; did you mean '{word}'?", Suggestion = word };

    /// <summary>This diagnostic with the nearest of the words that were allowed, if one is near enough.</summary>
    internal Diagnostic SuggestingNearest(string written, IEnumerable<string> allowed) => Suggesting(Diagnostics.Suggestion.Nearest(written, allowed));

    /// <summary>This diagnostic with the nearest of the words that were allowed, or, if none is near, with all of them.</summary>
    internal Diagnostic SuggestingNearestOrAll(string written, IEnumerable<string> allowed)
    {
        string[] words = [.. allowed.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Diagnostic nearest = SuggestingNearest(written, words);
        return nearest.Suggestion is not null || words.Length is 0 or > MostOffered ? nearest : this with { Message = $"{Message.TrimEnd('.')}; choose from {string.Join(", ", words)}." };
    }

    /// <summary>This diagnostic with what else to do, unless a word is suggested already.</summary>
    internal Diagnostic OrElse(string advice) => Suggestion is null ? this with { Message = $"{Message.TrimEnd('.')}; {advice}{(advice.EndsWith('?') ? "" : ".")}" } : this;

    /// <summary>The line that compilers write: <c>file(line,column): error TR0203: message</c>.</summary>
    public override string ToString()
    {
        var severity = Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "note",
        };
        var place = Span.ToString();
        return place.Length == 0 ? $"{severity} {Code}: {Message}" : $"{place}: {severity} {Code}: {Message}";
    }
}
