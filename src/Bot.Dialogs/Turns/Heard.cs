using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Turns;

/// <summary>A message once understood; no dialog looks at raw text for its meaning again.</summary>
public abstract record Heard
{
    private Heard() { }

    /// <summary>Text that the reader understood, or could not.</summary>
    public sealed record Said(Reading Reading, string Text) : Heard;

    /// <summary>A linking code, bare or behind <c>/start</c>.</summary>
    public sealed record Code(string Value) : Heard;

    /// <summary>The sender's phone number, or that of somebody else.</summary>
    public sealed record SharesPhone(Domain.People.PhoneNumber? Phone, bool IsOwn) : Heard
    {
        /// <summary>Filled into a form as the sender's own, which nobody vouches for.</summary>
        public bool IsClaimed { get; init; }
    }

    /// <summary>Somebody called the bot in a group.</summary>
    public sealed record CalledInGroup : Heard;

    /// <summary>The chat goes on under another name.</summary>
    public sealed record Moved(Messages.Address To) : Heard;

    /// <summary>A button of this chat's open prompt: which choice, counted from 0.</summary>
    public sealed record Chosen(int Index) : Heard;

    /// <summary>A button whose prompt is closed, or that this chat never had.</summary>
    /// <param name="IsNumber">It was typed as a number, in a chat without buttons.</param>
    public sealed record OldButton(bool IsNumber = false) : Heard;

    /// <summary>A number that the menu shown last does not have, or that may have been meant for the one before.</summary>
    public sealed record NumberUnclear(Messages.Outbound Menu) : Heard;

    /// <summary>A button of a safety question: which number of the menu, about which child and session.</summary>
    public sealed record AnswersMenu(Domain.PupilId Pupil, Domain.Attendance.RollCallKey RollCall, int Number) : Heard;

    /// <summary>A button of a nudge: which digit, about which child named first, said on which day.</summary>
    public sealed record AnswersNudge(Domain.PupilId Pupil, DateOnly Day, int Number) : Heard;

    /// <summary>"Tôi xử lý" on an alarm.</summary>
    public sealed record TakesAlarm(string AlarmId) : Heard;

    /// <summary>The teacher accepts a family's reason.</summary>
    public sealed record AcceptsReason(Domain.PupilId Pupil, Domain.Attendance.RollCallKey RollCall) : Heard;

    /// <summary>The teacher accepts or refuses a leave, or wants to ask the family.</summary>
    /// <param name="From">The first day of the leave.</param>
    public sealed record DecidesLeave(string LeaveId, Domain.PupilId Pupil, DateOnly From, Leaves.LeaveHappened Decision) : Heard;

    /// <summary>The words that the teacher asks a family about a leave.</summary>
    public sealed record AsksFamily(string LeaveId, Domain.PupilId Pupil, string Words) : Heard;

    /// <summary>What came of an alarm ("kết quả: …").</summary>
    public sealed record WritesOutcome(string Words) : Heard;

    /// <summary>"việc", "việc quá hạn": what there is to do.</summary>
    /// <param name="OnlyOverdue">A leader asks for what is overdue in the own grades.</param>
    public sealed record AsksTasks(bool OnlyOverdue) : Heard;

    /// <summary>"hạn": what is due.</summary>
    public sealed record AsksDeadlines : Heard;

    /// <summary>"báo cáo tháng": the month's report of the own class, or who has not confirmed.</summary>
    public sealed record AsksMonth : Heard;

    /// <summary>"đã dạy bù Khoa 12/11": pupils or a class caught up, on the lessons of these days or on all of the last weeks.</summary>
    public sealed record TicksCatchUp(CatchUps.CatchUpSaying Saying) : Heard;

    /// <summary>The button "Đúng" under the month's figures: confirmed as they were shown.</summary>
    public sealed record ConfirmsMonth(DateOnly Month, int Enrolled, Domain.Deadlines.MonthlyAbsences Absences) : Heard;

    /// <summary>"báo cáo tháng: sĩ số 33, chuyển đi 1": null where nothing was said.</summary>
    public sealed record CorrectsMonth(int? Enrolled, int? Came, int? Went, int? DroppedOut) : Heard;

    /// <summary>"bảng 1", "báo cáo chuyên cần tháng 11", "báo cáo đột xuất": a paper.</summary>
    public sealed record AsksReport(Reports.ReportAsk Ask) : Heard;

    /// <summary>"đã gửi bảng 1 cho xã".</summary>
    public sealed record SentReport(Reports.ReportName Name, string To) : Heard;

    /// <summary>"trích hộ em Khoa 7A theo đề nghị của UBND xã".</summary>
    /// <param name="RequestedBy">As typed; null where nobody was named.</param>
    public sealed record ExtractsHousehold(string Name, IReadOnlyList<Domain.PupilId> Pupils, string? RequestedBy) : Heard;

    /// <summary>"quyết định họp: …": what a meeting decided; empty for the bare words.</summary>
    public sealed record RecordsDecisions(IReadOnlyList<Meetings.DecisionSaid> Decisions) : Heard;

    /// <summary>The text of an official letter, or its next part.</summary>
    public sealed record Letter(string Text) : Heard;

    /// <summary>A typed answer to what is asked about a letter.</summary>
    public sealed record AnswersLetter(string Text) : Heard;

    /// <summary>"công văn": the questions about the letter go on.</summary>
    public sealed record ResumesLetter : Heard;

    /// <summary>A superior's list of children, pasted or from a file.</summary>
    public sealed record CampaignPasted(string Text) : Heard;

    /// <summary>"đã nhận" of somebody outside the school who got a list.</summary>
    public sealed record AcknowledgesList : Heard;

    /// <summary>"danh sách" of somebody outside the school who is in charge of a hamlet.</summary>
    public sealed record AsksOwnList : Heard;

    /// <summary>"thông báo xã em Khoa 7A".</summary>
    /// <param name="Name">Empty for everybody who has been away long enough.</param>
    public sealed record WritesCommune(string Name, IReadOnlyList<Domain.PupilId> Pupils) : Heard;

    /// <summary>"đã gửi xã em Khoa 7A".</summary>
    /// <param name="Name">Empty for everybody whose notice waits.</param>
    public sealed record ToldCommune(string Name, IReadOnlyList<Domain.PupilId> Pupils) : Heard;

    /// <summary>"brief xã", "brief xã Làng Hway".</summary>
    public sealed record AsksBrief(string? Hamlet) : Heard;

    /// <summary>"chiến dịch", "chiến dịch 2".</summary>
    /// <param name="Number">Null for all of them.</param>
    public sealed record AsksCampaigns(int? Number) : Heard;

    /// <summary>"dòng 12 là em Khoa 7A", "dòng 12 đã trở lại 20/5".</summary>
    public sealed record SettlesCampaignLine(Understanding.Campaigns.CampaignCommand Command) : Heard;

    /// <summary>The text of a file that is no letter; null when it has none that can be read.</summary>
    public sealed record FileText(string? Text) : Heard;

    /// <summary>"báo cơm": how many eat today.</summary>
    public sealed record AsksMeals : Heard;

    /// <summary>"7A cơm trưa 30", "Báo cơm 7A: 2B 5, BT 20, NT 8": the kinds are null where none was named.</summary>
    public sealed record ReportsMeals(Domain.ClassId Class, int Total, int? TwoSessions, int? DayBoarders, int? Boarders) : Heard;

    /// <summary>"chưa trở lại": who is not back behind a long break.</summary>
    public sealed record AsksReturn : Heard;

    /// <summary>"khó khăn: …".</summary>
    /// <param name="Words">Behind the colon; empty when nothing was written.</param>
    /// <param name="Otherwise">What the whole message means besides: words of danger in it are an alarm all the same.</param>
    public sealed record TellsDifficulty(string Words, Said Otherwise) : Heard;

    /// <summary>"Tôi đã nhận" under a difficulty.</summary>
    /// <param name="Key">Of its task.</param>
    public sealed record TakesDifficulty(string Key) : Heard;

    /// <summary>"lệch".</summary>
    public sealed record AsksDiscrepancies : Heard;

    /// <summary>"xong 2: …", "bỏ việc 2: …".</summary>
    /// <param name="Number">In the list shown last; null when none was written.</param>
    /// <param name="Words">What came of it; empty when nothing was written.</param>
    public sealed record ClosesTask(int? Number, string Words, bool IsCancelled) : Heard;

    /// <summary>The code word that was asked for.</summary>
    public sealed record GivesCodeWord : Heard;

    /// <summary>"7A tham gia 30": who took part in learning in another way.</summary>
    /// <param name="TookPart">Null for everybody who is not named as missing.</param>
    /// <param name="NotUnderstood">Words about who was missing that name nobody of the class.</param>
    public sealed record TicksParticipation(Domain.ClassId Class, DateOnly Date, int? TookPart, IReadOnlyList<Domain.PupilId> Missing, string NotUnderstood) : Heard;

    /// <summary>"lịch nghỉ": what stands of the leaders' changes.</summary>
    public sealed record AsksCalendar : Heard;

    /// <summary>"bỏ học: A Khoa 7A từ 12/3, đi làm", "trở lại học: …".</summary>
    public sealed record SetsDropout(DropoutCommand Command) : Heard;

    /// <summary>"hồ sơ em Khoa 7A", "đã gọi mẹ em Khoa 7A: …".</summary>
    public sealed record OfCase(Understanding.Cases.CaseCommand Command) : Heard;

    /// <summary>"hồ sơ", "hồ sơ 7A": the open cases.</summary>
    public sealed record AsksCases(QueryScope? Scope) : Heard;

    /// <summary>"danh bạ", "danh bạ thêm …".</summary>
    public sealed record OfBook(Understanding.Cases.BookCommand Command) : Heard;

    /// <summary>"sổ hỗ trợ".</summary>
    public sealed record AsksSupport : Heard;

    /// <summary>"45 buổi 7A", "Mận nghỉ mấy buổi".</summary>
    /// <param name="Pupils">Those the name may mean; empty when a class is asked about.</param>
    public sealed record AsksLimit(Domain.ClassId? Class, string Name, IReadOnlyList<Domain.PupilId> Pupils) : Heard;

    /// <summary>"đồng ý": a guardian agrees to the messages.</summary>
    public sealed record Agrees : Heard;

    /// <summary>"đồng ý giấy 7A Mận mẹ", "rút đồng ý 7A Mận": a member of staff writes down what a family agreed to on paper, or does no longer.</summary>
    /// <param name="Words">Class, name and who signed, without marks.</param>
    public sealed record RecordsConsent(IReadOnlyList<string> Words, bool IsWithdrawn) : Heard;

    /// <summary>"kết quả nhắc": whether messages to families help.</summary>
    public sealed record AsksTrial : Heard;

    /// <summary>"DỪNG" of a member of staff who is also a guardian.</summary>
    public sealed record StopsMessages : Heard;

    /// <summary>"xem dữ liệu": a guardian asks what is kept about the own children.</summary>
    public sealed record AsksWhatIsKept : Heard;

    /// <summary>What may be the answer of a hamlet's lead: about whom (name, number in the message, id of a button; empty for the only one), and what.</summary>
    /// <param name="Day">The day a button is about.</param>
    /// <param name="Otherwise">What the words mean when nothing was asked.</param>
    public sealed record AnswersHamlet(IReadOnlyList<(string Who, Hamlets.HamletAnswer Answer)> Answers, DateOnly? Day, Said? Otherwise) : Heard;

    /// <summary>The homeroom teacher accepts a note: its words are read as the teacher's own.</summary>
    public sealed record AcceptsNote(StoredNote Note) : Heard;

    /// <summary>"gỡ số 0370 000 164": the number has another owner now.</summary>
    /// <param name="IsConfirmed">The button under the read-back was pressed.</param>
    public sealed record UnlinksPhone(Domain.People.PhoneNumber Phone, bool IsConfirmed) : Heard;

    /// <summary>"mai tôi nghỉ, nhờ thầy Lực báo hộ 7A": somebody stands in, or is a second teacher, or ceases to be; "ai báo hộ": who does.</summary>
    public sealed record NamesCover(Covers.CoverReading Reading) : Heard;

    /// <summary>"đếm 7A 31": what may be the answer of somebody who was asked to count heads.</summary>
    /// <param name="Class">Null when none is named.</param>
    /// <param name="Otherwise">What the words mean when nothing was asked.</param>
    public sealed record CountsHeads(Domain.ClassId? Class, int Number, Said Otherwise) : Heard;

    /// <summary>"đếm": what came of the blind counts.</summary>
    public sealed record AsksHeadCounts : Heard;

    /// <summary>"kết nối 7A", "chưa kết nối 7A".</summary>
    /// <param name="ListsRest">Whether those are to be listed whom no message reaches.</param>
    public sealed record AsksReach(Domain.ClassId? Class, bool ListsRest) : Heard;

    /// <summary>"thăm nhà em Khoa 7A chiều nay với cô Lan": a visit is told.</summary>
    /// <param name="Rest">Behind "thăm nhà"; empty for nothing.</param>
    /// <param name="Lead">In front of it: when, with whom; empty for nothing.</param>
    /// <param name="Otherwise">What the whole message means besides: words of danger in it are an alarm all the same.</param>
    public sealed record TellsVisit(string Rest, string Lead, Said Otherwise) : Heard;

    /// <summary>What is said while a visit is told, or its page waited for.</summary>
    /// <param name="Otherwise">What the words mean besides, as above.</param>
    public sealed record AnswersVisit(string Text, Said Otherwise) : Heard;

    /// <summary>"thăm nhà" alone, behind something else: the visit goes on.</summary>
    public sealed record ResumesVisit : Heard;

    /// <summary>A picture or document with words that say that it is the signed page.</summary>
    /// <param name="Rest">Whose, as typed; null where only the visit that waits for its page can be meant.</param>
    /// <param name="Number">Which visit; null where none was said.</param>
    public sealed record SendsMinutes(string? Rest, int? Number, string Caption) : Heard;

    /// <summary>"biên bản nhà em Khoa lần 2 đâu", "in biên bản em Khoa".</summary>
    /// <param name="Rest">Whose, as typed.</param>
    /// <param name="Number">Which visit; null for the last, or the only one.</param>
    public sealed record AsksMinutes(string Rest, int? Number, bool IsToPrint) : Heard;

    /// <summary>"sổ biên bản": the clerk's register of the school year.</summary>
    public sealed record AsksMinutesRegister(bool AsFile) : Heard;

    /// <summary>"biên bản số 3 văn thư giữ".</summary>
    public sealed record KeepsPaper(int Number, string Keeper) : Heard;

    /// <summary>The name of a language, or "ngôn ngữ" alone.</summary>
    /// <param name="Language">Null when it is asked which there are.</param>
    public sealed record ChoosesLanguage(string? Language) : Heard;

    /// <summary>"đổi trường": another of the person's schools is meant from now on.</summary>
    public sealed record ChangesSchool : Heard;

    /// <summary>"mở trang": a link to the page is wanted.</summary>
    public sealed record AsksPage : Heard;

    /// <summary>"đăng xuất": out of the page on every device.</summary>
    public sealed record LeavesPage : Heard;

    /// <summary>A photo, voice note or file.</summary>
    public sealed record Media(string Kind) : Heard;

    /// <summary>The chat blocked the bot, or can be reached again.</summary>
    public sealed record Reachability(bool CanBeReached) : Heard;

    /// <summary>Nothing at all: empty text, a sticker.</summary>
    public sealed record Nothing : Heard;
}
