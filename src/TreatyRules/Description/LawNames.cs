using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using TreatyRules.Binding;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Description;

/// <summary>Finds what people ask for by name: <c>treaty/name</c>, or the bare name where only one treaty has it.</summary>
internal static class LawNames
{
    /// <summary>The procedure of a name.</summary>
    /// <param name="law">The law.</param>
    /// <param name="written">The name, as written.</param>
    /// <param name="procedure">The procedure.</param>
    /// <param name="problem">Why there is none, with the nearest name.</param>
    public static bool TryFindProcedure(
        this Law law, string written, [NotNullWhen(true)] out Procedure? procedure, [NotNullWhen(false)] out Diagnostic? problem)
    {
        ArgumentNullException.ThrowIfNull(law);
        string? id = Resolve(law, written, law.ProcedureNames(), CommandDiagnostics.UnknownProcedure, "'treaty list procedures' has all of them", out problem);
        procedure = id is null ? null : law.FindProcedure(id);
        return problem is null & procedure is not null;
    }

    /// <summary>The qualified name of an organ, or the name of a treaty.</summary>
    /// <param name="law">The law.</param>
    /// <param name="written">The name, as written.</param>
    /// <param name="name">The treaty's name or the organ's qualified name.</param>
    /// <param name="problem">Why there is neither, with the nearest name.</param>
    public static bool TryFindOrganOrTreaty(
        this Law law, string written, [NotNullWhen(true)] out string? name, [NotNullWhen(false)] out Diagnostic? problem)
    {
        ArgumentNullException.ThrowIfNull(law);
        name = Resolve(law, written, [.. law.TreatyNames(), .. law.OrganNames()], CommandDiagnostics.UnknownOrgan, "'treaty list treaties' and 'treaty list organs' have all of them", out problem);
        return problem is null & name is not null;
    }

    /// <summary>The question of a name, if it has a reading.</summary>
    /// <param name="law">The law.</param>
    /// <param name="written">The question, as written.</param>
    /// <param name="reading">The reading, as written.</param>
    /// <param name="question">The question.</param>
    /// <param name="problem">Why there is no such question, or no such reading of it, with the nearest name.</param>
    public static bool TryFindReading(
        this Law law, string written, string reading, [NotNullWhen(true)] out Question? question, [NotNullWhen(false)] out Diagnostic? problem)
    {
        var diagnostics = new DiagnosticBag();
        var choices = new ReadingChoices(law, diagnostics);
        Question? found = choices.Question(law.InFull(written), null, SourceSpan.None);
        question = found is not null && choices.Reading(found, reading, SourceSpan.None) is not null ? found : null;
        problem = diagnostics.ToImmutable().FirstOrDefault();
        return question is not null & problem is null;
    }

    /// <summary>The amendment of a name, among those that come with the law.</summary>
    /// <param name="law">The law.</param>
    /// <param name="written">The name, as written.</param>
    /// <param name="amendment">The amendment.</param>
    /// <param name="problem">Why there is none, with the nearest name.</param>
    public static bool TryFindAmendment(
        this Law law, string written, [NotNullWhen(true)] out Amendment? amendment, [NotNullWhen(false)] out Diagnostic? problem)
    {
        ArgumentNullException.ThrowIfNull(law);
        string? id = Resolve(law, written, law.AmendmentNames(), CommandDiagnostics.UnknownAmendment, "'treaty list amendments' has those that come with the law", out problem);
        amendment = law.Amendments.FirstOrDefault(one => one.Id == id);
        return problem is null & amendment is not null;
    }

    /// <summary>The names of all treaties.</summary>
    public static ImmutableArray<string> TreatyNames(this Law law) => [.. law.Treaties.Select(treaty => treaty.Id)];

    /// <summary>The qualified names of all procedures.</summary>
    public static ImmutableArray<string> ProcedureNames(this Law law) => [.. law.Treaties.SelectMany(treaty => treaty.Procedures).Select(procedure => procedure.Id)];

    /// <summary>The qualified names of all organs.</summary>
    public static ImmutableArray<string> OrganNames(this Law law) => [.. law.Treaties.SelectMany(treaty => treaty.Organs).Select(organ => organ.Id)];

    /// <summary>The qualified names of the amendments that come with the law.</summary>
    public static ImmutableArray<string> AmendmentNames(this Law law) => [.. law.Amendments.Select(amendment => amendment.Id)];

    /// <summary>The qualified names of all questions.</summary>
    public static ImmutableArray<string> QuestionNames(this Law law) => [.. law.Treaties.SelectMany(treaty => treaty.Questions).Select(question => question.Id)];

    /// <summary>A name with the treaty as the law calls it, where it was said by what people call it: <c>NATO/article-5</c>.</summary>
    internal static string InFull(this Law law, string written)
    {
        int slash = written.IndexOf('/', StringComparison.Ordinal);
        string treaty = slash < 0 ? written : written[..slash];
        string? called = law.Treaties.FirstOrDefault(one => one.AlsoCalled.Contains(treaty, StringComparer.OrdinalIgnoreCase))?.Id;
        return called is null ? written : called + (slash < 0 ? "" : written[slash..]);
    }

    private static string? Resolve(Law law, string asked, ImmutableArray<string> names, DiagnosticDescriptor unknown, string advice, out Diagnostic? problem)
    {
        problem = null;
        string written = law.InFull(asked);
        if (names.Contains(written))
            return written;
        ImmutableArray<string> bare = [.. names.Where(name => name.EndsWith("/" + written, StringComparison.Ordinal))];
        if (bare is [var only])
            return only;
        problem = bare.IsEmpty ? unknown.At(SourceSpan.None, written).SuggestingNearest(written, Near(written, names)).OrElse(OfTreaty(written, names) ?? advice)
            : CommandDiagnostics.AmbiguousName.At(SourceSpan.None, written, string.Join(", ", bare));
        return null;
    }

    /// <summary>What the treaty of a name has instead; null when there is no such treaty.</summary>
    private static string? OfTreaty(string written, ImmutableArray<string> names)
    {
        string treaty = written[..(written.IndexOf('/', StringComparison.Ordinal) + 1)];
        ImmutableArray<string> has = treaty.Length == 0 ? [] : [.. names.Where(name => name.StartsWith(treaty, StringComparison.Ordinal)).Select(name => name[treaty.Length..])];
        return has.IsEmpty ? null : $"{treaty[..^1]} has {string.Join(", ", has)}";
    }

    /// <summary>A bare name is compared with bare names.</summary>
    private static IEnumerable<string> Near(string written, IEnumerable<string> names) =>
        written.Contains('/') ? names : names.Select(name => name[(name.IndexOf('/') + 1)..]);
}
