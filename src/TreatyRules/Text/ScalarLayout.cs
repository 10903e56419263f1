namespace TreatyRules.Text;

/// <summary>Where the characters of a scalar's value stand in the file: quotes, escapes and folded lines make the two differ.</summary>
internal sealed class ScalarLayout
{
    private readonly SourceText _source;
    private readonly int _start;
    private readonly string _value;
    private readonly ScalarForm _form;
    private readonly int _shift;
    private int[]? _places;

    /// <summary>The layout of a value that was read from a stretch of the source.</summary>
    public ScalarLayout(SourceText source, int start, int end, string value, ScalarForm form)
    {
        (_source, _start, _value, _form) = (source, start, value, form);
        var quotes = form is ScalarForm.SingleQuoted or ScalarForm.DoubleQuoted ? 1 : 0;
        // As long in the file as in the value: on one line and without escapes, so the places are a plain shift.
        _shift = form != ScalarForm.Block && end - start == value.Length + (2 * quotes) ? start + quotes : -1;
    }

    /// <summary>Where a part of the value stands.</summary>
    public SourceSpan Span(int start, int end) =>
        end <= start ? _source.Span(PlaceOf(start), PlaceOf(start)) : _source.Span(PlaceOf(start), PlaceOf(end - 1) + 1);

    private int PlaceOf(int index) => _shift >= 0 ? _shift + index : (_places ??= Places())[Math.Min(index, _value.Length)];

    private int[] Places()
    {
        var places = new int[_value.Length + 1];
        var text = _source.Content;
        var at = FirstPlace(text);
        for (var i = 0; i < _value.Length;)
        {
            if (EscapedLineEnd(text, at))
                at = BlankEnd(text, at + 1);
            var blankEnd = BlankEnd(text, at);
            if (blankEnd > at)
            {
                // A line end was folded or kept: the white space of the value stands for all the white space of the file.
                do
                    places[i++] = at;
                while (i < _value.Length && _value[i] is ' ' or '\n' or '\t');
                at = blankEnd;
                continue;
            }
            places[i++] = Math.Min(at, text.Length);
            at += WidthAt(text, at);
            if (i < _value.Length && char.IsLowSurrogate(_value[i]) && _form == ScalarForm.DoubleQuoted && at < text.Length && text[at] != _value[i])
                places[i++] = places[i - 2];
        }
        places[_value.Length] = Math.Min(at, text.Length);
        return places;
    }

    private int FirstPlace(string text)
    {
        if (_form != ScalarForm.Block)
            return _form == ScalarForm.Plain ? _start : _start + 1;
        var line = text.IndexOf('\n', _start);
        var at = line < 0 ? text.Length : line + 1;
        while (at < text.Length && text[at] is ' ' or '\n')
            at++;
        return at;
    }

    // In double quotes a backslash before a line end joins the lines: neither is in the value.
    private bool EscapedLineEnd(string text, int at) =>
        _form == ScalarForm.DoubleQuoted && at + 1 < text.Length && text[at] == '\\' && text[at + 1] == '\n';

    // The end of a run of white space that holds a line end; the place itself when there is none.
    private static int BlankEnd(string text, int at)
    {
        var end = at;
        var lineEnd = false;
        while (end < text.Length && text[end] is ' ' or '\t' or '\n')
            lineEnd |= text[end++] == '\n';
        return lineEnd ? end : at;
    }

    private int WidthAt(string text, int at)
    {
        if (at + 1 >= text.Length)
            return 1;
        return (_form, text[at]) switch
        {
            (ScalarForm.SingleQuoted, '\'') => 2,
            (ScalarForm.DoubleQuoted, '\\') => text[at + 1] switch { 'x' => 4, 'u' => 6, 'U' => 10, _ => 2 },
            _ => 1,
        };
    }
}
