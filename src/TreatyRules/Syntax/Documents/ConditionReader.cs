using System.Collections.Immutable;
using TreatyRules.Syntax.Expressions;

namespace TreatyRules.Syntax.Documents;

/// <summary>Reads conditions that are written as mappings.</summary>
internal static class ConditionReader
{
    /// <summary>The condition of a mapping. Without a form, which the check reported, it is one that binds to anything.</summary>
    public static ConditionSyntax Read(Node node)
    {
        var item = node.AsItem;
        return Form(node, item) ?? new ExpressionConditionSyntax(node.Span, item, new MissingSyntax(node.Span));
    }

    /// <summary>The form that a mapping has, or null.</summary>
    public static ConditionSyntax? Form(Node node, ItemSyntax item)
    {
        if (node["holds"] is { Exists: true } holds)
        {
            return holds.Condition switch
            {
                null => null,
                ExpressionConditionSyntax expression when expression.Item.IsAlways && holds.IsScalar => expression with { Item = item },
                var inner => new AllConditionSyntax(node.Span, item, [inner]),
            };
        }
        if (node["all"] is { Exists: true } all)
            return new AllConditionSyntax(node.Span, item, Parts(all));
        if (node["any"] is { Exists: true } any)
            return new AnyConditionSyntax(node.Span, item, Parts(any));
        if (node["not"].Condition is { } not)
            return new NotConditionSyntax(node.Span, item, not);
        return node["versions"] is { Exists: true } versions ? new VersionsConditionSyntax(node.Span, item, Parts(versions)) : null;
    }

    private static ImmutableArray<ConditionSyntax> Parts(Node list) => [.. list.Items.Select(i => i.Condition).OfType<ConditionSyntax>()];
}
