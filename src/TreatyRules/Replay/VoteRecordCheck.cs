using System.Globalization;
using TreatyRules.Binding;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Replay;

/// <summary>Holds the record of a vote against itself and against who sat on the day.</summary>
internal sealed class VoteRecordCheck(Law law, VoteFile layout, DiagnosticBag diagnostics)
{
    private readonly SeatsOnDay _seats = new(law);
    private readonly Organ? _organ = OrganOf(law, layout);
    private (DateOnly Day, HashSet<string> Seats)? _last;

    /// <summary>Whether a record can be counted; what speaks against it is reported.</summary>
    public bool IsSound(RecordedVote vote, SourceSpan at)
    {
        HashSet<string> seats = Seats(vote.Date);
        if (vote.Ballots.Keys.FirstOrDefault(state => !seats.Contains(state)) is { } stranger)
            return Refuse(VoteFileDiagnostics.NoSeat.At(at, law.CodeOn(stranger, vote.Date), layout.Event, Written(vote.Date), vote.Id));
        if (vote.Seats is { } recorded && recorded != seats.Count)
            diagnostics.Add(VoteFileDiagnostics.SeatCount.At(at, vote.Id, Text(recorded), _organ?.Id ?? "", Text(seats.Count), Written(vote.Date)));
        if (Contradiction(vote, seats.Count) is { } contradiction)
            return Refuse(VoteFileDiagnostics.Contradiction.At(at, vote.Id, contradiction));
        return true;
    }

    /// <summary>Whether every seat's ballot is known by name.</summary>
    public bool IsComplete(RecordedVote vote) => vote.Ballots.Count == Seats(vote.Date).Count;

    private static string? Contradiction(RecordedVote vote, int seats)
    {
        for (int kind = 0; kind < vote.Tally.Length; kind++)
        {
            int named = vote.Named((Ballot)kind);
            if (vote.Tally[kind] is { } count && count < named)
                return $"{named} ballots '{((Ballot)kind).Word()}' have names, and {count} are counted";
        }

        int ballots = vote.Tally.Select((count, kind) => count ?? vote.Named((Ballot)kind)).Sum();
        return ballots > seats ? $"there are {ballots} ballots and {seats} seats" : null;
    }

    private bool Refuse(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        return false;
    }

    /// <summary>Who sat on a day.</summary>
    public IReadOnlyCollection<string> SeatsOn(DateOnly day) => Seats(day);

    private HashSet<string> Seats(DateOnly day)
    {
        if (_last is { } last && last.Day == day)
            return last.Seats;
        HashSet<string> seats = _organ is null ? [] : _seats.Of(_organ, day);
        _last = (day, seats);
        return seats;
    }

    private static Organ? OrganOf(Law law, VoteFile layout) =>
        law.FindEvent(layout.Event) is { Votes: [var first, ..] } && law.FindVotingRule(first.Rule) is { } rule ? law.FindOrgan(rule.Organ) : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
