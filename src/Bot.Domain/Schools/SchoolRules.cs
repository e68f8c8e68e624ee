namespace Bot.Domain.Schools;

/// <summary>The school's own rules (<c>truong.json</c> → <c>rules</c>), with the defaults of domain.md A.6 where the file is silent.</summary>
public sealed record SchoolRules
{
    /// <summary>Days in a row without leave after which leaders are told; the teacher hears of it the evening before. Default 3.</summary>
    public int ConsecutiveAbsenceDays { get; init; } = 3;

    /// <summary>Days in a row without leave after which those outside the school who are in charge of the hamlet get the child on their list (S2-13). Default 3.</summary>
    public int CommuneDays { get; init; } = 3;

    /// <summary>School days within which they are to acknowledge it; then the leaders hear (S1-05). Default 1.</summary>
    public int CommuneAnswerDays { get; init; } = 1;

    /// <summary>Which steps of the ladder count calendar days; the others count school days. Default: none.</summary>
    public LadderSteps InCalendarDays { get; init; }

    /// <summary>
    /// Whether a day on which only the second session was missed counts towards the 45 sessions, whose plan has one session a day (domain.md D.2). Default: it does.
    /// </summary>
    public bool SecondSessionCounts { get; init; } = true;

    /// <summary>Home visits with minutes before a case may be closed as failed. Default 3.</summary>
    public int MinHomeVisits { get; init; } = 3;

    /// <summary>Day of the month on which the monthly report opens. Default 15.</summary>
    public int MonthlyReportFromDay { get; init; } = 15;

    /// <summary>Day of the month before which (exclusive unless <see cref="MonthlyReportDueDayInclusive"/>) it is due. Default 25.</summary>
    public int MonthlyReportDueDay { get; init; } = 25;

    public bool MonthlyReportDueDayInclusive { get; init; }

    /// <summary>Largest share of pupils that may drop out in a year, in percent; the limit itself is allowed. Default 2.</summary>
    public decimal DropoutTargetPercent { get; init; } = 2;

    /// <summary>The number that share is taken of, where the school has an official one; null: everybody who stood in the register since 5 September.</summary>
    public int? DropoutBase { get; init; }

    /// <summary>School days without leave and without a word of the family after which leaders are asked whether the pupil dropped out. Default 15.</summary>
    public int DropoutProposalDays { get; init; } = 15;

    /// <summary>For so many school days behind a long break homeroom teachers are asked daily who is not back. Default 5; 0 turns return mode off.</summary>
    public int PostHolidayFollowUpDays { get; init; } = 5;

    /// <summary>The school day behind a long break at whose end leaders hear who is not back. Default 3.</summary>
    public int PostHolidayEscalateAfterDays { get; init; } = 3;

    /// <summary>Whether the days up to that are calendar days, the return included, instead of school days. Default false.</summary>
    public bool PostHolidayCountsCalendarDays { get; init; }

    /// <summary>Whom "khó khăn: …" of a teacher goes to first (S3-06). Default: the deputy of the grade.</summary>
    public DifficultyReceiver DifficultiesTo { get; init; }

    /// <summary>School days in a row that a family may declare by itself; beyond them a letter or clinic paper is asked for. Default 3.</summary>
    public int SelfDeclaredDays { get; init; } = 3;

    /// <summary>Latest time at which the kitchen takes meal numbers, if the school has one.</summary>
    public TimeOnly? MealCutoff { get; init; }

    /// <summary>How many classes a school day are counted blind, by somebody who is not their teacher (S0-03). Default 2; 0 for none.</summary>
    public int HeadCountClasses { get; init; } = 2;

    /// <summary>The weekday on which families of pupils with unexplained absences hear of the week before. Default Friday; a Sunday is put off to Monday.</summary>
    public DayOfWeek FamilyWeekday { get; init; } = DayOfWeek.Friday;

    /// <summary>
    /// Which part of the class-weeks hears no nudges, drawn by lot, so that the school can see whether they help; from 0 to 0.5. Never questions about a
    /// child's safety, alarms, answers or dates. Default 0: no trial.
    /// </summary>
    public decimal HoldOutShare { get; init; }

    /// <summary>
    /// For how many school years reasons of absence, words and files of families and notes are kept, the running one included. Default 1: they go in
    /// the first night of the next school year. Counts stay.
    /// </summary>
    public int KeepReasonsYears { get; init; } = 1;

    /// <summary>For how many school years, the running one included, minutes, outcomes of alarms, withdrawn consents and the names of children and guardians who left are kept. Default 5.</summary>
    public int KeepMinutesYears { get; init; } = 5;

    /// <summary>So many sessions without leave in a period make a pupil irregular ("không chuyên cần", S0-15). Default 3.</summary>
    public int IrregularSessions { get; init; } = 3;

    /// <summary>Below this share of the sessions of a period a pupil is irregular as well, in percent. Default 90.</summary>
    public decimal IrregularBelowPercent { get; init; } = 90;

    /// <summary>How many pupils the superiors want in school (chỉ tiêu giao, S1-03).</summary>
    public LevelTargets Targets { get; init; }

    public OfficialPapers Papers { get; init; } = new();
}
