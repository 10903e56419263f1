using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>The records of a type, an event or a term that are there on the day: facts in file order, then events as they were held.</summary>
internal static class Records
{
    public static IEnumerable<PlainRecord> Of(string type, Situation now)
    {
        if (now.Law.FindTerm(type) is { } term)
            return Of(term.Base!, now).Where(record => Terms.IsMetBy(term, record, Scope.Of(now)));
        if (type == RecordType.Effect)
            return Effects.AsRecords(now);
        return now.Facts.Concat(now.Held).Where(record => record.Type == type && IsThere(record, now));
    }

    private static bool IsThere(PlainRecord record, Situation now) =>
        new Period(record.From, record.Until).Contains(now.Today)
        && (record.Existence is null || (bool)now.Completion.ValueOf(record.Existence, Domains.YesOrNo));
}
