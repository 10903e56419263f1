using System.Reflection;

namespace TreatyRules.Corpus.Tests.Code;

/// <summary>The types that a type knows: what it derives from, holds, takes, gives and keeps in its methods' variables.</summary>
internal static class KnownTypes
{
    private const BindingFlags Own = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public static IEnumerable<Type> Of(Type type) => Direct(type).OfType<Type>().SelectMany(Parts).Distinct();

    private static IEnumerable<Type?> Direct(Type type) =>
    [
        type.BaseType,
        .. type.GetInterfaces(),
        .. type.GetFields(Own).Select(field => field.FieldType),
        .. type.GetMethods(Own).Select(method => method.ReturnType),
        .. type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own)).SelectMany(TakenAndKept),
    ];

    private static IEnumerable<Type> TakenAndKept(MethodBase method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType)
            .Concat(method.GetMethodBody()?.LocalVariables.Select(variable => variable.LocalType) ?? []);

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType().ShouldNotBeNull());
        return type.IsGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)] : [type];
    }
}
