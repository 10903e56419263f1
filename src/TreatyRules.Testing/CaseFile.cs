using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace TreatyRules.Testing;

/// <summary>A crisis file, read once for all its cases.</summary>
internal sealed class CaseFile
{
    private static readonly ConcurrentDictionary<string, Lazy<TreatyCorpus>> s_laws = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<(string, string?), CaseFile> s_files = new();

    private readonly string _path;
    private readonly string? _treaties;
    private readonly Lazy<CrisisLoad> _load;
    private readonly Lazy<ExpectationCheck?> _check;

    private CaseFile(string path, string? treaties)
    {
        _path = path;
        _treaties = treaties;
        _load = new Lazy<CrisisLoad>(() => TreatyRules.Crisis.Load(path, Law(treaties)));
        _check = new Lazy<ExpectationCheck?>(() => _load.Value.Crisis is { } crisis ? new ExpectationCheck(crisis, Law(treaties)) : null);
    }

    /// <summary>The file of a path under a law.</summary>
    public static CaseFile Of(string path, string? treaties) => s_files.GetOrAdd((path, treaties), key => new CaseFile(key.Item1, key.Item2));

    /// <summary>The crisis.</summary>
    /// <exception cref="TreatyAssertionException">The file has errors.</exception>
    public Crisis Crisis => _load.Value.Crisis ?? throw new TreatyAssertionException(string.Join('\n', _load.Value.Diagnostics));

    /// <summary>A case for each thing that the file states; one that fails where it cannot be asked.</summary>
    public IEnumerable<TreatyCase> Cases()
    {
        ImmutableArray<StatedExpectation>? stated = _check.Value?.Stated;
        if (stated is { IsEmpty: false } found)
            return found.Select((one, place) => new TreatyCase(_path, _treaties, place, one.ToString()));
        return _load.Value.Crisis is { File.ExpectsNothing: true } ? [] : [new TreatyCase(_path, _treaties, -1, Path.GetFileName(_path))];
    }

    /// <summary>Checks a case.</summary>
    public CheckedExpectation Check(int place)
    {
        if (_load.Value.Crisis is null || _check.Value is not { } check)
            throw new TreatyAssertionException(string.Join('\n', _load.Value.Diagnostics));
        if (place < 0)
            throw new TreatyAssertionException($"{_path} expects nothing; 'expect: []' says that this is meant.");
        return place < check.Stated.Length ? check.Check(check.Stated[place]) : throw new TreatyAssertionException($"{_path} has changed since its cases were listed.");
    }

    private static TreatyCorpus Law(string? treaties) => treaties is null ? TreatyCorpus.Embedded
        : s_laws.GetOrAdd(treaties, folder => new Lazy<TreatyCorpus>(() => Load(folder))).Value;

    private static TreatyCorpus Load(string folder)
    {
        TreatyCorpusLoad load = TreatyCorpus.Load(folder);
        return load.Corpus ?? throw new TreatyAssertionException(string.Join('\n', load.Diagnostics));
    }
}
