using System.Collections.Immutable;

namespace TreatyRules.Compilation;

/// <summary>The order in which procedures run: each after those that it asks about, then as the law has them; those that ask for effects after all others.</summary>
internal static class RunOrder
{
    public static ImmutableArray<int> Of(ImmutableArray<CompiledProcedure> procedures)
    {
        var order = ImmutableArray.CreateBuilder<int>(procedures.Length);
        var placed = new bool[procedures.Length];
        foreach (bool readsEffects in (ReadOnlySpan<bool>)[false, true])
        {
            for (int i = 0; i < procedures.Length; i++)
            {
                if (procedures[i].ReadsEffects == readsEffects)
                    Place(i, procedures, placed, order);
            }
        }

        return order.ToImmutable();
    }

    private static void Place(int procedure, ImmutableArray<CompiledProcedure> procedures, bool[] placed, ImmutableArray<int>.Builder order)
    {
        if (placed[procedure])
            return;
        placed[procedure] = true;
        foreach (int asked in procedures[procedure].Asks.Order())
            Place(asked, procedures, placed, order);
        order.Add(procedure);
    }
}
