using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Documents;

/// <summary>Puts the values of a scenario's cases where their names stand.</summary>
internal sealed class CaseValues(ImmutableArray<string> names, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<SourceSpan> _reported = [];

    /// <summary>Whether a name stands anywhere.</summary>
    public bool IsUsed(string name) => _used.Contains(name);

    /// <summary>For each case: what tells it from the others, in the form <c>name=value</c>, and the document with its values.</summary>
    public Func<ImmutableArray<YamlEntry>, (string Case, YamlMapping Root)> Of(YamlMapping root) =>
        values => (Words(values), new YamlMapping(root.Span, Put(root.Entries, values)));

    private static string Words(ImmutableArray<YamlEntry> values) =>
        string.Join('_', values.Select(value => $"{value.Name}={Words(value.Value)}"));

    private static string Words(YamlItem item) => item switch
    {
        YamlScalar scalar => scalar.Value,
        YamlSequence list => string.Join('-', list.Items.Select(Words)),
        YamlMapping mapping => string.Join('-', mapping.Entries.Select(entry => $"{entry.Name}-{Words(entry.Value)}")),
        _ => item.Described,
    };

    private YamlItem Put(YamlItem item, ImmutableArray<YamlEntry> values) => item switch
    {
        YamlMapping mapping => new YamlMapping(mapping.Span, Put(mapping.Entries, values)),
        YamlSequence list => new YamlSequence(list.Span, [.. list.Items.Select(one => Put(one, values))]),
        YamlScalar { Value: ['$', .. var name] } scalar when NameForm.IsName(name) => ValueOf(scalar, name, values),
        _ => item,
    };

    /// <summary>A name may stand as a key, such as a state's ballot. Where the value is a key already, what stands at both is joined.</summary>
    private ImmutableArray<YamlEntry> Put(ImmutableArray<YamlEntry> entries, ImmutableArray<YamlEntry> values)
    {
        var put = ImmutableArray.CreateBuilder<YamlEntry>(entries.Length);
        foreach (YamlEntry entry in entries)
        {
            var changed = new YamlEntry(Put(entry.Key, values) as YamlScalar ?? entry.Key, Put(entry.Value, values));
            int at = 0;
            while (at < put.Count && put[at].Name != changed.Name)
                at++;
            if (at == put.Count)
                put.Add(changed);
            else
                put[at] = put[at] with { Value = new YamlSequence(put[at].Value.Span, [.. Items(put[at].Value), .. Items(changed.Value)]) };
        }

        return put.ToImmutable();
    }

    private static ImmutableArray<YamlItem> Items(YamlItem item) => item is YamlSequence list ? list.Items : [item];

    private YamlItem ValueOf(YamlScalar scalar, string name, ImmutableArray<YamlEntry> values)
    {
        foreach (YamlEntry value in values)
        {
            if (value.Name != name)
                continue;
            _used.Add(name);
            return value.Value;
        }

        if (_reported.Add(scalar.Span))
            diagnostics.Add(DocumentDiagnostics.UnknownCaseName.At(scalar.Span, name).SuggestingNearest(name, names));
        return scalar;
    }
}
