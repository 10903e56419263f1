using TreatyRules.Cases;
using Xunit.Abstractions;

namespace TreatyRules.Corpus.Tests;

/// <summary>One thing that a case states, as a test of its own with a name that can be read.</summary>
public sealed class ExpectationCase : IXunitSerializable
{
    private string _name = "";
    private int _place;
    private string _text = "";

    public ExpectationCase()
    {
    }

    public ExpectationCase(string name, int place, string text) => (_name, _place, _text) = (name, place, text);

    /// <summary>Every expectation of every case.</summary>
    public static TheoryData<ExpectationCase> All
    {
        get
        {
            var all = new TheoryData<ExpectationCase>();
            foreach (string name in Cases.All.Keys)
            {
                if (Cases.CheckOf(name) is not { } check)
                    continue;
                for (int i = 0; i < check.Stated.Length; i++)
                    all.Add(new ExpectationCase(name, i, check.Stated[i].ToString()));
            }

            return all;
        }
    }

    /// <summary>Holds the law to it.</summary>
    public CheckedExpectation Check()
    {
        ExpectationCheck check = Cases.CheckOf(_name).ShouldNotBeNull();
        return check.Check(check.Stated[_place]);
    }

    public void Deserialize(IXunitSerializationInfo info) =>
        (_name, _place, _text) = (info.GetValue<string>(nameof(_name)), info.GetValue<int>(nameof(_place)), info.GetValue<string>(nameof(_text)));

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(_name), _name);
        info.AddValue(nameof(_place), _place);
        info.AddValue(nameof(_text), _text);
    }

    public override string ToString() => _text;
}
