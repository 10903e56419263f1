using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>A random crisis under a law: facts with periods, events with ballots, several on a day, some taking effect later; with unknowns if wanted.</summary>
internal sealed class RandomCrisis(Dice dice, Law law, IReadOnlyDictionary<string, string> readings, int mostUnknowns)
{
    private int _unknowns = mostUnknowns > 0 ? dice.From(1, mostUnknowns) : 0;

    public CrisisFile Make()
    {
        DateOnly date = Gazetteer.Epoch.AddDays(dice.From(0, 8));
        bool hasRebels = dice.Chance(30);
        bool hasPlace = dice.Chance(30);
        CrisisFile crisis = DraftCrisis.On(date) with
        {
            Actors = hasRebels ? ["rebels"] : [],
            Places = hasPlace ? [DraftLaw.Place("camp", dice.OneOf(null, "DDD"), "north")] : [],
            AsOf = dice.Chance(20) ? date.AddDays(dice.From(0, 20)) : null,
        };
        crisis = crisis with { Records = [.. dice.Times(0, 3, index => Fact(crisis, index))] };
        crisis = crisis with { OmittedLists = Omitted(crisis) };
        if (dice.Chance(35))
            crisis = crisis with { Standing = Standing(crisis) };
        return crisis.Standing.IsEmpty || dice.Chance(65) ? crisis with { Events = Events(crisis) } : crisis;
    }

    private CrisisRecord Fact(CrisisFile crisis, int index)
    {
        RecordType type = dice.Chance(70) ? Gazetteer.Hostility : Gazetteer.Request;
        DateOnly from = crisis.Date.AddDays(dice.From(-6, 20));
        DateOnly? until = dice.Chance(40) ? from.AddDays(dice.From(1, 15)) : null;
        ImmutableArray<FieldDatum> fields = [.. type.Fields.Select(field => new FieldDatum(field.Name, Datum(crisis, field, index), default))];
        return new CrisisRecord(type.Id, $"fact-{index}", from, until, MakesUnknown(20), fields, default);
    }

    private ImmutableArray<string> Omitted(CrisisFile crisis)
    {
        IEnumerable<RecordType> without = Gazetteer.Vocabulary.Where(type => crisis.Records.All(fact => fact.Type != type.Id));
        return [.. without.Where(type => type.Omitted == OmittedList.None ? dice.Chance(50) : MakesUnknown(20)).Select(type => type.Id)];
    }

    private Datum Datum(CrisisFile crisis, FieldDefinition field, int index)
    {
        if (field.Type.Kind is not ValueKind.Number && MakesUnknown(field.Type.Kind == ValueKind.Actors ? 40 : 15))
            return UnknownDatum.Instance;
        return field.Type.Kind switch
        {
            ValueKind.Actor => DraftCrisis.Word(dice.Pick([.. Gazetteer.Actors, .. field.Type.StatesOnly ? [] : crisis.Actors])),
            ValueKind.Place => DraftCrisis.Word(dice.Pick([.. Gazetteer.Places, .. crisis.Places]).Id),
            ValueKind.Code => DraftCrisis.Word(dice.Pick(field.Type.Words)),
            ValueKind.Codes => new WordsDatum(dice.Some(field.Type.Words, 50)),
            ValueKind.Actors => new WordsDatum(dice.Some(Gazetteer.Actors, 30)),
            ValueKind.Flag => new FlagDatum(dice.Chance(50)),
            ValueKind.Number => new NumberDatum(dice.From(0, 4)),
            ValueKind.Text => DraftCrisis.Word(index > 0 && dice.Chance(70) ? $"E/{index - 1}" : "something else"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Events mostly in the order of their days, as a file has them, but not always; and often two on a day.</summary>
    private ImmutableArray<HeldEvent> Events(CrisisFile crisis)
    {
        ImmutableArray<DateOnly> days = dice.Times(1, 5, _ => crisis.Date.AddDays(dice.OneOf(0, 3, 3, 7, 7, dice.From(0, 22))));
        days = dice.Chance(85) ? days.Sort() : days;
        return [.. days.Select((day, index) => Event(crisis, day, index))];
    }

    private HeldEvent Event(CrisisFile crisis, DateOnly day, int index)
    {
        EventType type = dice.Pick(law.Treaties.SelectMany(treaty => treaty.Events).Where(type => type.Votes.IsEmpty != dice.Chance(65)).DefaultIfEmpty(law.Treaties[0].Events[0]).ToList());
        ImmutableArray<FieldDatum> fields =
        [
            .. type.Fields.Where(field => field.DefaultSet is null || dice.Chance(50)).Select(field => new FieldDatum(field.Name, Datum(crisis, field, index), default)),
        ];
        return new HeldEvent(
            type.Id,
            day,
            dice.Chance(15) ? day.AddDays(dice.From(1, 9)) : day,
            $"E/{index}",
            dice.Chance(3) ? false : MakesUnknown(8) ? null : true,
            fields,
            type.Votes.IsEmpty || (!crisis.Standing.IsEmpty && dice.Chance(60)) ? null : Sheet(OrgansOf(type), day),
            !type.Votes.IsEmpty && dice.Chance(8) ? VoteResult.Adopted : VoteResult.None,
            null,
            [],
            default);
    }

    /// <summary>Standing ballots of every organ, or no event would be counted that carries none.</summary>
    private ImmutableSortedDictionary<string, BallotSheet> Standing(CrisisFile crisis) =>
        crisis.Standing.AddRange(law.Treaties.SelectMany(treaty => treaty.Organs).Select(organ => KeyValuePair.Create(organ.Id, Sheet([organ], crisis.Date))));

    private List<Organ> OrgansOf(EventType type) => [.. type.Votes.Select(choice => law.FindOrgan(law.FindVotingRule(choice.Rule)!.Organ)!).Distinct()];

    /// <summary>Ballots of some of those who have a seat in each of the organs that may vote on it.</summary>
    private BallotSheet Sheet(List<Organ> organs, DateOnly day)
    {
        CrisisFile quiet = DraftCrisis.On(day);
        Situation now = new(law, quiet, readings, Completion.Empty);
        ImmutableSortedSet<string> seated = organs.Select(organ => Sets.SeatsIn(organ, null, now)).Aggregate((left, right) => left.Intersect(right));
        IEnumerable<(string, Ballot?)> named = dice.Some(seated, 55).Select(seat => (seat, MakesUnknown(20) ? null : (Ballot?)RandomBallot()));
        BallotSheet sheet = DraftCrisis.Ballots(RandomBallot(), [.. named]);
        ImmutableArray<string> free = [.. seated.Where(seat => !sheet.Named.ContainsKey(seat))];
        if (free.Length is > 0 and <= 2 && MakesUnknown(8))
            return sheet with { Otherwise = null };
        return free.Length > 1 && MakesUnknown(12) ? sheet with { Unnamed = sheet.Unnamed.SetItem((int)RandomBallot(), 1) } : sheet;
    }

    private Ballot RandomBallot() => dice.Chance(55) ? Ballot.Yes : dice.Pick(Enum.GetValues<Ballot>());

    /// <summary>Whether this is where something is left open: few things are.</summary>
    private bool MakesUnknown(int percent)
    {
        if (_unknowns == 0 || !dice.Chance(percent))
            return false;
        _unknowns--;
        return true;
    }
}
