using FsCheck;
using FsCheck.Fluent;

namespace TreatyRules.Tests.Properties;

/// <summary>Texts of conditions, with more parentheses than they need, so that nothing in them hangs on precedence.</summary>
internal static class DrawnExpressions
{
    private static readonly Gen<string> Word = Gen.Elements("war", "kind", "hostility", "USA", "flagrant", "pact/council", "no-first-use");
    private static readonly Gen<string> Path = Gen.Elements("by", "hostility.by", "armed-attack.against", "event.under", "pact/council.outcome");

    public static Arbitrary<string> Conditions { get; } = Arb.From(Gen.Sized(size => Condition(Math.Min(4, 1 + (size / 25)))));

    private static Gen<string> Condition(int depth)
    {
        Gen<string> value = Value(1);
        Gen<string> set = Gen.OneOf(Path, Gen.Constant("parties"), from a in Word from b in Word select $"({a} or {b})", from a in Path from b in Path select $"({a} except {b})");
        Gen<string> plain = Gen.OneOf(
            Gen.Constant("flagrant"),
            from left in value from sign in Gen.Elements("=", "!=", "<", "<=", ">", ">=") from right in value select $"{left} {sign} {right}",
            from element in Path from not in Not from all in set select $"{element} {not}in {all}",
            from subject in Path from not in Not from word in Word select $"{subject} is {not}{word}",
            from state in Path from not in Not from of in Gen.Elements("", " of pact", " of pact on war.from") select $"{state} is {not}party{of}");
        if (depth == 0)
            return plain;
        Gen<string> inner = Condition(depth - 1);
        return Gen.OneOf(
            plain,
            from one in inner select $"not ({one})",
            from one in inner from joint in Gen.Elements(" and ", " or ") from many in Gen.Choose(1, 2) from others in inner.ArrayOf(many) select string.Join(joint, others.Prepend(one).Select(operand => $"({operand})")),
            from how in Gen.Elements("some", "no", "every", "at least 2") from over in Gen.Elements("hostility", "seat", "permanent") from one in inner select $"{how} {over} where ({one})",
            from least in Gen.Elements("2", "1/2", "2/3") from over in set from one in inner select $"at least {least} of {over} where ({one})");
    }

    private static Gen<string> Not => Gen.Elements("", "not ");

    private static Gen<string> Value(int depth)
    {
        Gen<string> plain = Gen.OneOf(Path, Gen.Elements("9", "2/3", "23.44", "1950-11-03", "today", "yes", "last notice.on", "\"S/RES/678\""));
        return depth == 0 ? plain : Gen.OneOf(plain, from left in Value(depth - 1) from sign in Gen.Elements("+", "-", "*") from right in Value(depth - 1) select $"({left}) {sign} ({right})");
    }
}
