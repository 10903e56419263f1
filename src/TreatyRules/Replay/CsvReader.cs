using System.Collections.Immutable;
using System.Text;

namespace TreatyRules.Replay;

/// <summary>Reads comma-separated values row by row, as RFC 4180 has them: a field in quotation marks may hold commas, line ends and doubled marks. Empty lines are passed over.</summary>
internal sealed class CsvReader(TextReader reader)
{
    /// <summary>A quotation longer than this has lost its end.</summary>
    private const int LongestField = 1 << 20;

    private const int End = -1;

    private readonly StringBuilder _field = new();
    private int _line = 1;

    /// <summary>The next row; null at the end.</summary>
    public CsvRow? Read()
    {
        int at = Next();
        while (at == '\n')
            at = Next();
        if (at == End)
            return null;
        int line = _line;
        bool isClosed = true;
        var fields = ImmutableArray.CreateBuilder<string>();
        while (true)
        {
            _field.Clear();
            if (at == '"')
                isClosed &= ReadQuotation(ref at);
            ReadPlain(ref at);
            fields.Add(_field.ToString());
            if (at != ',')
                return new CsvRow(line, fields.ToImmutable(), isClosed);
            at = Next();
        }
    }

    /// <summary>Reads what stands between two marks, and on to what follows the second; false when there is none.</summary>
    private bool ReadQuotation(ref int at)
    {
        while ((at = Next()) != End && _field.Length <= LongestField)
        {
            if (at == '"' && (at = Next()) != '"')
                return true;
            _field.Append((char)at);
        }

        return false;
    }

    private void ReadPlain(ref int at)
    {
        for (; at is not (',' or '\n' or End); at = Next())
            _field.Append((char)at);
    }

    /// <summary>The next character; every line end is a line feed.</summary>
    private int Next()
    {
        int at = reader.Read();
        if (at == '\r')
        {
            if (reader.Peek() == '\n')
                reader.Read();
            at = '\n';
        }

        if (at == '\n')
            _line++;
        return at;
    }
}
