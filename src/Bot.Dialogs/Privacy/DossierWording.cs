using System.Globalization;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Nudges;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.People;

namespace Bot.Dialogs.Privacy;

/// <summary>
/// What is kept about one child, in the words of <c>config/wording/LANGUAGE/guardian.json</c> under <c>kept…</c>. A guardian reads the own words and files; of
/// the other guardians only that they said something, and the end of their number: what one parent told the school is not for the other (ADR 0017).
/// </summary>
internal sealed class DossierWording(Party.Family family, Pupil child, PupilDossier dossier, DateOnly today)
{
    private const int ShownDigits = 3;

    /// <summary>The whole of it as messages, each no longer than a message to a family may be.</summary>
    public IReadOnlyList<string> Pages() => DossierPages.Pack(
        [
            Say("keptRegister", ("họ tên", child.Name.Full), ("lớp", child.Class.Value), ("trường", family.Register.School.Name), ("các mục", string.Join("; ", Fields()))),
            .. family.Register.GuardiansOf(child.Id).Select(Contact),
            .. Consents(),
            .. Language(),
            .. Absences(),
            .. List("keptMarks", dossier.Marks.Select(Mark)),
            .. List("keptAnswers", dossier.Questions.Where(question => question.State is SafetyQuestionState.Answered or SafetyQuestionState.Accepted).Select(Answer)),
            .. List("keptChanges", family.Register.Calendar.Changes.Where(change => change.Concerns(child.Id)).Select(ChangeOf)),
            .. List("keptLeaves", dossier.Leaves.Select(LeaveOf)),
            .. List("keptCases", dossier.Cases.Select(known => Say("keptCase", ("ngày", known.OpenedOn.ToString("d/M/yyyy", CultureInfo.InvariantCulture)), ("số", Number(known.Lines))))),
            .. List("keptVisits", dossier.Visits.Select(visit => Say("keptVisit", ("ngày", visit.Day.ToString("d/M/yyyy", CultureInfo.InvariantCulture)), ("số", Number(visit.Minutes.Number))))),
            .. List("keptFiles", dossier.Files.Select(File)),
            .. List("keptMessages", [.. dossier.Questions.Where(WasSent).Select(question => Say("keptAsked", ("buổi", Session(question.RollCall)))), .. dossier.Nudges.Select(Said)]),
            .. dossier.Openings.Count == 0 ? [Say("keptSeenByNobody")] : List("keptSeen", dossier.Openings.Select(Seen)),
            Say("keptHowLong", ("số", Number(family.Register.School.Rules.KeepReasonsYears))),
            OfTeacher("keptByPeople"),
            OfTeacher("keptHow"),
        ],
        NudgeWording.Longest);

    private IEnumerable<string> Fields()
    {
        yield return Value("keptCode", child.Id.Value);
        yield return Value("keptRollNumber", Number(child.RollNumber));
        if (child.BirthDate is { } birth)
        {
            yield return Value("keptBirthDate", birth.ToString("d/M/yyyy", CultureInfo.InvariantCulture));
        }

        if (child.Sex != Sex.Unknown)
        {
            yield return Say(child.Sex == Sex.Male ? "keptMale" : "keptFemale");
        }

        foreach (var (text, value) in new[] { ("keptEthnicity", child.Ethnicity), ("keptHamlet", child.Hamlet), ("keptCampus", child.Campus) }.Where(field => field.Item2.Length > 0))
        {
            yield return Value(text, value);
        }

        if (child.Boarding != Boarding.None)
        {
            yield return Say(child.Boarding switch { Boarding.DayBoarder => "keptDayBoarder", Boarding.Boarder => "keptBoarder", _ => "keptTwoSessions" });
        }

        if (child.Note.Length > 0)
        {
            yield return Value("keptNote", child.Note);
        }

        foreach (var (column, value) in child.Columns.Where(column => column.Value.Length > 0))
        {
            yield return Say("keptColumn", ("cột", column), ("giá trị", value));
        }
    }

    private string Contact(Guardian guardian)
    {
        var relation = Say(guardian.Children.First(own => own.Pupil == child.Id).Relation switch
        {
            Relation.Father => "keptFather",
            Relation.Mother => "keptMother",
            _ => "keptSponsor",
        });
        var digits = string.Concat(guardian.Phone.Where(char.IsAsciiDigit));
        return guardian.Id == family.Guardian.Id && digits.Length > 0 ? Say("keptYou", ("tên", guardian.Name), ("quan hệ", relation), ("số", guardian.Phone))
            : digits.Length <= ShownDigits ? Say("keptOtherWithoutPhone", ("tên", guardian.Name), ("quan hệ", relation))
            : Say("keptOther", ("tên", guardian.Name), ("quan hệ", relation), ("đuôi", digits[^ShownDigits..]));
    }

    private IEnumerable<string> Consents()
    {
        var own = dossier.Consents.Where(consent => consent.Guardian == family.Guardian.Id).Select(ConsentOf).Distinct(StringComparer.Ordinal).ToList();
        return own.Count == 0 ? [Say("keptNoConsent")] : List("keptConsents", own);
    }

    private string ConsentOf(KeptConsent consent)
    {
        var text = consent.WithdrawnAt is { } withdrawn
            ? Say("keptConsentWithdrawn", ("ngày", Day(consent.GivenAt)), ("bản", consent.Version), ("ngày thôi", Day(withdrawn)))
            : Say("keptConsent", ("ngày", Day(consent.GivenAt)), ("bản", consent.Version));
        return consent.IsOnPaper
            ? Say("keptOnPaper", ("lời", text), ("người", consent.RecordedBy is { } by ? family.Register.Find(by)?.Name ?? by.Value : Say("keptTheSchool")))
            : text;
    }

    private IEnumerable<string> Language() => dossier.Languages.TryGetValue(family.Guardian.Id, out var language)
        ? [Say("keptLanguage", ("ngôn ngữ", GuardianWording.Fill(family.Register.In(language), "languageName")))]
        : [];

    /// <summary>The own words; of another's leave the days and what came of it.</summary>
    /// <summary>What leaders decided of this child alone: that it dropped out, until it came back, or learns in another way.</summary>
    private string ChangeOf(CalendarChange change)
    {
        var words = change.Reason.Length > 0 ? $" ({change.Reason})" : "";
        var (from, to) = (change.From.ToString("d/M/yyyy", CultureInfo.InvariantCulture), change.To.ToString("d/M/yyyy", CultureInfo.InvariantCulture));
        return (change.Kind, change.EndedAt) switch
        {
            (CalendarChangeKind.DroppedOut, null) => Say("keptDroppedOut", ("từ", from), ("lời", words)),
            (CalendarChangeKind.DroppedOut, _) => Say("keptDroppedOutUntil", ("từ", from), ("đến", to), ("lời", words)),
            _ => Say("keptOtherWay", ("từ", from), ("đến", to), ("lời", words)),
        };
    }

    private string LeaveOf(Leave leave)
    {
        var words = leave.AskedBy == family.Guardian.Id && leave.Words.Length > 0 ? $" (\"{RollCallWording.Shorten(leave.Words)}\")" : "";
        var (from, to) = (leave.From.ToString("d/M/yyyy", CultureInfo.InvariantCulture), leave.To.ToString("d/M/yyyy", CultureInfo.InvariantCulture));
        var outcome = Say("keptLeave" + leave.State);
        return from == to
            ? Say("keptLeaveOneDay", ("từ", from), ("lời", words), ("kết quả", outcome))
            : Say("keptLeave", ("từ", from), ("đến", to), ("lời", words), ("kết quả", outcome));
    }

    private IEnumerable<string> Absences()
    {
        var from = family.Register.Calendar.YearOf(today).From;
        var missed = dossier.Missed.Where(session => AbsenceTotals.CountsFor(family.Register, session)).ToList();
        var totals = AbsenceTotals.Of(family.Register, missed, from, today);
        yield return totals.Sessions.All == 0 ? Say("keptNoAbsence") : NudgeWording.SinceSeptember(family.Register, totals) + ".";
        foreach (var line in List("keptAbsences", dossier.Missed.Where(session => session.Date >= from).Select(Missed)))
        {
            yield return line;
        }

        if (missed.Count(session => session.Date < from) is > 0 and var earlier)
        {
            yield return Say("keptEarlierYears", ("số", Number(earlier)));
        }
    }

    private string Missed(MissedSession missed)
    {
        var reason = missed.Absence.Reason is not { } stated ? "" : ", " + (stated.IsForAPerson() ? Say("keptForAPerson") : GuardianWording.Claim(family.Register, missed.Absence.Kind, stated));
        return $"{Session(missed.RollCall)} {Say("excuse" + missed.Absence.Kind)}{reason}";
    }

    private string Mark(KeptMark mark) => mark.Kind switch
    {
        KeptMarkKind.Late => Say("keptLate", ("buổi", Session(mark.RollCall))),
        KeptMarkKind.LeftEarly => Say("keptLeftEarly", ("buổi", Session(mark.RollCall))),
        KeptMarkKind.Skipped => Say("keptSkipped", ("buổi", Session(mark.RollCall)), ("tiết", Number(mark.Period ?? 0))),
        _ => Say("keptElsewhere", ("buổi", Session(mark.RollCall))),
    };

    private string Answer(SafetyQuestion question)
    {
        if (question.AnsweredBy != family.Guardian.Id)
        {
            return Say("keptAnswerOfOther", ("buổi", Session(question.RollCall)));
        }

        var words = question.Words is { Length: > 0 } typed ? $"\"{RollCallWording.Shorten(typed)}\""
            : question.Answer is >= 1 and <= 6 and var number ? GuardianWording.MenuLabels(family.Register)[number - 1]
            : GuardianWording.Claim(family.Register, question.Kind, question.Reason);
        return Say("keptAnswer", ("buổi", Session(question.RollCall)), ("lời", words));
    }

    private string File(KeptFile file) =>
        file.From != family.Guardian.Id ? Say("keptFileOfOther", ("ngày", Day(file.At)))
        : file.Name is { Length: > 0 } name ? Say("keptFile", ("tên tệp", name), ("ngày", Day(file.At)))
        : Say("keptFileUnnamed", ("ngày", Day(file.At)));

    private string Said(Nudge nudge) => Say("kept" + nudge.Kind, ("ngày", GuardianWording.Date(nudge.Day)));

    private string Seen(Opening opening) => Say("keptSeenBy", ("tên", family.Register.Find(opening.By)?.Name ?? opening.By.Value), ("ngày", Day(opening.At)));

    /// <summary>A claim that the family made by itself was never asked for.</summary>
    private static bool WasSent(SafetyQuestion question) => question.State == SafetyQuestionState.Open || question.Answer is not null;

    private string OfTeacher(string text) => GuardianWording.Fill(family.Register, text, [.. GuardianWording.OfPupil(family.Register, child.Id)]);

    private IEnumerable<string> List(string label, IEnumerable<string> items) => DossierPages.List(Say(label), items, NudgeWording.Longest);

    private string Value(string text, string value) => Say(text, ("giá trị", value));

    private string Say(string text, params IReadOnlyList<(string Name, string Value)> values) => GuardianWording.Fill(family.Register, text, values);

    private string Session(RollCallKey key) => $"{GuardianWording.SessionName(family.Register, key.Session)} {GuardianWording.Date(key.Date)}";

    private string Day(DateTimeOffset at) => family.Register.Clock.DateOf(at).ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
