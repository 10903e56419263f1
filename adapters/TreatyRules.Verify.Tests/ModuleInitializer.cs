using System.Runtime.CompilerServices;

namespace TreatyRules.Snapshots;

internal static class ModuleInitializer
{
    [ModuleInitializer]
    internal static void Initialize() => VerifyTreatyRules.Initialize(Cases.Law);
}
