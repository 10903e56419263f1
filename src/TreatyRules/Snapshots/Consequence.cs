using System.Collections.Immutable;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Model;

namespace TreatyRules.Snapshots;

/// <summary>What a crisis comes to under the readings that hold by default, and what changes under each other one.</summary>
internal sealed class Consequence
{
    private readonly Crisis _crisis;
    private readonly TreatyCorpus _corpus;
    private readonly ImmutableArray<Heard> _byDefault;
    private readonly Dictionary<(int Procedure, string Question), List<Heard>> _known = [];

    /// <summary>Hears every procedure under the readings that hold by default.</summary>
    /// <param name="crisis">The crisis.</param>
    /// <param name="corpus">The law that it is bound to.</param>
    /// <exception cref="TreatyException">The treaty's own rules lead in a circle.</exception>
    public Consequence(Crisis crisis, TreatyCorpus corpus)
    {
        _crisis = crisis;
        _corpus = corpus;
        Hearing hearing = corpus.Hear(crisis);
        _byDefault = [.. hearing.Procedures.Select(procedure => Hear(hearing, procedure))];
        AsOf = hearing.AsOf;
    }

    /// <summary>The day at whose close the verdicts are read.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The verdicts of the procedures that are engaged.</summary>
    public string Engaged() => string.Concat(_byDefault.Where(heard => heard.IsEngaged).Select(heard => heard.Lines));

    /// <summary>The readings besides the defaults, of the questions that were asked. One that is the default for a time only is another when it holds on every day.</summary>
    public IEnumerable<(Question Question, Reading Reading)> OtherReadings() =>
        from id in _byDefault.SelectMany(heard => heard.Questions).Distinct().Order(StringComparer.Ordinal)
        let question = _corpus.FindQuestions(id).First(found => found.Id == id)
        from reading in question.Readings
        where !reading.Defaults.Contains(Period.Always)
        select (question, reading);

    /// <summary>The verdicts that a reading changes.</summary>
    public string Under(Question question, Reading reading)
    {
        int number = _corpus.Compiled.QuestionNumbers[question.Id];
        int chosen = question.Readings.IndexOf(reading);
        Hearing? hearing = null;
        return string.Concat(Enumerable.Range(0, _byDefault.Length).Select(Changed));

        string Changed(int procedure)
        {
            Heard before = _byDefault[procedure];

            // A run that does not ask a question is the same whatever the answer, and so is one whose tests all say the same.
            if (!before.Questions.Contains(question.Id) || before.Tests.IsSameUnder(number, chosen))
                return "";
            if (!_known.TryGetValue((procedure, question.Id), out List<Heard>? known))
                _known[(procedure, question.Id)] = known = [];
            Heard? after = known.Find(heard => heard.Tests.IsSameUnder(number, chosen));
            if (after is null)
            {
                hearing ??= _corpus.Hear(_crisis, new Dictionary<string, string> { [question.Id] = reading.Name });
                after = Hear(hearing, before);
                known.Add(after);
            }

            return after.Lines == before.Lines ? "" : after.Lines;
        }
    }

    /// <summary>Hears a procedure under another reading. Of one that is engaged under neither there is nothing to tell.</summary>
    private static Heard Hear(Hearing hearing, Heard before)
    {
        if (before.IsEngaged)
            return Hear(hearing, before.Procedure);
        hearing.ReadingTests.Clear();
        return hearing.Standing(before.Procedure).Outcome == Outcome.NotEngaged ? before with { Tests = hearing.ReadingTests.Copy() } : Hear(hearing, before.Procedure);
    }

    private static Heard Hear(Hearing hearing, string procedure)
    {
        hearing.ReadingTests.Clear();
        Verdict verdict = hearing.Verdict(procedure, false);
        return new Heard(procedure, verdict.Outcome != Outcome.NotEngaged, CrisisSnapshot.Lines(verdict), [.. verdict.Readings.Keys], hearing.ReadingTests.Copy());
    }

    /// <summary>What a procedure came to.</summary>
    /// <param name="Procedure">Its qualified name.</param>
    /// <param name="IsEngaged">Whether it is engaged, or may be.</param>
    /// <param name="Lines">Its verdict, in words.</param>
    /// <param name="Questions">The questions that were asked.</param>
    /// <param name="Tests">What was asked of their readings.</param>
    private sealed record Heard(string Procedure, bool IsEngaged, string Lines, ImmutableArray<string> Questions, ReadingTests Tests);
}
