using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Voting;

/// <summary>Finds the seats behind the counts of the vote that was counted or recalled last.</summary>
internal sealed class CountedSeats(Row row, CurrentVote vote, StateSets sets)
{
    /// <summary>Adds the seats that a summand counts, in the event counted or recalled last.</summary>
    public void Add(Span<ulong> into, FormTerm term)
    {
        Span<ulong> within = stackalloc ulong[row.Width];
        within.Fill(ulong.MaxValue);
        if (term.Within >= 0)
        {
            within.Clear();
            if (!sets.AddTo(within, term.Within))
                return;
        }

        ReadOnlySpan<ulong> seats = vote.Group(term.Group);
        int planes = vote.Held * 8 * row.Width;
        for (int i = 0; i < row.Width; i++)
        {
            into[i] |= seats[i] & within[i] & row.Planes[planes + (6 * row.Width) + i] & VoteCounts.Ballots(row.Planes, planes + i, row.Width, term.Ballots);
        }
    }

    /// <summary>Adds the valid seats whose ballot nothing says, in a vote that has been counted.</summary>
    public void AddUnknown(Span<ulong> into, int held)
    {
        int rule = row.Slots[row.Events[held].Address + RecordLayout.Rule];
        int own = row.Events[held].Sheet;
        int sheet = own >= 0 ? own : rule < 0 ? -1 : row.Standing[row.Law.Rules[rule].Organ];
        LaidSheet? laid = sheet < 0 ? null : row.Sheets[sheet];
        if (laid is { HasUnnamed: true } || row.Events[held].Held.WithoutVote != VoteResult.None)
            return;
        int width = row.Width;
        for (int i = 0; i < width; i++)
        {
            ulong said = 0;
            for (int kind = 0; laid is not null && kind < 5; kind++)
                said |= laid.Planes[(kind * width) + i];
            ulong unknown = laid is null ? ulong.MaxValue : laid.Otherwise < 0 ? ~said : laid.Planes[(5 * width) + i];
            into[i] |= unknown & row.Plane(held, 6)[i];
        }
    }
}
