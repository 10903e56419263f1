using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;
using TreatyRules.Text;

namespace TreatyRules.Binding;

/// <summary>Readings that are chosen: question to reading. A question needs its treaty only where several treaties ask it.</summary>
internal sealed class ReadingChoices(Law law, DiagnosticBag diagnostics)
{
    /// <summary>The choices of a mapping.</summary>
    /// <param name="under">The mapping.</param>
    /// <param name="treaty">The treaty whose procedure is asked about, whose own questions are meant first.</param>
    public ImmutableSortedDictionary<string, string> Bind(Node under, string? treaty)
    {
        var chosen = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (NamedNode entry in under.Entries)
        {
            if (entry.Value.Text is { } reading && Question(entry.Name, treaty, entry.NameSpan) is { } question && Reading(question, reading, entry.Value.Span) is { } found)
                chosen[question.Id] = found;
        }

        return chosen.ToImmutable();
    }

    /// <summary>A question by its name, with or without its treaty; null, with a diagnostic, when it is not one.</summary>
    public Question? Question(string name, string? treaty, SourceSpan span)
    {
        List<Question> all = [.. law.Treaties.SelectMany(known => known.Questions)];
        if (all.Find(question => question.Id == name || (treaty is not null && question.Id == $"{treaty}/{name}")) is { } exact)
            return exact;
        List<Question> named = all.FindAll(question => question.Name == name);
        if (named.Count == 1)
            return named[0];
        diagnostics.Add(named.Count > 1
            ? NameDiagnostics.AmbiguousQuestion.At(span, name, string.Join(", ", named.Select(question => question.Id)))
            : NameDiagnostics.UnknownName.At(span, "question", name, "the law").SuggestingNearest(name, name.Contains('/') ? all.Select(question => question.Id) : all.Select(question => question.Name))
                .OrElse("'treaty list questions' has all of them"));
        return null;
    }

    /// <summary>A reading of a question; null, with a diagnostic, when it has none of that name.</summary>
    public string? Reading(Question question, string reading, SourceSpan span)
    {
        if (question.Readings.Any(known => known.Name == reading))
            return reading;
        IEnumerable<string> known = question.Readings.Select(other => other.Name);
        diagnostics.Add(NameDiagnostics.UnknownReading.At(span, question.Name, reading, string.Join(", ", known))
            .SuggestingNearest(reading, known).Pointing(question.Provenance.Span, "the question"));
        return null;
    }
}
