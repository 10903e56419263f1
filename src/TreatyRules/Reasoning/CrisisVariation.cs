using System.Diagnostics;
using TreatyRules.Diagnostics;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Reasoning;

/// <summary>A crisis with something in it changed.</summary>
public static class CrisisVariation
{
    /// <summary>Applies changes in their order, each checked as the crisis file was.</summary>
    /// <returns>The crisis as changed, or what is wrong with the changes.</returns>
    public static CrisisLoad Of(Crisis crisis, TreatyCorpus corpus, IEnumerable<CrisisChange> changes)
    {
        ArgumentNullException.ThrowIfNull(crisis);
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(changes);
        var diagnostics = new DiagnosticBag();
        CrisisFile file = WithMotions(crisis.File, corpus.Law);
        foreach (CrisisChange change in changes)
        {
            file = change switch
            {
                FieldChange field => new FieldVariation(corpus.Law, diagnostics).Apply(file, field),
                BallotChange ballot => new BallotVariation(corpus.Compiled, diagnostics).Apply(file, ballot),
                Removal removal => Without(file, new CrisisRecords(corpus.Law, file, diagnostics).Find(removal.Path, removal.Written)),
                _ => throw new UnreachableException(),
            };
        }

        return new CrisisLoad(diagnostics.HasErrors ? null : Crisis.Of(file), diagnostics.ToImmutable());
    }

    /// <summary>The motions that a crisis without events supposes, written out, so that they can be changed like any other.</summary>
    internal static CrisisFile WithMotions(CrisisFile file, Law law) => file.Events.IsEmpty ? file with { Events = SupposedMotions.Of(law, file) } : file;

    private static CrisisFile Without(CrisisFile file, RecordsMeant left) => file with
    {
        Events = [.. file.Events.Where((_, i) => !left.Events.Contains(i))],
        Records = [.. file.Records.Where((_, i) => !left.Facts.Contains(i))],
    };
}
