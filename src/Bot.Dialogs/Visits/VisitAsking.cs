namespace Bot.Dialogs.Visits;

/// <summary>What the bot waits for while a visit is told. The names are stored: never rename one.</summary>
public enum VisitAsking
{
    Nothing,

    /// <summary>Which of several children.</summary>
    Pupil,

    /// <summary>Who went too.</summary>
    Companions,

    /// <summary>When.</summary>
    Day,

    /// <summary>Who was met, or that nobody was at home.</summary>
    Met,

    /// <summary>What was said.</summary>
    Said,

    /// <summary>What the family promised.</summary>
    Promise,

    /// <summary>For which day.</summary>
    PromiseDay,

    /// <summary>A yes to what was read back.</summary>
    Confirmation,

    /// <summary>The picture of the signed page; the visit is stored.</summary>
    Page,

    /// <summary>Whether a picture that came without words is that page.</summary>
    PageInDoubt,

    /// <summary>Which of the three who may sign did.</summary>
    Signer,
}
