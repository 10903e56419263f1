using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Reasoning;

/// <summary>A change to a crisis, as somebody wrote it; it is held against the law when it is applied.</summary>
/// <param name="Written">The whole of it, as written.</param>
public abstract record CrisisChange(string Written)
{
    /// <summary>A field set: <c>hostilities[0].place=hawaii</c>, <c>hostilities.invasion.place=hawaii</c>, <c>S/2014/189.under=chapter-vii</c>.</summary>
    /// <returns>The change; null, with a diagnostic, when it is not of that form.</returns>
    public static (CrisisChange? Change, Diagnostic? Problem) Set(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        int equals = written.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && CrisisPath.Parse(written[..equals]) is { Field: not null } path
            ? (new FieldChange(written, path, written[(equals + 1)..].Trim()), null)
            : (null, VariationDiagnostics.NotAChange.At(SourceSpan.None, written, "PATH=VALUE, such as hostilities[0].place=hawaii or S/2014/189.under=chapter-vii"));
    }

    /// <summary>A ballot cast: <c>un-charter/security-council:RUS=abstain</c> in every vote of an organ, or <c>S/2014/189:RUS=abstain</c> in one.</summary>
    /// <returns>The change; null, with a diagnostic, when it is not of that form.</returns>
    public static (CrisisChange? Change, Diagnostic? Problem) Vote(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        int equals = written.LastIndexOf('=');
        int colon = equals < 0 ? -1 : written.LastIndexOf(':', equals);
        return colon > 0 && equals > colon + 1
            ? (new BallotChange(written, written[..colon].Trim(), written[(colon + 1)..equals].Trim(), written[(equals + 1)..].Trim()), null)
            : (null, VariationDiagnostics.NotAChange.At(SourceSpan.None, written, "VOTE:STATE=BALLOT, where VOTE is an organ or the symbol of an event"));
    }

    /// <summary>A fact or event left out: <c>S/2014/189</c>, <c>invasion</c>, <c>hostilities[0]</c>, <c>events[0]</c>.</summary>
    /// <returns>The change; null, with a diagnostic, when it is not of that form.</returns>
    public static (CrisisChange? Change, Diagnostic? Problem) Drop(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return CrisisPath.ParseRecord(written) is { } path
            ? (new Removal(written, path), null)
            : (null, VariationDiagnostics.NotAChange.At(SourceSpan.None, written, "the name or path of a fact or event, such as S/2014/189 or hostilities[0]"));
    }
}
