using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace TreatyRules.Reasoning.CasesInPoint;

/// <summary>Writes the cases that turn on a piece of law.</summary>
internal static class CaseDigestText
{
    private const int MostReasons = 3;

    /// <summary>A line for each case, with what of it turns on the law; that it is untested, where no case does and one could; else nothing.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="name">The law, as for <see cref="CaseDigest.On"/>.</param>
    public static string Write(CaseDigest digest, string name)
    {
        ArgumentNullException.ThrowIfNull(digest);
        ImmutableArray<CaseInPoint> cases = digest.On(name);
        if (cases.IsEmpty)
            return digest.IsUntested(name) ? "untested: no case turns on it\n" : "";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{(cases.Length == 1 ? "1 case turns" : $"{cases.Length} cases turn")} on it\n");
        foreach (CaseInPoint @case in cases)
            text.Append("  ").Append(@case.Crisis).Append(": ").Append(Reasons(@case.Because)).Append('\n');
        return text.ToString();
    }

    private static string Reasons(ImmutableArray<string> because)
    {
        string first = string.Join("; ", because.Take(MostReasons));
        return because.Length <= MostReasons ? first : string.Create(CultureInfo.InvariantCulture, $"{first}; and {because.Length - MostReasons} more");
    }
}
