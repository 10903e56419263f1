using System.Collections.Concurrent;
using System.Collections.Immutable;
using TreatyRules.Cases;

namespace TreatyRules.Testing;

/// <summary>A crisis file, read once for all its cases.</summary>
internal sealed class CaseFile
{
    private static readonly ConcurrentDictionary<string, Lazy<TreatyCorpus>> s_laws = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<(string, string?), CaseFile> s_files = new();

    private readonly string _path;
    private readonly string? _treaties;
    private readonly Lazy<CrisesLoad> _load;
    private readonly Lazy<ImmutableArray<(ExpectationCheck Check, StatedExpectation Stated)>> _stated;

    private CaseFile(string path, string? treaties)
    {
        _path = path;
        _treaties = treaties;
        _load = new Lazy<CrisesLoad>(() => TreatyRules.Crisis.LoadAll(path, Law(treaties)));
        _stated = new Lazy<ImmutableArray<(ExpectationCheck, StatedExpectation)>>(() =>
        [
            .. _load.Value.Crises.Select(crisis => new ExpectationCheck(crisis, Law(treaties))).SelectMany(check => check.Stated.Select(stated => (check, stated))),
        ]);
    }

    /// <summary>The file of a path under a law.</summary>
    public static CaseFile Of(string path, string? treaties) => s_files.GetOrAdd((path, treaties), key => new CaseFile(key.Item1, key.Item2));

    /// <summary>The crisis of a case; the first where the file has a case of its own.</summary>
    /// <exception cref="TreatyAssertionException">The file has errors.</exception>
    public Crisis CrisisOf(int place)
    {
        if (_load.Value.Crises.IsEmpty)
            throw new TreatyAssertionException(string.Join('\n', _load.Value.Diagnostics));
        string? name = place >= 0 && place < _stated.Value.Length ? _stated.Value[place].Stated.Crisis : null;
        return _load.Value.Crises.FirstOrDefault(crisis => crisis.Id == name) ?? _load.Value.Crises[0];
    }

    /// <summary>A case for each thing that the file states; one that fails where it cannot be asked.</summary>
    public IEnumerable<TreatyCase> Cases()
    {
        if (!_stated.Value.IsEmpty)
            return _stated.Value.Select((one, place) => new TreatyCase(_path, _treaties, place, one.Stated.ToString()));
        return _load.Value.Crises is [{ File.ExpectsNothing: true }, ..] ? [] : [new TreatyCase(_path, _treaties, -1, Path.GetFileName(_path))];
    }

    /// <summary>Checks a case.</summary>
    public CheckedExpectation Check(int place)
    {
        if (_load.Value.Crises.IsEmpty)
            throw new TreatyAssertionException(string.Join('\n', _load.Value.Diagnostics));
        if (place < 0)
            throw new TreatyAssertionException($"{_path} expects nothing; 'expect: []' says that this is meant.");
        if (place < _stated.Value.Length)
        {
            (ExpectationCheck check, StatedExpectation stated) = _stated.Value[place];
            return check.Check(stated);
        }

        throw new TreatyAssertionException($"{_path} has changed since its cases were listed.");
    }

    private static TreatyCorpus Law(string? treaties) => treaties is null ? TreatyCorpus.Embedded
        : s_laws.GetOrAdd(treaties, folder => new Lazy<TreatyCorpus>(() => Load(folder))).Value;

    private static TreatyCorpus Load(string folder)
    {
        TreatyCorpusLoad load = TreatyCorpus.Load(folder);
        return load.Corpus ?? throw new TreatyAssertionException(string.Join('\n', load.Diagnostics));
    }
}
