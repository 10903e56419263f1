namespace TreatyRules.Text;

/// <summary>Something found that can be told: in words to people, as JSON to programs.</summary>
public interface IReport
{
    /// <summary>In words, a line each. Lines end in a line feed.</summary>
    string ToText();

    /// <summary>As a JSON document, which begins with the name of its contract: keys may be added to that, none changes its meaning.</summary>
    /// <param name="corpus">The version of the law (<c>TreatyCorpus.Version</c>), which documents name whose content hangs on the law.</param>
    string ToJson(string corpus);
}
