using Bot.Dialogs.Consents;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Pages.Office;

/// <summary>Who agreed to messages. Recording and withdrawing goes the way of "đồng ý giấy 7A Mận mẹ" and "rút đồng ý 7A Mận mẹ".</summary>
public static class ConsentPage
{
    /// <summary>The classes of which the visitor may write consent down.</summary>
    public static IReadOnlyList<ConsentCount> Classes(PageVisitor visitor, IReadOnlyList<ConsentRecord> consents)
    {
        var standing = StandingOf(consents);
        return
        [
            .. visitor.Register.Classes.Where(one => PaperConsentDialog.MayRecord(visitor.Member, one)).Select(one =>
            {
                var guardians = visitor.Register.PupilsOf(one.Id).SelectMany(pupil => visitor.Register.GuardiansOf(pupil.Id)).DistinctBy(guardian => guardian.Id).ToList();
                return new ConsentCount(one, guardians.Count, guardians.Count(guardian => standing.GetValueOrDefault(guardian.Id) is { WithdrawnAt: null }), guardians.Count(guardian => standing.GetValueOrDefault(guardian.Id) is { WithdrawnAt: null, IsOnPaper: true }));
            }),
        ];
    }

    /// <summary>Null for everybody else and for a class that is not there.</summary>
    public static SchoolClass? Find(PageVisitor visitor, ClassId id) => visitor.Register.Find(id) is { } found && PaperConsentDialog.MayRecord(visitor.Member, found) ? found : null;

    public static IReadOnlyList<ConsentLine> Lines(PageVisitor visitor, SchoolClass schoolClass, IReadOnlyList<ConsentRecord> consents, IReadOnlyDictionary<Membership, IReadOnlyList<Contact>> contacts)
    {
        var standing = StandingOf(consents);
        return
        [
            .. from pupil in visitor.Register.PupilsOf(schoolClass.Id)
               from guardian in visitor.Register.GuardiansOf(pupil.Id)
               select new ConsentLine(pupil, guardian, contacts.ContainsKey(Membership.Of(visitor.Register.School.Id, guardian.Id)), standing.GetValueOrDefault(guardian.Id)),
        ];
    }

    public static FactsNeeded Needed(PageVisitor visitor, PupilId pupil) => PaperConsentDialog.NeedsOf(visitor.Register, [pupil], visitor.Now);

    public static PageDecision Decide(PageVisitor visitor, Facts facts, string key, PupilId pupilId, GuardianId guardianId, bool isWithdrawn, IReadOnlyList<ConsentRecord> consents)
    {
        var standing = StandingOf(consents).GetValueOrDefault(guardianId);
        return visitor.Register.Find(pupilId) is not { } pupil
            || Find(visitor, pupil.Class) is null
            || visitor.Register.GuardiansOf(pupilId).FirstOrDefault(one => one.Id == guardianId) is not { } guardian
            || (isWithdrawn ? standing is not { WithdrawnAt: null } : standing is { WithdrawnAt: null, IsOnPaper: true })
                ? PageDecision.Refused(OfficeWording.NothingChanged)
                : PageTurn.Take(visitor, facts, key, (draft, staff) => PaperConsentDialog.Decide(draft, staff, pupil, guardian, isWithdrawn));
    }

    private static Dictionary<GuardianId, ConsentRecord> StandingOf(IReadOnlyList<ConsentRecord> consents) => consents.GroupBy(one => one.Guardian)
        .ToDictionary(one => one.Key, one => one.OrderByDescending(record => record.WithdrawnAt is null).ThenByDescending(record => record.GivenAt).First());
}
