namespace Bot.Domain.Cases;

/// <summary>What may happen to a case: the trigger of its table.</summary>
public enum CaseMove
{
    /// <summary>Somebody spoke with the family.</summary>
    Contact,

    /// <summary>Somebody goes, or went, to the home.</summary>
    Visit,

    /// <summary>Help is asked for, promised or given.</summary>
    Support,

    /// <summary>The commune is told and asked to take part.</summary>
    TellCommune,

    /// <summary>The child was seen in class again.</summary>
    Return,

    /// <summary>The child stays away again.</summary>
    Relapse,

    /// <summary>Closed as dropped out.</summary>
    DropOut,
}
