namespace TreatyRules.Model;

/// <summary>A treaty cannot be run on a crisis: its own rules lead in a circle, or are nested beyond bounds. The message says which.</summary>
public sealed class TreatyException : Exception
{
    /// <summary>Says what is wrong with the treaty.</summary>
    public TreatyException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong with the treaty, and what led to it.</summary>
    public TreatyException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Nothing more is known.</summary>
    public TreatyException()
    {
    }
}
