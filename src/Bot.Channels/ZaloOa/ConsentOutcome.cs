namespace Bot.Channels.ZaloOa;

/// <summary>What came of an operator's consent.</summary>
public abstract record ConsentOutcome
{
    private ConsentOutcome() { }

    /// <summary>Tokens are stored; running hosts use them within a minute.</summary>
    public sealed record Kept : ConsentOutcome;

    /// <summary>No link was asked for, or the keys that sealed it are gone.</summary>
    public sealed record NotBegun : ConsentOutcome;

    /// <summary>There is no code in what was given.</summary>
    public sealed record NoCode : ConsentOutcome;

    /// <summary>The address belongs to an earlier link.</summary>
    public sealed record OtherConsent : ConsentOutcome;

    /// <param name="Reason">Zalo's code and words.</param>
    public sealed record Refused(string Reason) : ConsentOutcome;
}
