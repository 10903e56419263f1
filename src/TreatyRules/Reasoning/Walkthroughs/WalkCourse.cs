using System.Collections.Immutable;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Explanation;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Walkthroughs;

/// <summary>Puts what happens to each procedure of a crisis into one order of steps.</summary>
internal sealed class WalkCourse
{
    private readonly Hearing _hearing;
    private readonly Row _row;
    private readonly Dictionary<(int Day, int Event), int> _orders = [];
    private readonly SortedDictionary<WalkKey, Happening> _happenings = [];
    private readonly ImmutableArray<WalkedProcedure> _procedures;

    public WalkCourse(Hearing hearing, ImmutableArray<string> procedures)
    {
        _hearing = hearing;
        _row = hearing.Run.Row;
        foreach ((int i, Happening happening) in _row.Happenings.Index())
        {
            if (happening.Day > hearing.ReadAt.Day || happening.Day < _row.FirstDay)
                continue;
            _orders[(happening.Day, happening.Event)] = i + 1;
            _happenings[new WalkKey(happening.Day, i + 1)] = happening;
            if (happening.TakesEffect && happening.Event == hearing.ReadAt.After)
                break;
        }

        _procedures = [.. procedures.Select(Walk)];
    }

    /// <summary>The steps.</summary>
    /// <param name="withUnengaged">Whether procedures that nothing has brought into play are told too.</param>
    public ImmutableArray<WalkStep> Steps(bool withUnengaged)
    {
        ImmutableArray<WalkKey> keys =
        [
            .. _procedures.SelectMany(procedure => procedure.Moves).Select(move => move.Key)
                .Concat(_happenings.Keys).Append(new WalkKey(_row.FirstDay, 0)).Distinct().Order(),
        ];
        return [.. keys.Select((key, i) => Step(i + 1, key, withUnengaged))];
    }

    private WalkedProcedure Walk(string id)
    {
        int number = _row.Law.ProcedureNumbers[id];
        var recorder = new WalkRecorder(number, _orders);
        var observer = new WalkObserver(recorder);
        bool isSupposed = _hearing.OutcomeOf(id) == Outcome.Undetermined;
        if (_hearing.Observe(id, _hearing.ReadAt, ref observer) == RunEnd.Cycle)
            throw Cycle.Exception(_hearing.Run);
        recorder.Flush();
        return new WalkedProcedure(_row.Law, number, isSupposed, [.. recorder.Moves]);
    }

    private WalkStep Step(int number, WalkKey key, bool withUnengaged)
    {
        var day = DateOnly.FromDayNumber(key.Day);
        Happening? happening = _happenings.TryGetValue(key, out Happening found) ? found : null;
        Decision? decision = happening is { IsCounted: true } counted ? _hearing.Decision(counted.Event) : null;
        ImmutableArray<ExplanationStep> moves = [.. _procedures.SelectMany(procedure => procedure.MovesAt(key))];
        return new WalkStep(
            number,
            day,
            What(number, key, happening, decision),
            happening is { } held ? ExplanationBuilder.NameOf(_row.Events[held.Event]) : null,
            decision,
            moves,
            [
                .. _procedures.Select(procedure => procedure.StandingAt(key, _row.FirstDay, LastHeld))
                    .Where(standing => withUnengaged || standing.Outcome != Outcome.NotEngaged || moves.Any(move => move.Subject == standing.Procedure)),
            ]);
    }

    /// <summary>The day on which an event of a type was last held, at a step; null when none was.</summary>
    private DateOnly? LastHeld(string type, WalkKey key) =>
        (from happening in _happenings
         where happening.Key.CompareTo(key) <= 0 && happening.Value.TakesEffect && _row.Events[happening.Value.Event].Held is { } held && held.Event == type && held.Happened != false
         select (DateOnly?)_row.Events[happening.Value.Event].Held.On).LastOrDefault();

    /// <summary>What a field says that the crisis need not have written says nothing.</summary>
    private bool IsDefault(HeldEvent held, FieldDatum datum) =>
        _row.Law.Law.FindEvent(held.Event)?.Fields.FirstOrDefault(field => field.Name == datum.Field)?.Default is { } usual && usual.Equals(datum.Datum);

    /// <summary>What a field says, states by their codes of the day.</summary>
    private string Said(HeldEvent held, FieldDatum field)
    {
        bool isOfActors = _row.Law.Law.FindEvent(held.Event)?.Fields.FirstOrDefault(known => known.Name == field.Field)?.Type.Kind is ValueKind.Actor or ValueKind.Actors;
        return (field.Datum switch
        {
            WordDatum actor when isOfActors => new WordDatum(_row.Law.Law.CodeOn(actor.Word, held.On)),
            WordsDatum actors when isOfActors => new WordsDatum([.. actors.Words.Select(actor => _row.Law.Law.CodeOn(actor, held.On))]),
            var said => said,
        }).ToString() ?? "";
    }

    /// <summary>The results that a vote can have whose result hangs on what is not known.</summary>
    private string OpenVote(int held)
    {
        if (_row.Law.Events[_row.Events[held].Event].Votes.IsEmpty)
            return "";
        var open = VotePossibilities.All(_hearing.Run, held);
        return open.Results.Length < 2 ? "" : $": {string.Join(" or ", open.Results.Select(result => VerdictWords.Result(result)))}, which hangs on what is unknown";
    }

    private string What(int number, WalkKey key, Happening? happening, Decision? decision)
    {
        if (happening is not { } found)
        {
            return number == 1 ? "the crisis begins"
                : _procedures.Any(procedure => procedure.Moves.Any(move => move.Key == key && move.IsByTime)) ? "time runs out"
                : "from this day something else holds";
        }

        HeldEvent held = _row.Events[found.Event].Held;
        string name = held.Symbol is null ? held.Event : $"{held.Symbol} ({held.Event})";
        string vote = decision is not null ? $": {VerdictWords.Vote(decision)[(decision.Event.Length + 1)..]}" : found.IsCounted ? OpenVote(found.Event) : "";
        string fields = string.Join(", ", held.Fields.Where(field => !IsDefault(held, field)).Select(field => $"{field.Field}: {Said(held, field)}"));
        string also = fields.Length == 0 ? "" : $"; {fields}";
        return (found.IsCounted, found.TakesEffect) switch
        {
            (true, false) => $"{name}{vote}; it takes effect on {held.TakesEffect:yyyy-MM-dd}{also}",
            (false, true) => $"{name} takes effect",
            _ => name + vote + also,
        };
    }
}
