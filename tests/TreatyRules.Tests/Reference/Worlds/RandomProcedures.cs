using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>Random procedures that always come to rest: either only the procedure has an <c>always</c> list, or states have and it leads onward.</summary>
internal sealed class RandomProcedures(Dice dice, Catalogue law, RandomConditions conditions)
{
    public Procedure Make(string id, bool asksForEffects)
    {
        Frame frame = Frame.Empty with { Procedures = true, Effects = asksForEffects };
        int count = dice.From(2, 4);
        bool always = dice.Chance(50);
        return new Procedure(
            id,
            null,
            Decides.CollectiveAction,
            Name(dice.Chance(80) ? 0 : dice.From(0, count - 1)),
            always ? dice.Times(1, 3, _ => To(frame, dice.From(0, count - 1))) : [],
            [.. Enumerable.Range(0, count).Select(index => State(index, count, !always, frame))],
            Provenance.None);
    }

    private static string Name(int index) => $"s{index}";

    /// <summary>Whether it is voted on: it will be, though its rules are not made yet.</summary>
    private static bool IsMotion(EventType type) => type.Id.EndsWith("/motion", StringComparison.Ordinal);

    private ProcedureState State(int index, int count, bool onward, Frame frame) => DraftLaw.Stage(Name(index), dice.Pick(Enum.GetValues<Outcome>()[..^1])) with
    {
        Always = onward && index + 1 < count ? dice.Times(0, 2, _ => To(frame, dice.From(index + 1, count - 1))) : [],
        On = dice.Times(0, 3, _ => On(frame, count)),
        After = dice.Times(0, 1, _ => After(frame, count)),
        Effects = dice.Times(0, 2, _ => Effect(frame)),
    };

    private Transition To(Frame frame, int index) => DraftLaw.To(Name(index), dice.Chance(frame.Effects ? 20 : 60) ? conditions.Telling(frame) : dice.Chance(90) ? conditions.Make(frame) : null, conditions.Applies(frame, 85));

    private EventTransition On(Frame frame, int count)
    {
        EventType type = dice.Pick(law.Events.Where(type => dice.Chance(70) == IsMotion(type)).DefaultIfEmpty(law.Events.First()).ToList());
        Variable held = new("event", Model.ValueType.Of(ValueKind.Record), type.Id, 0);
        string? result = !IsMotion(type) ? null : dice.OneOf(null, "adopted", "adopted", "adopted", "shortfall", "vetoed", "objected", "by-majority");
        Frame inside = frame.With(held);
        return new EventTransition(type.Id, result, DraftLaw.To(Name(dice.From(0, count - 1)), dice.Chance(40) ? conditions.Make(inside, 1) : null, conditions.Applies(inside, 90)));
    }

    private TimedTransition After(Frame frame, int count)
    {
        Duration time = dice.From(0, 3) switch
        {
            0 or 1 => new Duration(dice.From(0, 10), DurationUnit.Days),
            2 => new Duration(dice.From(1, 8), DurationUnit.WorkingDays),
            _ => new Duration(1, dice.OneOf(DurationUnit.Weeks, DurationUnit.Months)),
        };
        string? since = dice.Chance(30) ? dice.Pick(law.Events.ToList()).Id : null;
        return new TimedTransition(time, since, DraftLaw.To(Name(dice.From(0, count - 1)), dice.Chance(40) ? conditions.Make(frame, 1) : null, conditions.Applies(frame, 90)));
    }

    private Effect Effect(Frame frame)
    {
        List<string> types = ["hostility", .. law.Events.Select(type => type.Id), .. law.Terms.Where(term => term.Of == TermSubject.Record).Select(term => term.Id)];
        string? type = dice.Chance(50) ? dice.Pick(types) : null;
        Variable? record = type is null ? null : Say.Record(law.RecordTypeOf(type));
        Frame inside = record is null ? frame : frame.With(record);
        Variable bearer = Say.StateNamed("bearer", inside.Depth);
        return new Effect(
            dice.Pick(Enum.GetValues<EffectKind>()),
            type,
            record,
            bearer,
            conditions.Sets.Make(inside),
            "act",
            dice.Chance(70) ? dice.Pick(Gazetteer.Actions) : null,
            Discretions(inside),
            dice.Chance(80) ? Period.Always : dice.Period(),
            dice.Chance(30) ? conditions.Make(inside, 1) : null,
            dice.Chance(40) ? conditions.Make(inside.With(bearer), 1) : null,
            Provenance.None);
    }

    private ImmutableArray<DiscretionVersion> Discretions(Frame frame) =>
        dice.Times(0, 2, _ => new DiscretionVersion(dice.Pick(Enum.GetValues<Discretion>()), conditions.Applies(frame, 50)));
}
