using System.Collections.Immutable;
using TreatyRules.Binding;
using TreatyRules.Model;
using TreatyRules.Verdicts;

namespace TreatyRules.Reasoning.Days;

/// <summary>Says whether a crisis whose dates were moved could be written as a file.</summary>
internal sealed class DatedCrisis(CrisisFile given, Law law)
{
    private readonly SeatsOnDay _seats = new(law);
    private readonly Dictionary<(string Organ, DateOnly Day), HashSet<string>> _known = [];

    /// <summary>Whether it could: nothing ends before it begins, no event is before the crisis or has effect before it is held, and no ballot is of a state without a seat.</summary>
    public bool CanBe(CrisisFile file)
    {
        foreach (CrisisRecord record in file.Records)
        {
            if (record.Until <= record.From)
                return false;
        }

        for (int i = 0; i < file.Events.Length; i++)
        {
            HeldEvent held = file.Events[i];
            if (held.TakesEffect < held.On || (held.On != given.Events[i].On && held.Ballots is { } sheet && !CanBeCast(sheet, ChangedVote.OrgansOf(held, law), [held.On])))
                return false;
        }

        ImmutableArray<DateOnly> days = [.. file.Events.Select(held => held.On).Append(file.Date).Distinct()];
        return file.Standing.All(standing => law.FindOrgan(standing.Key) is not { } organ || CanBeCast(standing.Value, [organ], days));
    }

    private bool CanBeCast(BallotSheet sheet, IEnumerable<Organ> organs, ImmutableArray<DateOnly> days)
    {
        HashSet<string> seats = [.. organs.SelectMany(organ => days.SelectMany(day => SeatsOf(organ, day)))];
        return sheet.Named.Keys.All(seats.Contains) && sheet.Unnamed.Sum() <= seats.Count - sheet.Named.Count;
    }

    private HashSet<string> SeatsOf(Organ organ, DateOnly day) =>
        _known.TryGetValue((organ.Id, day), out HashSet<string>? seats) ? seats : _known[(organ.Id, day)] = _seats.Of(organ, day);
}
