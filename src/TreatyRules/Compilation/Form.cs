namespace TreatyRules.Compilation;

/// <summary>A linear form of counts: a constant and a run of the pool of summands.</summary>
internal readonly record struct Form(int Constant, int FirstTerm, int TermCount);
