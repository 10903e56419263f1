using TreatyRules.Cases;
using Xunit.Abstractions;

namespace TreatyRules.Testing;

/// <summary>One thing that a crisis file says must come out. Its name is what it says, in words.</summary>
public sealed class TreatyCase : IXunitSerializable
{
    private string _path = "";
    private string? _treaties;
    private int _place = -1;
    private string _words = "";

    /// <summary>For the test runner, which fills it in.</summary>
    [Obsolete("For the test runner; cases come from TreatyCasesAttribute.")]
    public TreatyCase()
    {
    }

    internal TreatyCase(string path, string? treaties, int place, string words) => (_path, _treaties, _place, _words) = (path, treaties, place, words);

    /// <summary>The crisis file.</summary>
    public string Path => _path;

    /// <summary>The crisis.</summary>
    /// <exception cref="TreatyAssertionException">The file has errors.</exception>
    public Crisis Crisis => CaseFile.Of(_path, _treaties).CrisisOf(_place);

    /// <summary>Holds the law to the case.</summary>
    /// <returns>What was found, with the verdict or the decision.</returns>
    /// <exception cref="TreatyAssertionException">The law does something else, or the file has errors. The message says where they part and by which steps.</exception>
    public CheckedExpectation Check()
    {
        CheckedExpectation found = CaseFile.Of(_path, _treaties).Check(_place);
        if (found.Passed)
            return found;
        string reasons = found.Verdict is { } verdict ? $"\n\n{verdict.ToText()}" : "";
        throw new TreatyAssertionException($"{found}{reasons}");
    }

    /// <summary>What it says, in words.</summary>
    public override string ToString() => _words;

    void IXunitSerializable.Deserialize(IXunitSerializationInfo info) => (_path, _treaties, _place, _words) =
        (info.GetValue<string>(nameof(_path)), info.GetValue<string?>(nameof(_treaties)), info.GetValue<int>(nameof(_place)), info.GetValue<string>(nameof(_words)));

    void IXunitSerializable.Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(_path), _path);
        info.AddValue(nameof(_treaties), _treaties);
        info.AddValue(nameof(_place), _place);
        info.AddValue(nameof(_words), _words);
    }
}
