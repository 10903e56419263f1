using System.Collections.Immutable;
using TreatyRules.Writing;

namespace TreatyRules;

/// <summary>A crisis written in code, in the words of a crisis file. Its names are those of the law, and are checked when it is bound to one.</summary>
/// <remarks>Not safe to share between threads; the crisis that it makes is.</remarks>
/// <example>With the states, places and words of the law that it is bound to:<code>
/// Crisis crisis = new CrisisBuilder("a-draft", new DateOnly(1990, 11, 29))
///     .Fact("hostilities", ("kind", "armed-attack"), ("by", attacker), ("against", attacked), ("place", place))
///     .Event("treaty/draft", draft => draft
///         .Symbol("D/1").With("does", "authorises-force")
///         .Ballots(ballots => ballots.No(attacker).Abstain(neighbour).OtherwiseYes()))
///     .Build(corpus);
/// </code></example>
public sealed class CrisisBuilder(string id, DateOnly date)
{
    private readonly SortedDictionary<string, List<ImmutableArray<(string, string?)>>> _facts = new(StringComparer.Ordinal);
    private readonly List<ImmutableArray<(string, string?)>> _events = [];
    private readonly List<string> _actors = [];
    private string? _title;
    private DateOnly? _asOf;

    /// <summary>Gives it a title.</summary>
    public CrisisBuilder Title(string title)
    {
        _title = title;
        return this;
    }

    /// <summary>Reads verdicts at the close of a day, unless another is asked for.</summary>
    public CrisisBuilder AsOf(DateOnly day)
    {
        _asOf = day;
        return this;
    }

    /// <summary>Declares actors that are no states.</summary>
    public CrisisBuilder Actors(params string[] actors)
    {
        _actors.AddRange(actors);
        return this;
    }

    /// <summary>Adds a fact.</summary>
    /// <param name="list">The plural of its type, as in a crisis file.</param>
    /// <param name="fields">Its fields, and <c>id</c>, <c>from</c>, <c>until</c>, <c>on</c>, <c>happened</c>.</param>
    public CrisisBuilder Fact(string list, params (string Field, CrisisValue Value)[] fields)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (!_facts.TryGetValue(list, out List<ImmutableArray<(string, string?)>>? facts))
            _facts[list] = facts = [];
        facts.Add([.. fields.Select(field => (field.Field, (string?)field.Value.ToString()))]);
        return this;
    }

    /// <summary>Says that there are no facts of a type.</summary>
    public CrisisBuilder No(string list)
    {
        _facts.TryAdd(list, []);
        return this;
    }

    /// <summary>Adds an event.</summary>
    /// <param name="name">Its type, <c>treaty/event</c>.</param>
    /// <param name="describe">Says what is to be said of it.</param>
    public CrisisBuilder Event(string name, Action<EventDraft>? describe = null)
    {
        var draft = new EventDraft(name);
        describe?.Invoke(draft);
        _events.Add(draft.Entries());
        return this;
    }

    /// <summary>The crisis.</summary>
    /// <exception cref="ArgumentException">It does not fit the law; the message says where, and what was probably meant.</exception>
    public Crisis Build(TreatyCorpus corpus)
    {
        CrisisLoad load = Load(corpus);
        return load.Crisis ?? throw new ArgumentException(string.Join('\n', load.Diagnostics.Where(diagnostic => diagnostic.IsError)));
    }

    /// <summary>The crisis, or what is wrong with it, by its line in <see cref="ToString"/>.</summary>
    public CrisisLoad Load(TreatyCorpus corpus) => Crisis.Parse(ToString(), id, corpus);

    /// <summary>The crisis as a file.</summary>
    public override string ToString()
    {
        var yaml = new YamlText();
        yaml.Entry("crisis", id);
        yaml.Entry("title", _title is null ? null : YamlText.Scalar(_title));
        yaml.Entry("date", YamlText.Day(date));
        yaml.Entry("as-of", YamlText.Day(_asOf));
        yaml.Entry("actors", YamlText.Some(_actors));
        if (_facts.Count > 0)
            yaml.Heading(0, "facts");
        foreach ((string list, List<ImmutableArray<(string, string?)>> facts) in _facts)
        {
            if (facts.Count == 0)
                yaml.Line(1, $"{list}: []");
            else
                yaml.Heading(1, list);
            facts.ForEach(fact => yaml.Item(2, fact));
        }

        if (_events.Count > 0)
            yaml.Heading(0, "events");
        _events.ForEach(held => yaml.Item(1, held));
        return yaml.ToString();
    }
}
