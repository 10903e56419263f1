namespace TreatyRules.Writing;

/// <summary>A value of a crisis in code: a word or text, several, a day, a number, or yes or no.</summary>
public readonly struct CrisisValue
{
    private readonly string? _yaml;

    private CrisisValue(string yaml) => _yaml = yaml;

    /// <summary>What is not known.</summary>
    public static CrisisValue Unknown { get; } = new("unknown");

    /// <summary>A word or a text.</summary>
    public static implicit operator CrisisValue(string word) => new(word is "yes" or "no" or "unknown" ? word : YamlText.Scalar(word));

    /// <summary>Several words.</summary>
    public static implicit operator CrisisValue(string[] words) => new(YamlText.List(words));

    /// <summary>A day.</summary>
    public static implicit operator CrisisValue(DateOnly day) => new(YamlText.Day(day) ?? "unknown");

    /// <summary>Yes or no.</summary>
    public static implicit operator CrisisValue(bool isSo) => new(isSo ? "yes" : "no");

    /// <summary>A number.</summary>
    public static implicit operator CrisisValue(int number) => new(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The value as a crisis file has it.</summary>
    public override string ToString() => _yaml ?? "unknown";
}
