using System.Globalization;
using TreatyRules.Text;

namespace TreatyRules.Diagnostics;

/// <summary>One kind of mistake: its code, its severity and the sentence that tells the author about it.</summary>
/// <remarks>Codes are never reused. The first two digits name the stage that finds the mistake.</remarks>
/// <param name="Code">The code, such as <c>TR0203</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">What is wrong, in a few words: the heading of the help page.</param>
/// <param name="Format">The message, with <c>{0}</c>, <c>{1}</c> for what the author wrote.</param>
internal sealed record DiagnosticDescriptor(string Code, DiagnosticSeverity Severity, string Title, string Format)
{
    /// <summary>The page that explains this mistake, from the top of the repository.</summary>
    public string HelpPage => $"docs/diagnostics/{Code}.md";

    /// <summary>Declares a kind of error.</summary>
    public static DiagnosticDescriptor Error(string code, string title, string format) => new(code, DiagnosticSeverity.Error, title, format);

    /// <summary>Declares a kind of warning.</summary>
    public static DiagnosticDescriptor Warning(string code, string title, string format) => new(code, DiagnosticSeverity.Warning, title, format);

    /// <summary>Declares a kind of note.</summary>
    public static DiagnosticDescriptor Note(string code, string title, string format) => new(code, DiagnosticSeverity.Note, title, format);

    /// <summary>This mistake, made at a place.</summary>
    /// <param name="span">Where.</param>
    /// <param name="words">What the author wrote, for the places of <see cref="Format"/>.</param>
    public Diagnostic At(SourceSpan span, params string[] words) =>
        new(this, span, string.Format(CultureInfo.InvariantCulture, Format, words));
}
