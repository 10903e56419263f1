using System.Globalization;
using System.Numerics;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>Tells a number of ways: whole as long as it can be taken in, else by its first two digits, <c>1.3 × 10^27</c>.</summary>
internal static class ManyWays
{
    private const int MostDigits = 9;

    public static string Tell(BigInteger ways)
    {
        string whole = ways.ToString(CultureInfo.InvariantCulture);
        if (whole.Length <= MostDigits)
            return whole;
        int power = whole.Length - 1;
        BigInteger unit = BigInteger.Pow(10, power - 1);
        int digits = (int)((ways + (unit / 2)) / unit);
        if (digits == 100)
            (digits, power) = (10, power + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{digits / 10}.{digits % 10} × 10^{power}");
    }
}
