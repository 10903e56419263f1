using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;

namespace TreatyRules.Binding;

/// <summary>Binds contested points, and checks that exactly one reading is the default on any day.</summary>
internal sealed class QuestionBinder(LawContext context, ItemBinder items)
{
    /// <summary>The question.</summary>
    public Question Bind(Symbol symbol)
    {
        Scope scope = ItemBinder.Within(symbol.Body, Scope.Of(symbol.Treaty));
        ImmutableArray<Reading> readings = [.. symbol.Body["readings"].Entries.Select(entry => Reading(entry, scope))];
        CheckDefaults(symbol, readings);
        return new Question(symbol.Id, symbol.Name, symbol.Body["asks"].Text ?? "", readings, ItemBinder.Rests(symbol.Body, symbol.Span, scope));
    }

    private Reading Reading(NamedNode entry, Scope scope)
    {
        ImmutableArray<Period> defaults = [.. entry.Value["default"].Items.Select(item => items.During(item))];
        return new Reading(entry.Name, defaults, entry.Value["held-by"].Text, ItemBinder.Rests(entry, scope));
    }

    private void CheckDefaults(Symbol symbol, ImmutableArray<Reading> readings)
    {
        IEnumerable<DateOnly> starts = readings.SelectMany(reading => reading.Defaults).SelectMany(period => new[] { period.From, period.Until })
            .OfType<DateOnly>().Append(DateOnly.MinValue).Distinct().Order();
        foreach (DateOnly day in starts)
        {
            List<Reading> there = [.. readings.Where(reading => reading.Defaults.Any(period => period.Contains(day)))];
            if (there.Count == 1)
                continue;
            string written = day == DateOnly.MinValue ? "the beginning" : Dates.Written(day);
            context.Report(there.Count == 0
                ? LawDiagnostics.NoDefault.At(symbol.Span, written, symbol.Name)
                : LawDiagnostics.TwoDefaults.At(there[1].Provenance.Span, written, symbol.Name, there[0].Name, there[1].Name).Pointing(there[0].Provenance.Span, "the other default"));
            return;
        }
    }
}
