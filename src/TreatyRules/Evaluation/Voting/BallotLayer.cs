using System.Numerics;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Voting;

/// <summary>Gives every seat its ballot: as named, else otherwise, else as the completion takes it.</summary>
internal sealed class BallotLayer(Row row, CurrentVote vote)
{
    private readonly ulong[] _planes = row.Planes;
    private readonly ulong[] _rest = new ulong[row.Width];

    /// <summary>Lays a vote's ballots and its seats into its planes. False when something unknown stops it.</summary>
    public bool Lay(int held, int organ)
    {
        int own = row.Events[held].Sheet;
        int number = own >= 0 ? own : row.Standing[organ];
        if (row.HasUnnamed)
            row.Unnamed.AsSpan(held * 5, 5).Clear();
        if (number < 0)
        {
            LaySeats(held);
            row.Planes.AsSpan(held * 8 * row.Width, 5 * row.Width).Clear();
            return LayUnknown(held);
        }

        LaidSheet sheet = row.Sheets[number];
        if (LayNamed(held, sheet.Planes) == 0 && row.Unknowns.Varied is null && !sheet.HasUnnamed)
            return true;
        return LayRest(held, sheet);
    }

    /// <summary>Lays the seats into their plane.</summary>
    public void LaySeats(int held)
    {
        vote.Group(-1).CopyTo(row.Plane(held, 5));
        vote.Group(-1).CopyTo(_rest);
    }

    /// <summary>Lays the ballots that are named, and the seats. Returns some of the seats that are left, 0 for none.</summary>
    private ulong LayNamed(int held, ulong[] written)
    {
        // This is the inner loop of every vote, and an organ is mostly one word wide: plain indices, no slices.
        ulong[] planes = _planes;
        ulong[] seated = vote.Seats;
        int width = _rest.Length;
        int first = vote.SeatsOf(-1);
        int plane = held * 8 * width;
        if (width == 1)
            return _rest[0] = LayWord(planes.AsSpan(plane, 6), written.AsSpan(0, 5), seated[first]);
        ulong left = 0;
        for (int i = 0; i < width; i++, plane++)
        {
            ulong seats = seated[first + i];
            ulong open = seats;
            int to = plane;
            for (int from = i; from < 5 * width; from += width, to += width)
            {
                ulong cast = written[from] & seats;
                planes[to] = cast;
                open &= ~cast;
            }

            planes[to] = seats;
            _rest[i] = open;
            left |= open;
        }

        return left;
    }

    /// <summary>Lays the ballots that are named of an organ of one word.</summary>
    private static ulong LayWord(Span<ulong> planes, ReadOnlySpan<ulong> written, ulong seats)
    {
        planes[0] = written[0] & seats;
        planes[1] = written[1] & seats;
        planes[2] = written[2] & seats;
        planes[3] = written[3] & seats;
        planes[4] = written[4] & seats;
        planes[5] = seats;
        return seats & ~(written[0] | written[1] | written[2] | written[3] | written[4]);
    }

    /// <summary>Gives the seats that are not named what is said of the others.</summary>
    private bool LayRest(int held, LaidSheet sheet)
    {
        if (sheet.HasUnnamed)
            return LayUnnamed(held, sheet);

        if (sheet.Otherwise >= 0)
        {
            ReadOnlySpan<ulong> unknown = sheet.Planes.AsSpan(5 * row.Width, row.Width);
            Span<ulong> plane = row.Plane(held, sheet.Otherwise);
            for (int i = 0; i < plane.Length; i++)
            {
                plane[i] |= _rest[i] & ~unknown[i];
                _rest[i] &= unknown[i];
            }
        }

        return LayUnknown(held);
    }

    /// <summary>Keeps ballots without a name as counts; once it matters who cast them, as the completion shares them out.</summary>
    private bool LayUnnamed(int held, LaidSheet sheet)
    {
        int key = Unknown.SharingKey(held);
        ulong[] unknown = [.. _rest];
        for (int i = 0; i < _rest.Length; i++)
        {
            unknown[i] &= sheet.Planes[(5 * row.Width) + i];
            _rest[i] &= ~unknown[i];
        }

        // A seat that is named has none of the ballots without a name, though nobody knows its own.
        Sharing sharing = Sharing.Of(sheet, StateSets.Count(_rest));
        if (!row.Unknowns.All.ContainsKey(key))
            row.Unknowns.Add(new Unknown(key, row.SharingName(held), sharing.Values));
        if (row.Unknowns.TryValue(key, out int value))
        {
            sharing.Lay(row, held, _rest, value);
            for (int i = 0; i < _rest.Length; i++)
                _rest[i] |= unknown[i];
            return LayUnknown(held);
        }

        if (!sharing.IsWhole || StateSets.Count(unknown) > 0)
        {
            row.Unknowns.Part(key);
            return false;
        }

        sharing.Counts.CopyTo(row.Unnamed.AsSpan(held * 5, 5));
        vote.HasUnnamed = true;
        return true;
    }

    /// <summary>Leaves the ballots open that nothing says, unless the completion says them.</summary>
    private bool LayUnknown(int held)
    {
        bool isWhole = StateSets.Count(_rest) == 0;
        if (row.Unknowns.Varied is { } varied && varied.Votes[held] && !(isWhole && row.Unknowns.Choices is not null && varied.AreLeftAsGiven(held, row.Unknowns)))
            Vary(held);
        else if (isWhole)
            return true;
        else if (row.Unknowns.BallotsOf(held) is { } cast)
            LayCast(held, cast);
        else
            vote.Leave(new OpenBallots(held, [.. _rest], null));
        return true;
    }

    private void LayCast(int held, byte[] cast)
    {
        for (int i = 0; i < _rest.Length; i++)
        {
            for (ulong left = _rest[i]; left != 0; left &= left - 1)
                row.Plane(held, cast[(i << 6) + BitOperations.TrailingZeroCount(left)])[i] |= left & (~left + 1);
        }
    }

    /// <summary>Takes the ballots laid as what the crisis gives, and opens them all.</summary>
    private void Vary(int held)
    {
        ulong[] seats = [.. row.Plane(held, 5)];
        var cast = new byte[64 * seats.Length];
        cast.AsSpan().Fill(OpenBallots.NotKnown);
        for (byte kind = 0; kind < OpenBallots.NotKnown; kind++)
        {
            Span<ulong> plane = row.Plane(held, kind);
            for (int i = 0; i < plane.Length; i++)
            {
                for (ulong left = plane[i]; left != 0; left &= left - 1)
                    cast[(i << 6) + BitOperations.TrailingZeroCount(left)] = kind;
            }

            plane.Clear();
        }

        vote.Leave(new OpenBallots(held, seats, cast));
    }
}
