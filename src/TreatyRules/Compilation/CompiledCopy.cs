namespace TreatyRules.Compilation;

/// <summary>One place of the graph to which a part of the law was compiled. A part has as many as there are places that need it: chains, events, explanations.</summary>
/// <param name="Scope">What could be seen there.</param>
/// <param name="Then">Where it leads when it holds.</param>
/// <param name="Else">Where it leads when it does not, or is not there.</param>
/// <param name="Entry">Where it is entered.</param>
/// <param name="First">The first node that was made for it; an entry before that is somebody else's.</param>
internal readonly record struct CompiledCopy(Scope Scope, int Then, int Else, int Entry, int First)
{
    /// <summary>Whether it has an entry of its own, so that it can be changed there.</summary>
    public bool IsOwn => Entry >= First;
}
