namespace TreatyRules.Binding;

/// <summary>The binders of one law, put together: they need one another, since a condition may ask for a term and a term has a condition.</summary>
internal sealed class Binders
{
    public Binders(LawContext context)
    {
        var shapes = new Shapes(context);
        var names = new NamedValues(context);
        var values = new ValueBinder(context, shapes, names);
        var sets = new SetBinder(context, shapes, names, values);
        TermBinder? terms = null;
        var conditions = new ConditionBinder(context, shapes, names, values, sets)
        {
            VoteTerm = (term, scope) => terms?.InVote(term, scope) ?? ConditionBinder.Unbound(term.Span),
        };
        var items = new ItemBinder(context, conditions);
        terms = new TermBinder(context, shapes, items);
        var fields = new FieldBinder(context, shapes, sets);
        Records = new RecordTypeBinder(context, fields);
        Treaties = new TreatyBinder(
            context,
            items,
            Records,
            terms,
            new QuestionBinder(context, items),
            new OrganBinder(context, items, sets),
            new VotingRuleBinder(context, shapes, items, sets),
            new EventBinder(context, shapes, items, fields),
            new ProcedureBinder(context, items, new EventTransitionBinder(context, shapes), new EffectBinder(context, shapes, items, sets)),
            new MembershipBinder(context, items),
            new VoteFileBinder(context, fields));
    }

    /// <summary>Binds record types.</summary>
    public RecordTypeBinder Records { get; }

    /// <summary>Binds treaties.</summary>
    public TreatyBinder Treaties { get; }
}
