using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;

namespace TreatyRules.Binding;

/// <summary>Binds ballots. A seat has one, and who has no seat has none.</summary>
internal sealed class BallotBinder(CrisisContext context)
{
    private readonly DatumBinder _data = new(context.Diagnostics, context.Gazetteer);
    private readonly SeatsOnDay _seats = new(context.Law);

    /// <summary>The ballots.</summary>
    /// <param name="sheet">Where they are written.</param>
    /// <param name="organs">The organs that may be voting.</param>
    /// <param name="days">The days on which they may be cast: on one of them a state must have a seat.</param>
    public BallotSheet Bind(Node sheet, ImmutableArray<Organ> organs, ImmutableArray<DateOnly> days)
    {
        var seats = new HashSet<string>(StringComparer.Ordinal);
        foreach (Organ organ in organs)
        {
            foreach (DateOnly day in days)
                seats.UnionWith(_seats.Of(organ, day));
        }

        string organNames = string.Join(" or ", organs.Select(organ => $"'{organ.Id}'"));
        var named = ImmutableDictionary.CreateBuilder<string, NamedBallot>();
        int[] unnamed = new int[Words.Ballots.Length];
        for (int kind = 0; kind < Words.Ballots.Length; kind++)
            unnamed[kind] = List(sheet[Words.Ballots[kind]], (Ballot)kind, named);
        List(sheet[DatumBinder.Unknown], null, named);

        foreach ((string actor, NamedBallot ballot) in named)
        {
            if (organs.Length > 0 && !seats.Contains(actor))
                context.Report(CrisisDiagnostics.NoSeat.At(ballot.Span, context.Law.CodeOn(actor, days[0]), organNames, Dates.Written(days[0])));
        }

        int free = seats.Count - named.Keys.Count(seats.Contains);
        if (organs.Length > 0 && unnamed.Sum() > free)
            context.Report(CrisisDiagnostics.TooManyUnnamed.At(sheet.Span, Number(unnamed.Sum()), Number(free), organNames));
        Ballot? otherwise = Closed.Word(sheet["otherwise"], Words.Ballots) is { } index ? (Ballot)index : null;
        return new BallotSheet(named.ToImmutable(), [.. unnamed], otherwise, sheet.Span);
    }

    /// <summary>Adds the named ballots of a list, and gives how many more it counts.</summary>
    private int List(Node list, Ballot? ballot, ImmutableDictionary<string, NamedBallot>.Builder named)
    {
        int? unnamed = null;
        foreach (Node item in list.Items)
        {
            if (int.TryParse(item.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
            {
                if (unnamed is not null)
                    context.Report(CrisisDiagnostics.SecondNumber.At(item.Span));
                unnamed ??= count;
            }
            else if (_data.Bind(item, Model.ValueType.Of(ValueKind.Actor) with { StatesOnly = true }) is WordDatum state && !TryAdd(named, state.Word, new NamedBallot(ballot, item.Span)))
            {
                context.Report(CrisisDiagnostics.SecondBallot.At(item.Span, item.Text ?? "").Pointing(named[state.Word].Span, "the first one"));
            }
        }

        return unnamed ?? 0;
    }

    private static bool TryAdd(ImmutableDictionary<string, NamedBallot>.Builder named, string state, NamedBallot ballot)
    {
        if (named.ContainsKey(state))
            return false;
        named.Add(state, ballot);
        return true;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
