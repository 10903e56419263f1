namespace TreatyRules.Evaluation.Rows;

/// <summary>A field's set by default: for which event (-1 for facts), which set of the row it is, and which set of the law it is computed from.</summary>
internal readonly record struct LaidDefault(int Event, int SetIndex, int Set);
