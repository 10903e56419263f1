using System.Diagnostics;
using System.Text.Json;
using TreatyRules.Text;

namespace TreatyRules.Diagnostics;

/// <summary>Writes diagnostics as JSON, by the contract <c>treatyrules/check/1</c>.</summary>
internal static class DiagnosticsJson
{
    /// <summary>The contract.</summary>
    public const string Schema = "treatyrules/check/1";

    /// <summary>A document of diagnostics, in order.</summary>
    public static string Write(IEnumerable<Diagnostic> diagnostics) => JsonText.Object(json =>
    {
        json.WriteString("schema", Schema);
        json.Objects("diagnostics", diagnostics, Diagnostic);
    });

    private static void Diagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", Word(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        json.WriteString("file", diagnostic.Span.Path);
        json.WriteNumber("line", diagnostic.Span.Line);
        json.WriteNumber("column", diagnostic.Span.Column);
        json.WriteString("help", diagnostic.HelpPage);
        json.Objects("related", diagnostic.Related, Related);
    }

    private static void Related(Utf8JsonWriter json, RelatedSpan related)
    {
        json.WriteString("message", related.Message);
        json.Place(related.Span);
    }

    private static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Note => "note",
        _ => throw new UnreachableException(),
    };
}
