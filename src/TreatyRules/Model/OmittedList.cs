namespace TreatyRules.Model;

/// <summary>What leaving out a whole list of facts means.</summary>
public enum OmittedList
{
    /// <summary>There are none; the verdict says that this was assumed.</summary>
    None,

    /// <summary>It is not known whether there are any.</summary>
    Unknown,
}
