using TreatyRules.Evaluation.Positions;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Evaluation.Parts;

/// <summary>What is unknown in a crisis, what it could be, and what the completion being run takes it to be.</summary>
/// <remarks>A completion is built by splitting: a walk that meets an unknown whose possible values part at the test stops, and says how they part.</remarks>
internal sealed class Unknowns
{
    private readonly Dictionary<int, Unknown> _all = [];
    private readonly Dictionary<int, int> _copies = [];
    private readonly TakenParts _parts = new();
    private readonly ValueTests _values;
    private readonly OpenSums _sums;

    public Unknowns()
    {
        _values = new ValueTests(this);
        _sums = new OpenSums(this);
        Members = new SetMembers(this);
    }

    /// <summary>How the unknown that stopped the walk parts; null when none did, or when what stopped it cannot be completed.</summary>
    public Split? Split { get; private set; }

    /// <summary>The unknowns that have been met or laid out, by key.</summary>
    public IReadOnlyDictionary<int, Unknown> All => _all;

    /// <summary>What is varied, when changes to what the crisis says are looked for; null when it is only completed.</summary>
    public Varied? Varied { get; set; }

    /// <summary>The unknown that cannot be parted, when one stopped the walk; else null.</summary>
    public int? Stuck { get; private set; }

    /// <summary>Keeps what is read of unknowns, and of what a run has settled; null where nobody asks.</summary>
    public RunReads? Log { get; set; }

    /// <summary>What a run took, instead of stopping, where something parts; null where it stops.</summary>
    public List<Choice>? Choices { get; set; }

    /// <summary>What past events came to, while what is read of them is kept.</summary>
    public SettledEvents Settled { get; } = new();

    /// <summary>Who is in sets of states that are unknown.</summary>
    public SetMembers Members { get; }

    /// <summary>Another number whenever something else is taken.</summary>
    public long Version { get; private set; }

    /// <summary>Whether what stopped the walk is that a set of states cannot be added up, because it is unknown: then it can be asked of each state whether it is in it.</summary>
    public bool IsSetOpen => Stuck is { } key && _all.TryGetValue(key, out Unknown? unknown) && unknown.IsStates;

    /// <summary>Whether a search over ballots was given up, so that a part was kept which may be empty.</summary>
    public bool HasGivenUp => _sums.HasGivenUp;

    /// <summary>What a number or a date that is unknown is supposed to be for a moment.</summary>
    public (int Key, int Value)? Supposed { get; private set; }

    /// <summary>The values that are taken, by key.</summary>
    public IReadOnlyDictionary<int, int[]> Taken => _parts.Values;

    /// <summary>The votes of whose open ballots something is supposed.</summary>
    public IEnumerable<int> BoundVotes => _parts.BoundVotes;

    public void Add(Unknown unknown) => _all[unknown.Key] = unknown;

    /// <summary>The addresses at which stands what is unknown at another one.</summary>
    public IReadOnlyDictionary<int, int> Copies => _copies;

    /// <summary>Says that what stands at one address is what stands at another, and unknown with it.</summary>
    public void Add(int copy, int of) => _copies[copy] = of;

    /// <summary>How much was asked of unknowns, the more for what takes longer: what a search costs, whatever the machine.</summary>
    public long Asked { get; private set; }

    /// <summary>Says that more was done to answer than was asked.</summary>
    public void Spend(long asked) => Asked += asked;

    /// <summary>Forgets what was taken.</summary>
    public void Clear()
    {
        Version++;
        _parts.Clear();
        Supposed = null;
        Split = null;
        Stuck = null;
    }

    /// <summary>Takes an unknown to be in one part.</summary>
    public void Take(int key, Part part)
    {
        Version++;
        _parts.Take(key, part);
    }

    /// <summary>Takes the open ballots of a vote to be these, and who is open in it to be in these sets of states.</summary>
    public void Cast(CastBallots cast)
    {
        _parts.Cast(cast);
        foreach ((int key, int value) in cast.Members(Conditions.StateSets.Members(cast.Vote.Seats)))
            Take(key, Parts.Part.Of([value]));
    }

    /// <summary>The ballots of a vote, by actor, if the completion says each of those that are open.</summary>
    public byte[]? BallotsOf(int held) => _parts.BallotsOf(held);

    /// <summary>The open ballots of a vote, and of those counted together with it, if the completion says each of them.</summary>
    public CastBallots? CastOf(int held) => _parts.CastOf(held);

    /// <summary>What is supposed of the open ballots of a vote.</summary>
    public List<BallotBound> BoundsOf(int held) => _parts.BoundsOf(held);

    /// <summary>What is taken of an unknown, for comparing with what is taken of it elsewhere: its values, its range or its bounds; null when nothing is.</summary>
    public object? TakenOf(int key) => _parts.Of(key) ?? (Settled.TryValue(key, out int settled) ? settled : null);

    /// <summary>What else than values is taken, so that it can be compared.</summary>
    public IEnumerable<(int Key, long[] Taken)> OtherContents => _parts.OtherContents;

    /// <summary>All values that what stands at an address could have before anything is taken of it; null when they cannot be listed.</summary>
    public int[]? Domain(int key) => _all.GetValueOrDefault(Original(key))?.Values;

    /// <summary>The values that an unknown can still have; null when they cannot be listed.</summary>
    public int[]? Values(int key) => Settled.TryValue(key, out int settled) ? [settled]
        : _parts.ValuesOf(key) ?? (_all.TryGetValue(key, out Unknown? unknown) ? unknown.Values : null);

    /// <summary>From where to where an unknown number or date can still be; null for what is none.</summary>
    public ValueRange? RangeOf(int key) => _parts.RangeOf(key) ?? (_all.TryGetValue(key, out Unknown? unknown) ? unknown.Range : null);

    /// <summary>The value of an unknown if the completion leaves one only.</summary>
    public bool TryValue(int key, out int value)
    {
        key = Original(key);
        Asked++;
        Log?.Value(key);
        bool isKnown = _values.TryOnly(key, out value);
        Log?.Find(key, value, isKnown);
        return isKnown;
    }

    /// <summary>Asks whether an unknown meets a test: 1 if all its values do, 0 if none does, else -1, and the walk stops to part them.</summary>
    public int Test(int key, Func<int, bool> meets)
    {
        key = Original(key);
        Asked += 4;
        Log?.Value(key);
        return Found(key, _values.Test(key, meets));
    }

    /// <summary>Asks whether an unknown lies in a range.</summary>
    public int Test(int key, int low, uint span)
    {
        key = Original(key);
        Asked++;
        int result = _values.Test(key, low, span);

        // What was found because no change is left hangs on more than what is taken of the unknown.
        if (result < 0 || (Log is not null && Varied is not null && Decided(key, low, span) != result))
            Log?.Value(key);
        else
            Log?.Test(key, low, span, result);
        return Found(key, result);
    }

    /// <summary>Asks whether a set of words, kept as bits, has one of some.</summary>
    public int TestWords(int key, int words)
    {
        int of = Original(key);
        if (Values(of) is not null || !_all.TryGetValue(of, out Unknown? unknown) || !unknown.IsWords)
            return Test(of, value => (value & words) != 0);
        Log?.Value(of);
        WordMask supposed = _parts.WordsOf(of);
        if ((supposed.Has & words) != 0)
            return Found(of, 1);
        return Found(of, (words & ~supposed.Lacks) == 0 ? 0 : Stop(new Split(of, [.. supposed.PartedBy(words).Select(Parts.Part.Of)])));
    }

    /// <summary>Asks whether a sum over the open ballots of a vote lies in a range: 1, 0, or -1, and the walk stops to part them.</summary>
    public int Test(OpenBallots vote, BallotSum sum, long low, long high)
    {
        int key = Unknown.VoteKey(Members.KeyOf(vote.Held));
        Asked += 8;
        Log?.Value(key);
        return Members.Together(vote, sum) is { } all ? Found(key, _sums.Test(all.Vote, all.Sum, low, high)) : StopAt(Members.SetsOf(Unknown.VoteKey(key))[0]);
    }

    /// <summary>Whether what is known of an unknown decides whether it lies in a range: 1, 0, or -1 where it does not.</summary>
    public int Decided(int key, int low, uint span) => _values.Decided(key, low, span);

    /// <summary>Stops the walk to look at each value of an unknown by itself.</summary>
    public void Part(int key)
    {
        key = Original(key);
        Log?.Value(key);
        if (Values(key) is { } values)
            Stop(Varied is { } varied && varied.IsOpen(key, values, out int given) ? Splitting.Off(key, values, given) : Splitting.Each(key, values));
        else
            StopAt(key);
    }

    /// <summary>Stops the walk to part the values of a number or a date at some of them, each of which is the last of its part.</summary>
    public void Part(int key, ValueRange range, IEnumerable<int> lasts)
    {
        Log?.Value(key);
        Stop(Splitting.At(key, range, lasts));
    }

    /// <summary>Takes the first part that costs nothing, so that the walk need not stop; -1 where it is to stop, or there is none.</summary>
    public int Choose(Split split)
    {
        if (Choices is null || Log is not null || Varied is not { } varied)
            return -1;
        for (int i = 0; i < split.Parts.Length; i++)
        {
            if (varied.CostOf(split.Key, split.Parts[i], this) > 0)
                continue;
            Choices.Add(new Choice(split, i, [.. split.Parts.Select(part => varied.CostOf(split.Key, part, this))]));
            _parts.Take(split.Key, split.Parts[i]);
            varied.HasSpentNoMore(Version, ++Version);
            return i;
        }

        return -1;
    }

    /// <summary>Stops the walk at an unknown that cannot be parted.</summary>
    public int StopAt(int key)
    {
        Stuck = key;
        return Stop(null);
    }

    /// <summary>Stops the walk, and says how what stopped it parts; null where it cannot be.</summary>
    public int Stop(Split? split)
    {
        if (split is not null)
            Stuck = null;
        Split = split;
        return -1;
    }

    /// <summary>Stops the walk again as it was stopped before.</summary>
    public void StopAgain(Split? split)
    {
        Split = split;
        if (split is not null)
            Stuck = null;
    }

    /// <summary>Supposes for a moment that a number or a date that is unknown is one; null for nothing.</summary>
    public void Suppose((int Key, int Value)? supposed) => Supposed = supposed;

    /// <summary>What stands elsewhere too, under the key where it stands first.</summary>
    public int Original(int key) => _copies.GetValueOrDefault(key, key);

    private int Found(int key, int result)
    {
        Log?.Find(key, result, result >= 0);
        return result;
    }
}
