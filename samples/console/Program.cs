using TreatyRules;

const string Council = "un-charter/security-council";

TreatyCorpus corpus = TreatyCorpus.Embedded;
CrisisLoad load = Crisis.Load(Path.Combine(AppContext.BaseDirectory, "blockade.yaml"), corpus);
if (load.Crisis is not { } crisis)
{
    Console.Error.WriteLine(string.Join('\n', load.Diagnostics));
    return 3;
}

Verdict verdict = corpus.Hear(crisis).Verdict(Council);
Console.WriteLine($"{crisis.Id}: {VerdictWords.Sentence(verdict)}");
foreach (string missing in verdict.Missing)
    Console.WriteLine($"  it hangs on {missing}");
return 0;
