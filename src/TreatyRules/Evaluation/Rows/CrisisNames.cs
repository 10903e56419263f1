using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Rows;

/// <summary>Numbers for the actors, places and words of a crisis, beyond those of the law.</summary>
internal sealed class CrisisNames
{
    private readonly Universe _universe;
    private readonly Dictionary<string, int> _words = [];
    private readonly List<string> _ownWords = [];

    public CrisisNames(Universe universe, CrisisFile crisis)
    {
        _universe = universe;
        Actors = crisis.Actors;
        Places = [.. universe.Places, .. crisis.Places];
    }

    /// <summary>The non-state actors, numbered after the states.</summary>
    public ImmutableArray<string> Actors { get; }

    /// <summary>All places: the gazetteer's, then the crisis's.</summary>
    public ImmutableArray<Place> Places { get; }

    /// <summary>How many words there are, the law's and the crisis's.</summary>
    public int WordCount => _universe.WordCount + _ownWords.Count;

    public int ActorOf(string code)
    {
        int state = _universe.ActorOf(code);
        return state >= 0 ? state : _universe.Actors.Length + Actors.IndexOf(code);
    }

    public int PlaceOf(string id)
    {
        for (int i = Places.Length - 1; i >= 0; i--)
        {
            if (Places[i].Id == id)
                return i;
        }

        return Slots.Absent;
    }

    public int WordOf(string word)
    {
        int known = _universe.FindWord(word);
        if (known >= 0)
            return known;
        if (!_words.TryGetValue(word, out int own))
        {
            own = WordCount;
            _words.Add(word, own);
            _ownWords.Add(word);
        }

        return own;
    }

    public string Actor(int number) => number < _universe.Actors.Length ? _universe.Actors[number] : Actors[number - _universe.Actors.Length];

    public string Word(int number) => number < _universe.WordCount ? _universe.Word(number)
        : number - _universe.WordCount < _ownWords.Count ? _ownWords[number - _universe.WordCount] : "another";

    /// <summary>A region's word, if any condition could ask for it.</summary>
    public int RegionOf(int place) => Places[place].Region is { } region ? WordOf(region) : Slots.Absent;
}
