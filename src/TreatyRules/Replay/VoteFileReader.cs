using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Replay;

/// <summary>Reads the votes of a file one after another; what cannot be understood is reported and left out.</summary>
internal sealed class VoteFileReader(CsvReader rows, VoteTable table, Law law, string path, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly VoteColumns _columns = table.Layout.Columns;
    private CsvRow? _ahead;

    /// <summary>How many rows have been read, the headings not counted.</summary>
    public int Rows { get; private set; }

    /// <summary>How many votes were left out.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The next vote; null at the end.</summary>
    public RecordedVote? Read()
    {
        while (Take() is { } first)
        {
            string id = table.Field(first, _columns.Vote);
            var ballots = new SortedDictionary<string, Ballot>(StringComparer.Ordinal);
            bool isSound = AddBallots(ballots, first, id);
            while (_columns.State is not null && Take() is { } next)
            {
                if (table.Field(next, _columns.Vote) != id)
                {
                    _ahead = next;
                    break;
                }

                isSound &= AddBallots(ballots, next, id);
            }

            if (!_seen.Add(id))
                diagnostics.Add(VoteFileDiagnostics.RowsApart.At(At(first.Line), id));
            else if (isSound && Vote(first, id, ballots) is { } vote)
                return vote;
            LeftOut++;
        }

        return null;
    }

    /// <summary>A line of the file.</summary>
    public SourceSpan At(int line) => new(path, line, 1, line, 1);

    /// <summary>The next row that has as many fields as there are headings.</summary>
    private CsvRow? Take()
    {
        if (_ahead is { } kept)
        {
            _ahead = null;
            return kept;
        }

        while (rows.Read() is { } row)
        {
            Rows++;
            if (!row.IsClosed)
                diagnostics.Add(VoteFileDiagnostics.OpenQuotation.At(At(row.Line)));
            else if (row.Fields.Length != table.Width)
                diagnostics.Add(VoteFileDiagnostics.FieldCount.At(At(row.Line), Text(row.Fields.Length), Text(table.Width)));
            else
                return row;
        }

        return null;
    }

    private bool AddBallots(SortedDictionary<string, Ballot> ballots, CsvRow row, string id)
    {
        bool isSound = true;
        if (table.Field(row, _columns.Ballot) is { Length: > 0 } word)
            isSound = AddBallot(ballots, row, id, _columns.State, table.Field(row, _columns.State), word);
        foreach (string part in Parts(row, _columns.Ballots))
        {
            int colon = part.IndexOf(':', StringComparison.Ordinal);
            isSound &= colon < 0 ? Refuse(row, part, _columns.Ballots, "a state and its ballot, with a colon between", id)
                : AddBallot(ballots, row, id, _columns.Ballots, part[..colon].Trim(), part[(colon + 1)..].Trim());
        }

        return isSound;
    }

    private bool AddBallot(SortedDictionary<string, Ballot> ballots, CsvRow row, string id, string? column, string code, string word)
    {
        if (!TryState(row, column, code, id, out string? actor))
            return false;
        if (!table.Layout.Ballots.TryGetValue(word, out Ballot ballot))
            return Refuse(row, word, _columns.Ballot ?? column, $"a ballot; ballots are {Known(table.Layout.Ballots.Keys)}", id);
        return ballots.TryAdd(actor, ballot) || Refuse(row, code, column, "a state that has not voted yet", id);
    }

    private RecordedVote? Vote(CsvRow row, string id, SortedDictionary<string, Ballot> ballots)
    {
        if (!DateOnly.TryParseExact(table.Field(row, _columns.Date), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            Refuse(row, table.Field(row, _columns.Date), _columns.Date, "a date such as 1990-11-29", id);
            return null;
        }

        if (!TryResult(row, id, out VoteResult result) || !TryTally(row, id, out ImmutableArray<int?> tally) || !TryDefeaters(row, id, out ImmutableArray<string> by))
            return null;
        if (!table.TryNumber(row, _columns.Seats, out int? seats))
        {
            Refuse(row, table.Field(row, _columns.Seats), _columns.Seats, "a number", id);
            return null;
        }

        string manner = table.Field(row, _columns.Manner);
        bool wasTaken = !table.Layout.WithoutVote.Any(word => manner.Contains(word, StringComparison.OrdinalIgnoreCase));
        return new RecordedVote(id, row.Line, date, result, wasTaken, ballots.ToImmutableSortedDictionary(StringComparer.Ordinal), tally, seats, by, table.Motions(row));
    }

    private bool TryResult(CsvRow row, string id, out VoteResult result)
    {
        result = table.Layout.Recorded;
        string word = table.Field(row, _columns.Result);
        return _columns.Result is null
            || table.Layout.Results.TryGetValue(word, out result)
            || Refuse(row, word, _columns.Result, $"a result; results are {Known(table.Layout.Results.Keys)}", id);
    }

    private bool TryTally(CsvRow row, string id, out ImmutableArray<int?> tally)
    {
        var counts = ImmutableArray.CreateBuilder<int?>(5);
        bool isSound = true;
        foreach (string? column in new[] { _columns.Yes, _columns.No, _columns.Abstain, _columns.NotVoting })
        {
            if (!table.TryNumber(row, column, out int? count))
                isSound = Refuse(row, table.Field(row, column), column, "a number", id);
            counts.Add(count);
        }

        // Files do not tell those away from those who are there and take no part.
        counts.Add(null);
        tally = counts.ToImmutable();
        return isSound;
    }

    private bool TryDefeaters(CsvRow row, string id, out ImmutableArray<string> by)
    {
        var states = ImmutableArray.CreateBuilder<string>();
        bool isSound = true;
        foreach (string part in Parts(row, _columns.DefeatedBy))
        {
            if (TryState(row, _columns.DefeatedBy, part, id, out string? actor))
                states.Add(actor);
            else
                isSound = false;
        }

        by = [.. states.Order(StringComparer.Ordinal)];
        return isSound;
    }

    private bool TryState(CsvRow row, string? column, string code, string id, [NotNullWhen(true)] out string? actor)
    {
        string known = table.Layout.States.GetValueOrDefault(code, code);
        actor = law.FindState(known) is null ? null : law.ActorOf(known);
        return actor is not null || Refuse(row, code, column, "the code of a state", id);
    }

    private IEnumerable<string> Parts(CsvRow row, string? column) =>
        table.Field(row, column).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private bool Refuse(CsvRow row, string written, string? column, string wanted, string id)
    {
        diagnostics.Add(VoteFileDiagnostics.BadValue.At(At(row.Line), written, column ?? "", wanted, id));
        return false;
    }

    private static string Known(IEnumerable<string> words) => string.Join(", ", words.Order(StringComparer.Ordinal));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
