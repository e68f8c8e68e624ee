using Bot.Dialogs.Digests;
using Bot.Dialogs.Documents;
using Bot.Dialogs.OfficialLetters;
using Bot.Dialogs.Turns;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;
using Bot.Domain.Cases;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Communes;

/// <summary>
/// The page for the commune (S0-02, S1-08, S1-12): how many, where, why, and what is asked of whom. Numbers only; names go with the notice, by hand.
/// </summary>
/// <param name="Hamlets">Each with its pupils, those away long enough, and who is in charge; only those with pupils.</param>
/// <param name="Reasons">Why those are away; null: nobody knows.</param>
/// <param name="Cases">How many cases are open in which state.</param>
internal sealed record CommuneBrief(
    DateOnly Day,
    int Days,
    int Enrolled,
    PeriodFigures Week,
    IReadOnlyList<(string Hamlet, int Pupils, int Away, IReadOnlyList<StaffMember> InCharge)> Hamlets,
    IReadOnlyList<(ReasonCode? Reason, int Count)> Reasons,
    IReadOnlyList<(CaseState State, int Count)> Cases,
    int Dropouts,
    IReadOnlyList<CampaignSheet> Campaigns)
{
    public int Away => Reasons.Sum(one => one.Count);

    public static FactsNeeded Needs(SchoolRegister register, DateOnly today) => new()
    {
        School = register.School.Id,
        AbsencesBetween = (register.Calendar.YearOf(today).From, today),
        OpenCases = true,
        Campaigns = true,
    };

    /// <param name="hamlet">Only this one; null for all.</param>
    public static CommuneBrief Of(SchoolRegister register, Facts facts, DateOnly today, string? hamlet = null)
    {
        bool Concerns(Pupil pupil) => hamlet is null || string.Equals(pupil.Hamlet, hamlet, StringComparison.OrdinalIgnoreCase);
        var rules = register.School.Rules;
        var enrolled = register.Pupils.Where(pupil => Concerns(pupil) && register.DropoutOf(pupil.Id, today) is null).ToList();
        var known = enrolled.Select(pupil => pupil.Id).ToHashSet();
        var away = PupilDays.Of(register, facts.Missed, facts.Held, register.Calendar.YearOf(today).From).Where(days => known.Contains(days.Pupil.Id))
            .Select(days => (days.Pupil, Spell: days.Running(today))).Where(one => one.Spell is not null && one.Spell.Days.Count >= rules.ConsecutiveAbsenceDays).ToList();
        var from = DigestTimetable.WeekOf(today);
        return new CommuneBrief(
            today,
            rules.ConsecutiveAbsenceDays,
            enrolled.Count,
            PeriodFigures.Of(register, register.Classes, facts.Missed, facts.Held, from == today ? from.AddDays(-7) : from, from == today ? from.AddDays(-1) : today, LadderTimetable.EveningAt),
            [
                .. enrolled.GroupBy(pupil => pupil.Hamlet, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => (group.Key, group.Count(), away.Count(one => one.Pupil.Hamlet == group.Key), (IReadOnlyList<StaffMember>)[.. CommuneLists.InCharge(register, group.First())])),
            ],
            [
                .. away.GroupBy(one => one.Spell!.Cause is ReasonCode.KR ? null : one.Spell.Cause).Select(group => (group.Key, Count: group.Count()))
                    .OrderBy(one => one.Key is null).ThenByDescending(one => one.Count).ThenBy(one => one.Key),
            ],
            [.. facts.Cases.Where(open => open.IsOpen && known.Contains(open.Pupil)).GroupBy(open => open.State).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()))],
            register.Pupils.Count(pupil => Concerns(pupil) && register.DropoutOf(pupil.Id, today) is not null),
            hamlet is null ? facts.Campaigns : []);
    }

    /// <summary>"brief xã", "brief xã Làng Hway".</summary>
    public static void Answer(TurnDraft draft, Party.Staff staff, string? hamlet)
    {
        var (register, school) = (staff.Register, staff.Register.School.Id);
        if (!LetterDialog.MayTake(staff.Member))
        {
            draft.Reply(CommuneWording.NotYours, school);
            return;
        }

        var today = register.Clock.DateOf(draft.SentAt);
        var known = hamlet is null ? null : register.Pupils.Select(pupil => pupil.Hamlet).FirstOrDefault(name => Understanding.PlainWords.Names(name, hamlet) || Understanding.PlainWords.Names(hamlet, name));
        if (hamlet is not null && string.IsNullOrEmpty(known))
        {
            draft.Reply(CommuneWording.NoSuchHamlet(hamlet, [.. register.Pupils.Select(pupil => pupil.Hamlet).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)]), school);
            return;
        }

        var brief = Of(register, draft.Facts, today, known);
        draft.Reply(CommuneWording.Text(register, brief, known), CommuneWording.BriefPaper(register, brief, known), DocumentForm.Docx, CommuneWording.BriefName(today), school);
    }
}
