using System.Globalization;

namespace TreatyRules.Model;

/// <summary>An exact fraction in lowest terms, its denominator positive.</summary>
public readonly record struct Rational : IComparable<Rational>
{
    private const int MostDecimals = 1_000_000;

    private readonly long _denominator;

    /// <summary>Makes a fraction; the denominator must not be zero.</summary>
    public Rational(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfZero(denominator);
        if (denominator < 0)
            (numerator, denominator) = (-numerator, -denominator);
        long divisor = GreatestCommonDivisor(Math.Abs(numerator), denominator);
        Numerator = numerator / divisor;
        _denominator = denominator / divisor;
    }

    /// <summary>Above the line.</summary>
    public long Numerator { get; }

    /// <summary>Below the line; at least 1.</summary>
    public long Denominator => _denominator == 0 ? 1 : _denominator;

    /// <summary>Whether it is a whole number.</summary>
    public bool IsWhole => Denominator == 1;

    /// <summary>A whole number as a fraction.</summary>
    public static implicit operator Rational(long whole) => new(whole, 1);

    /// <summary>The sum.</summary>
    public static Rational operator +(Rational a, Rational b) => new(checked((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator)), checked(a.Denominator * b.Denominator));

    /// <summary>The difference.</summary>
    public static Rational operator -(Rational a, Rational b) => a + new Rational(-b.Numerator, b.Denominator);

    /// <summary>The product.</summary>
    public static Rational operator *(Rational a, Rational b) => new(checked(a.Numerator * b.Numerator), checked(a.Denominator * b.Denominator));

    /// <summary>Less than.</summary>
    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    /// <summary>Greater than.</summary>
    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    /// <summary>At most.</summary>
    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    /// <summary>At least.</summary>
    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Rational other) => ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);

    /// <inheritdoc/>
    /// <remarks>A part of one is a fraction, as majorities are written: <c>2/3</c>. What is more than one is a decimal where it ends, as degrees are: <c>23.44</c>.</remarks>
    public override string ToString() => IsWhole ? Numerator.ToString(CultureInfo.InvariantCulture) : Decimal() ?? $"{Numerator}/{Denominator}";

    private string? Decimal() => Int128.Abs(Numerator) > Denominator && MostDecimals % Denominator == 0
        ? ((decimal)Numerator / Denominator).ToString(CultureInfo.InvariantCulture)
        : null;

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a == 0 ? 1 : a;
    }
}
