using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace TreatyRules.Tests.Properties;

/// <summary>Holds what is true of all cases against drawn ones; what fails is told in the smallest case that still does.</summary>
/// <remarks>
/// The same cases are drawn each time. <c>TREATYRULES_CASES=2000</c> draws so many of each property, and <c>TREATYRULES_SEED=7</c> others:
/// <c>TREATYRULES_CASES=2000 TREATYRULES_SEED=7 dotnet test tests/TreatyRules.Tests --filter Properties</c>.
/// </remarks>
internal static class Cases
{
    private const ulong Seed = 19450626;

    public static void Hold<T>(this Arbitrary<T> drawn, int cases, Action<T> property)
    {
        ulong seed = Setting("TREATYRULES_SEED") is { } other ? (ulong)other : Seed;

        // The second number steps the generator, and is odd.
        var replay = new FsCheck.Replay(new Rnd(seed, 9), FSharpOption<int>.None);
        Config config = Config.QuickThrowOnFailure.WithMaxTest(Setting("TREATYRULES_CASES") ?? cases).WithReplay(FSharpOption<FsCheck.Replay>.Some(replay)).WithQuietOnSuccess(true);
        FsCheck.Check.One(config, Prop.ForAll(drawn, property));
    }

    private static int? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
