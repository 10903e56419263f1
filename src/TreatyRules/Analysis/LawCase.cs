using TreatyRules.Cases;
using TreatyRules.Evaluation;

namespace TreatyRules.Analysis;

/// <summary>An expectation of a crisis, with what it takes to hold the law to it.</summary>
internal sealed record LawCase(Crisis Crisis, StatedExpectation Stated)
{
    /// <summary>The cases of crisis files, in the files' order; files with errors have none.</summary>
    public static IEnumerable<LawCase> In(IEnumerable<string> files, TreatyCorpus corpus, CaseChoice choice) =>
        files.AsParallel().AsOrdered().SelectMany(file => OfFile(file, corpus, choice));

    /// <summary>The hearing at which the expectation is read.</summary>
    public Hearing Hear(TreatyCorpus corpus) => corpus.Hear(Crisis, Stated.Expectation.Under, Stated.Expectation.AsOf, Stated.Expectation.After);

    /// <summary>Whether a law does what is expected.</summary>
    public bool Passes(TreatyCorpus corpus) => new ExpectationCheck(Crisis, corpus).Check(Stated).Passed;

    /// <summary>What is run for it.</summary>
    public Compilation.Plan PlanIn(Hearing hearing) => Stated.Expectation.Procedure is { } procedure
        ? hearing.Run.Row.Law.PlanFor(hearing.Run.Row.Law.ProcedureNumbers[procedure])
        : hearing.Run.Row.Law.PlanForEvent(hearing.Run.Row.Events[Stated.Held].Event);

    /// <summary>How far.</summary>
    public Until UntilIn(Hearing hearing) => Stated.Expectation.Procedure is null ? new Until(int.MaxValue - 1, Stated.Held) : hearing.ReadAt;

    private static IEnumerable<LawCase> OfFile(string file, TreatyCorpus corpus, CaseChoice choice) =>
        !File.Exists(file) ? []
            : TreatyRules.Crisis.LoadAll(file, corpus).Crises.SelectMany(crisis => new ExpectationCheck(crisis, corpus).Stated.Where(choice.Takes).Select(stated => new LawCase(crisis, stated)));
}
