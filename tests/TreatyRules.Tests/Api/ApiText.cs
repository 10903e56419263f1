using System.Reflection;
using System.Runtime.CompilerServices;

namespace TreatyRules.Tests.Api;

/// <summary>What a user of an assembly sees, a line each: types, and under them their members. What the compiler adds to records is left out.</summary>
internal static class ApiText
{
    private const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public;

    public static string Of(Assembly assembly) => string.Join('\n', assembly.GetExportedTypes()
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .SelectMany(type => Members(type).Select(member => $"  {member}").Prepend($"{type.Namespace}.{Name(type)}{Bases(type)}")));

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type);
        IEnumerable<string> members = type.GetMembers(Own).Where(member => !member.IsDefined(typeof(CompilerGeneratedAttribute))).Select(Text).OfType<string>();
        return members.Order(StringComparer.Ordinal);
    }

    private static string? Text(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        FieldInfo field => $"{(field.IsLiteral ? "const " : "")}{Name(field.FieldType)} {field.Name}",
        PropertyInfo property => $"{Static(property.GetMethod)}{Name(property.PropertyType)} {property.Name}{(property.SetMethod is { IsPublic: true } ? " { get; init; }" : "")}",
        MethodInfo { IsSpecialName: true } => null,
        MethodInfo { Name: "Deconstruct" or "<Clone>$" } => null,
        MethodInfo method => $"{Static(method)}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        _ => null,
    };

    private static string Static(MethodInfo? method) => method is { IsStatic: true } ? "static " : "";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? " = ..." : "")}"));

    private static string Bases(Type type) => type switch
    {
        { IsEnum: true } => ": enum",
        { IsInterface: true } => ": interface",
        { IsValueType: true } => ": struct",
        { IsAbstract: true, IsSealed: true } => ": static",
        { BaseType: { } parent } when parent != typeof(object) => $": {Name(parent)}",
        _ => "",
    };

    private static string Name(Type type)
    {
        if (type.IsArray)
            return $"{Name(type.GetElementType() ?? typeof(object))}[]";
        string own = type.IsNested && type.DeclaringType is { } outer ? $"{Name(outer)}.{type.Name}" : type.Name;
        return type.IsGenericType ? $"{own.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : own;
    }
}
