using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>Numbers for everything that has a name: actors, places and words.</summary>
/// <remarks>The words of results stand first, in the order of <see cref="VoteResult"/>, so that a result is its own word.</remarks>
internal sealed class Universe
{
    /// <summary>How many non-state actors a crisis may declare: sets have room for them.</summary>
    public const int MostOwnActors = 32;

    private readonly Dictionary<string, int> _actors = [];
    private readonly Dictionary<string, int> _places = [];
    private readonly Dictionary<string, int> _words = [];
    private readonly List<string> _wordList = [];

    public Universe(Law law)
    {
        foreach (string result in Words.Results)
            WordOf(result);
        Actors = [.. law.States.Select(state => law.ActorOf(state.Code)).Distinct()];
        for (int i = 0; i < Actors.Length; i++)
            _actors[Actors[i]] = i;
        Places = law.Places;
        for (int i = 0; i < Places.Length; i++)
            _places[Places[i].Id] = i;
        Regions = [.. law.Places.Select(place => place.Region)];
        StateRegions = [.. Actors.Select(code => law.FindState(code)?.Region is { } region ? WordOf(region) : Slots.Absent)];
    }

    /// <summary>The codes of the actors that are states, continuing states only.</summary>
    public ImmutableArray<string> Actors { get; }

    public ImmutableArray<Place> Places { get; }

    /// <summary>The region of each actor, as a word.</summary>
    public ImmutableArray<int> StateRegions { get; }

    /// <summary>How many words of 64 bits a set of states takes.</summary>
    public int Width => (Actors.Length + MostOwnActors + 63) / 64;

    /// <summary>How many words there are so far; those of a crisis are numbered from here.</summary>
    public int WordCount => _wordList.Count;

    private ImmutableArray<string?> Regions { get; }

    /// <summary>The number of an actor, -1 if it is no state of the gazetteer.</summary>
    public int ActorOf(string code) => _actors.GetValueOrDefault(code, -1);

    /// <summary>The number of a place, -1 if it is none of the gazetteer.</summary>
    public int PlaceOf(string id) => _places.GetValueOrDefault(id, -1);

    /// <summary>The number of a word, -1 if the law does not use it.</summary>
    public int FindWord(string word) => _words.GetValueOrDefault(word, -1);

    /// <summary>The word of a number.</summary>
    public string Word(int number) => _wordList[number];

    /// <summary>The number of a word, given to it now if it has none. Only while the law is compiled.</summary>
    public int WordOf(string word)
    {
        if (!_words.TryGetValue(word, out int number))
        {
            number = _wordList.Count;
            _words.Add(word, number);
            _wordList.Add(word);
        }

        return number;
    }
}
