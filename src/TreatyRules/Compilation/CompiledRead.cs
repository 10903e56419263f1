using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>A value that a condition reads: the operand, and the value as the law has it.</summary>
internal sealed record CompiledRead(int Operand, Value Value)
{
    private string? _text;

    /// <summary>The value as the law writes it, put into words once.</summary>
    public string Text => _text ??= Value.ToString();
}
