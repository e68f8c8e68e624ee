using System.Text;
using Bot.Domain;
using Bot.Domain.Calendar;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Storage.Rosters;
using Bot.Testing;

namespace Bot.Storage.Tests.Rosters;

public sealed class RosterFolderTests
{
    [Fact]
    public void The_sample_school_is_read_whole()
    {
        var register = SampleSchool.Register;

        register.School.Id.ShouldBe(new SchoolId("MAU01"));
        register.School.Name.ShouldBe("Trường PTDTBT THCS Ia Krêl Mẫu");
        register.School.SchoolDays.ShouldNotContain(DayOfWeek.Sunday);
        register.Classes.Count.ShouldBe(12);
        register.Staff.Count.ShouldBe(23);
        register.Pupils.Count.ShouldBe(395);
        register.Calendar.Entries.Count.ShouldBe(4);
        register.Principal!.Name.ShouldBe("Hồ Tuấn Phúc");
        register.HomeroomTeacherOf(new ClassId("7A"))!.Id.ShouldBe(new StaffId("GL-CB07"));
        register.LeaderOf(8)!.Id.ShouldBe(new StaffId("GL-CB03"));
        register.School.TimesOf(Session.Morning).ShouldBe(new SessionTimes(Session.Morning, new(7, 0), new(7, 10), new(7, 45)));
    }

    [Fact]
    public void The_second_school_of_the_corpus_is_read_as_well() =>
        RosterFolder.Read(Repository.PathTo("tests", "corpus", "truong-hai")).ShouldBeOfType<RosterReading.Read>();

    [Fact]
    public void The_apostrophe_by_which_a_spreadsheet_keeps_text_is_no_part_of_a_cell()
    {
        using var roster = new RosterCopy().Replace("hoc-sinh.csv", "8,GL00008,Ksor H'Duyên,14/11/2015", "8,GL00008,'Ksor H'Duyên,'14/11/2015");

        var pupil = RosterFolder.Read(roster.Folder).ShouldBeOfType<RosterReading.Read>().Register.Find(new PupilId("GL00008"))!;

        (pupil.Name.Full, pupil.BirthDate).ShouldBe(("Ksor H'Duyên", new DateOnly(2015, 11, 14)));
    }

    [Fact]
    public void A_pupil_is_taken_as_written()
    {
        var pupil = SampleSchool.Register.Find(new PupilId("GL00008"))!;

        pupil.Name.Full.ShouldBe("Ksor H'Duyên");
        pupil.BirthDate.ShouldBe(new DateOnly(2015, 11, 14));
        pupil.Sex.ShouldBe(Sex.Female);
        pupil.Ethnicity.ShouldBe("Gia Rai");
        pupil.Class.ShouldBe(new ClassId("6A"));
        pupil.Campus.ShouldBe("Trung tâm");
        pupil.Boarding.ShouldBe(Boarding.DayBoarder);
        pupil.Hamlet.ShouldBe("Thôn 1");
        pupil.Columns.ShouldBeEmpty();
    }

    [Fact]
    public void A_phone_is_one_guardian_of_all_its_children()
    {
        var guardian = SampleSchool.Register.Find(new GuardianId("0370000009"))!;

        guardian.Name.ShouldBe("Ksor Hyui");
        guardian.Children.ShouldBe([new(new("GL00007"), Relation.Father), new(new("GL00315"), Relation.Father)]);
    }

    [Fact]
    public void A_guardian_without_a_phone_belongs_to_one_pupil()
    {
        var guardian = SampleSchool.Register.Find(new GuardianId("GL00002/father"))!;

        guardian.Name.ShouldBe("Đinh A Hyưh");
        guardian.Phone.ShouldBeEmpty();
        guardian.Children.ShouldBe([new(new("GL00002"), Relation.Father)]);
    }

    [Fact]
    public void A_phone_shared_in_a_family_carries_both_names()
    {
        using var roster = new RosterCopy().Replace("hoc-sinh.csv", "Kpă H'Nhi,0370000010", "Kpă H'Nhi,0370000009");

        Read(roster).Find(new GuardianId("0370000009"))!.Name.ShouldBe("Ksor Hyui / Kpă H'Nhi");
    }

    [Theory]
    [InlineData(true, "\n")]
    [InlineData(true, "\r\n")]
    [InlineData(false, "\n")]
    [InlineData(false, "\r\n")]
    public void A_byte_order_mark_and_the_line_ends_make_no_difference(bool mark, string lineEnd)
    {
        using var roster = new RosterCopy();
        foreach (var file in Directory.GetFiles(roster.Folder))
        {
            var text = File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", lineEnd, StringComparison.Ordinal);
            File.WriteAllText(file, text, new UTF8Encoding(mark));
        }

        var register = Read(roster);

        register.Pupils.Select(pupil => pupil.Name).ShouldBe(SampleSchool.Register.Pupils.Select(pupil => pupil.Name));
        register.Pupils.ShouldAllBe(pupil => pupil.Note.Length == 0);
        register.Guardians.Count.ShouldBe(SampleSchool.Register.Guardians.Count);
    }

    [Fact]
    public void A_table_that_Excel_saved_with_semicolons_is_read()
    {
        using var roster = new RosterCopy();
        roster.Write("lop.csv", File.ReadAllText(roster.PathTo("lop.csv")).Replace("Sáng;Chiều", "\"Sáng:Chiều\"").Replace(',', ';').Replace(':', ';'));

        Read(roster).Find(new ClassId("7A"))!.Sessions.ShouldBe([Session.Morning, Session.Afternoon]);
    }

    [Fact]
    public void A_calendar_may_be_empty()
    {
        using var roster = new RosterCopy();
        roster.Write("lich.csv", File.ReadAllLines(roster.PathTo("lich.csv"))[0]);

        Read(roster).Calendar.Entries.ShouldBeEmpty();
    }

    [Fact]
    public void Decomposed_letters_are_composed()
    {
        using var roster = new RosterCopy();
        roster.Write("hoc-sinh.csv", File.ReadAllText(roster.PathTo("hoc-sinh.csv")).Normalize(NormalizationForm.FormD));

        Read(roster).Find(new PupilId("GL00010"))!.Name.Full.ShouldBe("A Hiền");
    }

    [Fact]
    public void Columns_the_format_does_not_know_are_kept()
    {
        using var roster = new RosterCopy();
        var lines = File.ReadAllLines(roster.PathTo("hoc-sinh.csv"));
        roster.Write("hoc-sinh.csv", string.Join('\n', lines.Select((line, index) => line + (index == 0 ? ",Diện" : ",Hộ nghèo"))));

        Read(roster).Find(new PupilId("GL00001"))!.Columns.ShouldBe(new Dictionary<string, string> { ["Diện"] = "Hộ nghèo" });
    }

    [Fact]
    public void A_reminder_that_is_not_set_is_a_quarter_of_an_hour_before_the_cutoff()
    {
        using var roster = new RosterCopy().Replace("truong.json", "\"remindAt\": \"07:10\",", "");

        Read(roster).School.TimesOf(Session.Morning)!.RemindAt.ShouldBe(new TimeOnly(7, 30));
    }

    [Fact]
    public void The_evening_may_be_a_session()
    {
        using var roster = new RosterCopy()
            .Replace("truong.json", "\"Chiều\": {", "\"Tối\": { \"start\": \"19:00\", \"dueAt\": \"19:30\" }, \"Chiều\": {")
            .Replace("lop.csv", "6A,6,Trung tâm,Sáng;Chiều", "6A,6,Trung tâm,Tối;Sáng");

        var register = Read(roster);

        register.School.Sessions.Select(times => times.Session).ShouldBe([Session.Morning, Session.Afternoon, Session.Evening]);
        register.Find(new ClassId("6A"))!.Sessions.ShouldBe([Session.Morning, Session.Evening]);
    }

    [Theory]
    [InlineData("BT", Boarding.DayBoarder)]
    [InlineData("NT", Boarding.Boarder)]
    [InlineData("2B", Boarding.TwoSessions)]
    [InlineData("X", Boarding.DayBoarder)]
    public void Boarding_has_several_forms(string written, Boarding meant)
    {
        using var roster = new RosterCopy().Replace("hoc-sinh.csv", "Trung tâm,x,", $"Trung tâm,{written},");

        Read(roster).Find(new PupilId("GL00001"))!.Boarding.ShouldBe(meant);
    }

    [Fact]
    public void A_calendar_entry_may_concern_a_part_of_the_school()
    {
        using var roster = new RosterCopy()
            .Append("lich.csv", "2026-12-01,2026-12-02,Nghỉ đột xuất,Khối 7,Mưa lũ")
            .Append("lich.csv", "2026-12-03,2026-12-03,Học bù,Lớp 7A,Bù")
            .Append("lich.csv", "10/12/2026,20/12/2026,Mùa vụ,Điểm Làng Tơ Drăh,Thu cà phê");

        var entries = Read(roster).Calendar.Entries;

        entries[4].ShouldBe(new CalendarEntry(new(2026, 12, 1), new(2026, 12, 2), CalendarEntryKind.EmergencyClosure, new CalendarScope.OfGrade(7), "Mưa lũ"));
        entries[5].Scope.ShouldBe(new CalendarScope.OfClass(new ClassId("7A")));
        entries[6].ShouldBe(new CalendarEntry(new(2026, 12, 10), new(2026, 12, 20), CalendarEntryKind.Harvest, new CalendarScope.OfCampus("Làng Tơ Drăh"), "Thu cà phê"));
    }

    [Fact]
    public void Rules_of_the_school_replace_the_defaults()
    {
        using var roster = new RosterCopy()
            .Replace("truong.json", "\"dueDay\": 25", "\"dueDay\": 28, \"dueDayInclusive\": true")
            .Replace("truong.json", "\"minHomeVisits\"", "\"holdOut\": true, \"familyWeekday\": \"Wed\", \"selfDeclaredDays\": 5, \"secondSessionCounts\": false, \"dropoutBase\": 312, \"dropoutProposalDays\": 10, \"communeDays\": 5, \"communeAnswerDays\": 2, \"calendarDays\": { \"eve\": true, \"leaders\": true, \"reason\": false }, \"keepReasonsYears\": 2, \"keepMinutesYears\": 6, \"postHolidayCountsCalendarDays\": true, \"difficultiesTo\": \"PHT2\", \"minHomeVisits\"");

        var rules = Read(roster).School.Rules;

        rules.MonthlyReportDueDay.ShouldBe(28);
        rules.MonthlyReportDueDayInclusive.ShouldBeTrue();
        rules.FamilyWeekday.ShouldBe(DayOfWeek.Wednesday);
        rules.HoldOutShare.ShouldBe(0.5m);
        new SchoolRules().HoldOutShare.ShouldBe(0);
        new SchoolRules().FamilyWeekday.ShouldBe(DayOfWeek.Friday);
        (rules.KeepReasonsYears, rules.KeepMinutesYears).ShouldBe((2, 6));
        (new SchoolRules().KeepReasonsYears, new SchoolRules().KeepMinutesYears).ShouldBe((1, 5));
        rules.SelfDeclaredDays.ShouldBe(5);
        rules.SecondSessionCounts.ShouldBeFalse();
        (rules.CommuneDays, rules.CommuneAnswerDays).ShouldBe((5, 2));
        (new SchoolRules().CommuneDays, new SchoolRules().CommuneAnswerDays).ShouldBe((3, 1));
        (rules.DropoutBase, rules.DropoutProposalDays).ShouldBe((312, 10));
        (new SchoolRules().DropoutBase, new SchoolRules().DropoutProposalDays).ShouldBe((null, 15));
        new SchoolRules().SecondSessionCounts.ShouldBeTrue();
        rules.InCalendarDays.ShouldBe(LadderSteps.Eve | LadderSteps.Leaders);
        new SchoolRules().InCalendarDays.ShouldBe(LadderSteps.None);
        new SchoolRules().SelfDeclaredDays.ShouldBe(3);
        (rules.PostHolidayCountsCalendarDays, rules.DifficultiesTo).ShouldBe((true, DifficultyReceiver.SecondDeputy));
        (new SchoolRules().PostHolidayCountsCalendarDays, new SchoolRules().DifficultiesTo).ShouldBe((false, DifficultyReceiver.DeputyOfGrade));
        rules.DropoutTargetPercent.ShouldBe(2);
        rules.MealCutoff.ShouldBeNull();
    }

    [Fact]
    public void Papers_targets_and_the_meaning_of_irregular_are_the_schools_own()
    {
        using var roster = Papers();

        var rules = Read(roster).School.Rules;

        (rules.IrregularSessions, rules.IrregularBelowPercent).ShouldBe((5, 85));
        rules.Targets.ShouldBe(new LevelTargets(null, null, 410, null));
        rules.Papers.ShouldBe(new OfficialPapers
        {
            District = "Huyện Mẫu", Place = "Ia Krêl", Symbol = "BTIK", Signing = SigningAuthority.Deputy, Signer = "Võ Khánh Yến",
            Recipients = [new PaperRecipient("UBND xã Ia Krêl Mẫu", "để báo cáo", null), new PaperRecipient("Sở GD&ĐT", "để biết", SchoolLevel.UpperSecondary), new PaperRecipient("GVCN", "để thực hiện", null) { Report = "thang" }],
        });
        (new SchoolRules().IrregularSessions, new SchoolRules().IrregularBelowPercent).ShouldBe((3, 90));
    }

    [Fact]
    public void The_same_papers_read_twice_are_no_difference()
    {
        using var roster = Papers();

        RegisterDifference.Between(Read(roster), Read(roster)).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Papers_that_are_no_list_are_a_fault()
    {
        using var roster = new RosterCopy().Replace("truong.json", "\"minHomeVisits\"", "\"papers\": { \"recipients\": \"UBND xã\" }, \"minHomeVisits\"");

        RosterFolder.Read(roster.Folder).ShouldBeOfType<RosterReading.Faulty>().Faults.ShouldHaveSingleItem().ToString().ShouldContain("rules.papers.recipients");
    }

    private static RosterCopy Papers() => new RosterCopy().Replace(
        "truong.json",
        "\"minHomeVisits\"",
        "\"irregularSessions\": 5, \"irregularBelowPercent\": 85, \"targets\": { \"THCS\": 410 }, \"papers\": { \"district\": \"Huyện Mẫu\", \"place\": \"Ia Krêl\", \"symbol\": \"BTIK\", \"signing\": \"KT\", \"signer\": \"Võ Khánh Yến\", \"recipients\": [{ \"name\": \"UBND xã Ia Krêl Mẫu\", \"purpose\": \"để báo cáo\" }, { \"name\": \"Sở GD&ĐT\", \"purpose\": \"để biết\", \"level\": \"THPT\" }, { \"name\": \"GVCN\", \"purpose\": \"để thực hiện\", \"report\": \"thang\" }] }, \"minHomeVisits\"");

    [Fact]
    public void A_cell_in_quotes_may_hold_commas_and_quotes()
    {
        using var roster = new RosterCopy().Append("lich.csv", "2026-12-01,2026-12-01,Lễ hội,Toàn trường,\"Lễ \"\"mừng lúa\"\", cả xã\"");

        Read(roster).Calendar.Entries[^1].Note.ShouldBe("Lễ \"mừng lúa\", cả xã");
    }

    private static SchoolRegister Read(RosterCopy roster) =>
        RosterFolder.Read(roster.Folder).ShouldBeOfType<RosterReading.Read>().Register;
}
