using TreatyRules.Diagnostics;

namespace TreatyRules.Text;

/// <summary>Ends the reading of a file that is refused as a whole; never leaves <see cref="YamlReader"/>.</summary>
internal sealed class RefusedException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic => diagnostic;
}
