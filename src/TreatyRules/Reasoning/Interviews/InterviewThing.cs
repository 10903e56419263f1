using TreatyRules.Model;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Something of a crisis that is not known, and that an interview may ask.</summary>
/// <param name="Id">What it is called throughout the interview; it stays when facts before it turn out not to have happened.</param>
/// <param name="Key">Its key among what is unknown; of a ballot, that of the vote.</param>
/// <param name="Record">The place of its fact among the facts of the crisis; -1 for an event.</param>
/// <param name="Held">The place of its event among the events; -1 for a fact.</param>
/// <param name="Type">The type of the fact or event.</param>
/// <param name="Field">The field that is asked for; null for whether it happened, and for a ballot.</param>
/// <param name="Seats">For a ballot: the seat that is asked for, and after it those that are like it; else none.</param>
internal sealed record InterviewThing(string Id, int Key, int Record, int Held, string Type, FieldDefinition? Field, int[] Seats)
{
    /// <summary>Whether it is a ballot.</summary>
    public bool IsBallot => Seats.Length > 0;

    /// <summary>Whether it is the day on which something happened, or that of the crisis.</summary>
    public bool IsDay { get; init; }

    /// <summary>Whether it is the day on which a fact was over.</summary>
    public bool IsEnd { get; init; }

    /// <summary>Whether it is asked whether something happened.</summary>
    public bool IsExistence => Field is null && !IsBallot && !IsDay;
}
