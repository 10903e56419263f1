using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>Leaves open, of the sets of states that a crisis gives, whether each state is in them.</summary>
/// <param name="row">The crisis as it is laid out.</param>
/// <param name="possible">What can be changed to what.</param>
/// <param name="variables">What can be changed, by key; added to.</param>
/// <param name="givenOf">What is given, by key; added to.</param>
internal sealed class VariedSets(Row row, ValuesOfTime possible, Dictionary<int, VariedThing> variables, Dictionary<int, int> givenOf)
{
    /// <summary>Leaves open who is in the sets of states that are given; what the law takes a set to be is not the crisis's to change.</summary>
    /// <param name="layout">How its records lie.</param>
    /// <param name="address">Where the record stands.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="day">From when on it is there.</param>
    /// <param name="put">Puts a state into the set of a field, or takes it out.</param>
    public void Open(RecordLayout layout, int address, string name, DateOnly day, Action<CrisisDraft, string, string, bool> put)
    {
        for (int i = 0; i < layout.Fields.Length; i++)
        {
            FieldDefinition field = layout.Fields[i];
            int key = address + RecordLayout.Head + i;
            int given = row.Slots[key];
            if (field.Type.Kind != ValueKind.Actors || given < 0 || row.Defaults.Any(laid => laid.SetIndex == given))
                continue;
            HashSet<int> states = [.. possible.Of(Model.ValueType.Of(ValueKind.Actor) with { StatesOnly = true }, -1) ?? []];
            if (Unknown.MemberKey(key, row.Law.Universe.Actors.Length) is null)
                continue;
            givenOf[key] = given;
            row.Slots[key] = Slots.Unknown;
            row.Unknowns.Add(new Unknown(key, $"{name}.{field.Name}", null, IsStates: true));
            for (int actor = 0; actor < row.Law.Universe.Actors.Length; actor++)
                OpenMember(key, actor, SetTests.Has(row.SetWords.AsSpan(given * row.Width, row.Width), actor), states.Contains(actor), day, (draft, state, isIn) => put(draft, field.Name, state, isIn));
        }
    }

    private void OpenMember(int set, int actor, bool isIn, bool canChange, DateOnly day, Action<CrisisDraft, string, bool> put)
    {
        if (Unknown.MemberKey(set, actor) is not { } key)
            return;
        int given = isIn ? 1 : 0;
        givenOf[key] = given;
        canChange |= isIn;
        row.Unknowns.Add(new Unknown(key, "", canChange ? [0, 1] : [0]));
        if (!canChange)
            return;
        string state = row.Names.Actor(actor);
        variables[key] = new VariedThing(key, FlipKind.Fact, row.Law.Law.CodeOn(state, day), VariedThing.YesNo(given), VariedThing.YesNo, 1, (draft, value) => put(draft, state, value == 1)) { In = row.Unknowns.All[set].Name };
    }
}
