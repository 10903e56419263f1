namespace TreatyRules.Model;

/// <summary>What a procedure has come to. Those with effect, from <see cref="Consultation"/> up, are in order of strength.</summary>
public enum Outcome
{
    /// <summary>Nothing has brought the procedure into play.</summary>
    NotEngaged,

    /// <summary>It is in play and waits for something.</summary>
    Pending,

    /// <summary>What was proposed found too little support.</summary>
    NotAdopted,

    /// <summary>What was proposed was defeated by those who may defeat it.</summary>
    Blocked,

    /// <summary>A decision was taken that asks for no action.</summary>
    Adopted,

    /// <summary>The law forbids it.</summary>
    Prohibited,

    /// <summary>The parties consult.</summary>
    Consultation,

    /// <summary>Action is recommended.</summary>
    Recommended,

    /// <summary>Action is permitted.</summary>
    Authorised,

    /// <summary>Action is owed.</summary>
    Obliged,

    /// <summary>The facts known do not decide it; only a verdict has it.</summary>
    Undetermined,
}
