namespace TreatyRules.Model;

/// <summary>A state of the gazetteer.</summary>
/// <param name="Code">ISO 3166-1 alpha-3, or the code of a state that is no more.</param>
/// <param name="Name">Its English short name.</param>
/// <param name="Lifetime">When it is a state.</param>
/// <param name="Continues">The code of the state whose rights it continues; the two are one actor, known by the continuing state's code.</param>
/// <param name="Region">Its region.</param>
/// <param name="Provenance">Where it is declared.</param>
public sealed record State(string Code, string Name, Period Lifetime, string? Continues, string? Region, Provenance Provenance);
