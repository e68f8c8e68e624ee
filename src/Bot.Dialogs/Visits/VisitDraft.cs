using Bot.Dialogs.Understanding.Visits;
using Bot.Domain;
using Bot.Domain.Cases;

namespace Bot.Dialogs.Visits;

/// <summary>A visit that is being told, or whose signed page is still to come; null for what is not known yet.</summary>
/// <param name="StartedAt">When its first message was sent.</param>
public sealed record VisitDraft(DateTimeOffset StartedAt)
{
    /// <summary>Name of a <see cref="VisitAsking"/>.</summary>
    public string State { get; init; } = nameof(VisitAsking.Nothing);

    public PupilId? Pupil { get; init; }

    /// <summary>Whom the name may mean, while that is asked.</summary>
    public IReadOnlyList<PupilId> Candidates { get; init; } = [];

    /// <summary>What was written behind the name, to be read once it is known who is meant.</summary>
    public string Words { get; init; } = "";

    /// <summary>Empty for nobody.</summary>
    public IReadOnlyList<string>? Companions { get; init; }

    public DateOnly? Day { get; init; }

    public bool NobodyHome { get; init; }

    public string? Met { get; init; }

    public string? Said { get; init; }

    /// <summary>Empty for nothing.</summary>
    public string? Promise { get; init; }

    public DateOnly? PromisedFor { get; init; }

    /// <summary>It was said that no day was promised.</summary>
    public bool HasNoPromiseDay { get; init; }

    /// <summary>Words of danger were in it: an alarm tells those concerned, and the word to the leader of the grade repeats nothing of it.</summary>
    public bool IsGrave { get; init; }

    /// <summary>The stored visit whose page is waited for; null while it is told.</summary>
    public string? VisitId { get; init; }

    /// <summary>A picture that came, by its key among the school's files, while it is asked what it is or who signed it.</summary>
    public string? Page { get; init; }

    /// <summary>Who signed, said before the page came.</summary>
    public VisitSigner? Signer { get; init; }

    public string? SignerName { get; init; }

    /// <summary>The draft with what a message says; what it does not say stays.</summary>
    public VisitDraft With(VisitAccount account) => this with
    {
        Companions = account.Companions ?? Companions,
        Day = account.Day ?? Day,
        NobodyHome = account.NobodyHome || (NobodyHome && account.Met is null),
        Met = account.NobodyHome ? null : account.Met ?? Met,
        Said = account.Said ?? Said,
        Promise = account.Promise ?? Promise,
        PromisedFor = account.Promise is null ? PromisedFor : account.PromisedFor,
    };

    /// <summary>What is to be asked next; <see cref="VisitHappened.WasRead"/> when nothing is.</summary>
    public VisitHappened Next =>
        Pupil is null ? VisitHappened.PupilUnclear
        : Companions is null ? VisitHappened.CompanionsMissing
        : Day is null ? VisitHappened.DayMissing
        : Met is null && !NobodyHome ? VisitHappened.MetMissing
        : NobodyHome ? VisitHappened.WasRead
        : Said is null ? VisitHappened.SaidMissing
        : Promise is null ? VisitHappened.PromiseMissing
        : Promise.Length > 0 && PromisedFor is null && !HasNoPromiseDay ? VisitHappened.PromiseDayMissing
        : VisitHappened.WasRead;
}
