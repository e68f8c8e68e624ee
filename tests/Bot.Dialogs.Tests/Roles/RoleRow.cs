using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messages;
using Bot.Dialogs.RollCalls;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Visits;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Roles;

/// <summary>Something that everybody tries.</summary>
/// <param name="Content">What is sent.</param>
/// <param name="Heard">What it means where no message of ours says so; null: it is listened to.</param>
/// <param name="Memory">What the chat remembers; null for nothing of note.</param>
/// <param name="NamesChild">The writer says the name: hearing it back tells nothing.</param>
internal sealed record RoleRow(string Name, InboundContent Content, Heard? Heard = null, bool IsGroup = false, bool NamesChild = false, ConversationMemory? Memory = null)
{
    private static readonly string Full = RoleWorld.Child.Name.Full;

    public static IReadOnlyList<RoleRow> All { get; } =
    [
        .. from kind in Enum.GetValues<QueryKind>()
           from scope in new (string Name, QueryScope Scope)[]
           {
               ("school", new QueryScope.WholeSchool()), ("grade 7", new QueryScope.OfGrade(7)), ("7A", new QueryScope.OfClass(RoleWorld.Child.Class)),
               ("campus", new QueryScope.OfCampus(RoleWorld.Child.Campus)), ("hamlet", new QueryScope.OfHamlet(RoleWorld.Child.Hamlet)),
           }
           select Means($"query {kind} of {scope.Name}", new Reading(Intent.Query) { Query = new QueryReading(kind, scope.Scope, RoleWorld.Key.Date) }),
        .. Enum.GetValues<CommandKind>().Select(kind => Means($"command {kind}", new Reading(Intent.Command) { Command = new CommandReading(kind, RoleWorld.Child.Class) })),
        .. Enum.GetValues<AnswerKind>().Select(kind => Means($"answer {kind}", new Reading(Intent.Answer) { Answer = new AnswerReading(kind, 1) })),
        Says("roll", $"7A vắng 1: {Full}", namesChild: true),
        Says("correction", $"sửa 7A vắng 1: {Full} ốm", namesChild: true),
        Says("add", $"thêm {Full}", namesChild: true),
        Says("remove", $"bỏ {Full} ra", namesChild: true),
        Says("plan", $"7A em {Full} xin nghỉ ngày mai, ốm", namesChild: true),
        Says("note", $"7A {Full} đi trễ", namesChild: true),
        Says("danger", $"7A em {Full} bị đánh, bỏ nhà đi", namesChild: true),
        Says("leave for the child", $"xin cho cháu {Full} nghỉ hôm nay, cháu ốm", namesChild: true),
        Says("leave", "xin cho cháu nghỉ ngày mai, cháu ốm"),
        Says("question about the child", $"em {Full} hôm nay thế nào ạ", namesChild: true),
        .. new[] { "đúng", "sai", "hủy", "giúp", "1", "4", "5", "6", "7", "DỪNG", "ÍT", "TIẾP TỤC", "đồng ý", "không", "ai đấy", "xem dữ liệu", "đổi trường", "kết quả: em đã về", "việc", "việc quá hạn", "xong 1: đã gọi", "bỏ việc 1: nhầm", "hạn", "lệch", "đếm", "đếm 7A 31", "tuần này", "tháng này vắng ai", "cho tôi danh sách phụ huynh 7A", "kết nối 7A", "chưa kết nối 7A", "vắng quá 3 ngày", "45 buổi", "45 buổi 7A", "báo cáo tháng", "bảng 1", "bảng 2", "báo cáo chuyên cần tháng này", "bảng cân đối", "tổng hợp", "báo cáo quá 3 ngày", "danh sách sau tết", "báo cáo đột xuất", "đã gửi bảng 1 cho xã", "báo cáo tháng: sĩ số 33, chuyển đi 1", "chưa trở lại", "báo cơm", "7A cơm trưa 12", "nhầm số" }
            .Select(text => Says($"\"{text}\"", text)),
        Says("difficulty", $"khó khăn: nhà em {Full} ở xa", namesChild: true),
        Presses("difficulty", "d:difficulty:GL-CB07:0123456789abcdef"),
        Says("dropout", $"bỏ học: {Full} 7A từ 16/11, đi làm", namesChild: true),
        Says("dropout of whom a family speaks", "cháu không đi học nữa"),
        new("yes to a dropout", new InboundContent.Text("đúng"), Memory: new ConversationMemory
        {
            State = nameof(Asking.Dropout), Prompt = new OpenPrompt(1, RoleWorld.Now.AddMinutes(10), ["yes", "no"]) { Note = $"{{\"pupil\":\"{RoleWorld.Child.Id}\",\"isReturn\":false,\"from\":\"2026-11-16\",\"reason\":\"x\",\"despite\":\"y\"}}" },
        }),
        Says("dropout despite too few visits", $"bỏ học: {Full} 7A từ 16/11, đi làm; vẫn ghi vì đã chuyển đi", namesChild: true),
        Says("case of the child", $"hồ sơ em {Full} 7A", namesChild: true),
        Says("open cases", "hồ sơ vận động"),
        Says("open cases of 7A", "hồ sơ 7A"),
        Says("support", "sổ hỗ trợ"),
        Says("catch-up list", "danh sách học bù tuần trước"),
        Says("catch-up list of 7A", "danh sách học bù 7A tuần trước"),
        Says("catching up of the child", $"đã dạy bù {Full} 7A", namesChild: true),
        Says("catching up of 7A", "đã dạy bù 7A tuần trước"),
        Says("household of the child", $"trích hộ em {Full} 7A theo đề nghị của UBND xã", namesChild: true),
        Says("pack for a meeting", "tài liệu họp"),
        Says("pack for an inspection", "hồ sơ kiểm tra"),
        Says("papers sent", "văn bản đã gửi"),
        Says("paper sent", "đã gửi bảng 1 cho xã"),
        Says("decision of a meeting", $"quyết định họp: thầy Quang: đến nhà em {Full} trước 5/12", namesChild: true),
        Says("who was there in 7A", "ai có mặt 7A hôm nay"),
        Says("contact book", "danh bạ"),
        Says("sponsor of the child", $"danh bạ thêm người đỡ đầu em {Full} 7A: Ông Bơn, 0370000001, đến nhà", namesChild: true),
        Says("contact dropped", "danh bạ xóa Ông Bơn"),
        Says("case opened", $"mở hồ sơ em {Full} 7A: nghỉ nhiều", namesChild: true),
        Says("case given", $"giao hồ sơ em {Full} 7A cho thầy Quang", namesChild: true),
        Says("case handed to an officer", $"chuyển hồ sơ em {Full} 7A cho {RoleWorld.Officer.Name}: cùng đến nhà", namesChild: true),
        new("yes to handing a case over", new InboundContent.Text("đúng"), Memory: new ConversationMemory
        {
            State = nameof(Asking.Sharing), Prompt = new OpenPrompt(1, RoleWorld.Now.AddMinutes(10), ["yes", "no"]) { Note = $"{{\"pupil\":\"{RoleWorld.Child.Id}\",\"words\":\"x\",\"officer\":\"{RoleWorld.Officer.Id}\"}}" },
        }),
        Says("task for a body", $"nhờ người đỡ đầu em {Full} 7A: đến nhà, hạn 30/11", namesChild: true),
        new("yes to a task for a body", new InboundContent.Text("đúng"), Memory: new ConversationMemory
        {
            State = nameof(Asking.Sharing), Prompt = new OpenPrompt(1, RoleWorld.Now.AddMinutes(10), ["yes", "no"]) { Note = $"{{\"pupil\":\"{RoleWorld.Child.Id}\",\"words\":\"x\",\"contact\":\"c1\",\"dueOn\":\"2026-11-30\",\"namesChild\":true}}" },
        }),
        Says("a body did it", $"người đỡ đầu đã làm em {Full} 7A: đã đến", namesChild: true),
        Says("case taken back from outside", $"thu lại hồ sơ em {Full} 7A", namesChild: true),
        Says("who opened the case", $"ai đã xem hồ sơ em {Full} 7A", namesChild: true),
        Says("cases handed over", "hồ sơ"),
        Says("first case handed over", "hồ sơ 1"),
        Says("next step of the case", $"bước tiếp em {Full} 7A ngày 2/12: đến nhà", namesChild: true),
        Says("private note", $"ghi riêng em {Full} 7A: em buồn", namesChild: true),
        Says("call", $"đã gọi mẹ em {Full} 7A: hẹn mai đi học", namesChild: true),
        Says("support wanted", $"xin hỗ trợ em {Full} 7A: áo ấm", namesChild: true),
        Says("commune said", $"xã trả lời em {Full} 7A: đã đến nhà", namesChild: true),
        Says("case closed", $"khép hồ sơ em {Full} 7A: đã đi học lại", namesChild: true),
        Says("question about dropouts", "tháng này bỏ học mấy em, còn được bao nhiêu"),
        new("list with the child", new InboundContent.FileText($"STT\tHọ và tên\tLớp\n1\t{Full}\t{RoleWorld.Child.Class}"), NamesChild: true),
        new("yes to a list with the child", new InboundContent.Text("1"), new Heard.Chosen(0), Memory: new ConversationMemory
        {
            State = nameof(Asking.Campaign), Prompt = new OpenPrompt(1, RoleWorld.Now.AddMinutes(10), ["DroppedOut", "Irregular", "drop"]) { Note = $"{{\"title\":\"x\",\"rows\":[{{\"written\":\"x\",\"name\":\"{Full}\",\"class\":\"{RoleWorld.Child.Class}\",\"code\":\"\"}}]}}" },
        }),
        Says("acknowledges the list", "đã nhận"),
        Presses("list", "c:20261123"),
        Says("own list", "danh sách"),
        Says("notice to the commune", "thông báo xã"),
        Says("notice to the commune about the child", $"thông báo xã em {Full}", namesChild: true),
        Says("commune was told of the child", $"đã gửi xã em {Full}", namesChild: true),
        Says("brief for the commune", "brief xã"),
        Says("lists from above", "chiến dịch"),
        Says("line of a list that is the child", "dòng 1 đã trở lại 20/11"),
        Says("line of a list that means the child", $"dòng 2 là em {Full} {RoleWorld.Child.Class}", namesChild: true),
        Says("sessions of the child", $"{Full} nghỉ mấy buổi", namesChild: true),
        Presses("note", "o:n1"),
        Says("number of the guardian", $"gỡ số {RoleWorld.Guardian.Phone}"),
        Presses("number of the guardian", $"u:{RoleWorld.Guardian.Phone}"),
        Says("stand-ins", "ai báo hộ"),
        Says("no stand-in for 7A", "thôi báo hộ 7A"),
        Says("stand-in for the writer", "mai tôi nghỉ, nhờ cô Hoa báo hộ"),
        Says("stand-in for 7A", "mai tôi nghỉ, nhờ cô Hoa báo hộ 7A"),
        Says("stand-in for the teacher", "cô Hoa thay thầy Quang từ 24/11 đến 26/11"),
        Says("second teacher of 7A", "cô Hoa cùng chủ nhiệm 7A"),
        Says("consent on paper", $"đồng ý giấy {RoleWorld.Child.Class} {Full}", namesChild: true),
        Says("consent withdrawn on paper", $"rút đồng ý {RoleWorld.Child.Class} {Full}", namesChild: true),
        Says("linking code", RoleWorld.Code),
        Says("wrong linking code", "ACDE3468"),
        Says("question in a group", "7A vắng ai", isGroup: true),
        Says("roll in a group", $"7A vắng 1: {Full}", isGroup: true, namesChild: true),
        Presses("prompt", "p:1:0"),
        Presses("alarm", ButtonToken.OfAlarm(RoleWorld.AlarmId)),
        Presses("alarm of nobody", ButtonToken.OfAlarm("XXXX")),
        Presses("reason", $"r:20261123:0:{RoleWorld.Child.Id}"),
        .. Enumerable.Range(1, 6).Select(number => Presses($"safety {number}", $"s:{number}20261123:0:{RoleWorld.Child.Id}")),
        .. Enumerable.Range(6, 3).Select(number => Presses($"nudge {number}", $"n:{number}:20261120:{RoleWorld.Child.Id}")),
        .. "arq".Select(what => Presses($"leave {what}", $"l:{what}{RoleWorld.LeaveId}:20261125:{RoleWorld.Child.Id}")),
        .. Enumerable.Range(1, 5).Select(number => Presses($"hamlet {number}", $"h:{number}:20261123:{RoleWorld.Child.Id}") with { NamesChild = true }),
        new("question about a leave", new InboundContent.Text("cháu khám ở đâu?"), Memory: new ConversationMemory
        {
            State = nameof(Asking.LeaveQuestion), Prompt = new OpenPrompt(1, RoleWorld.Now.AddMinutes(10), []) { Note = $"{RoleWorld.LeaveId}:{RoleWorld.Child.Id}" },
        }),
        Says("visit", $"thăm nhà em {Full} hôm qua, đi một mình, gặp mẹ, mẹ nói em ốm, hứa thứ Năm đi học lại", namesChild: true),
        Says("visit of nobody named", "thăm nhà"),
        new("answer about a visit", new InboundContent.Text("gặp mẹ"), Memory: Visiting(nameof(VisitAsking.Met), new VisitDraft(RoleWorld.Now) { Pupil = RoleWorld.Child.Id, Companions = [], Day = RoleWorld.Key.Date })),
        new("yes to a visit", new InboundContent.Text("đúng"), Memory: Visiting(nameof(VisitAsking.Confirmation), new VisitDraft(RoleWorld.Now) { Pupil = RoleWorld.Child.Id, Companions = [], Day = RoleWorld.Key.Date, Met = "mẹ", Said = "ốm", Promise = "" })),
        new("visit goes on", new InboundContent.Text("thăm nhà"), Memory: Visiting(nameof(VisitAsking.Met), new VisitDraft(RoleWorld.Now) { Pupil = RoleWorld.Child.Id, Companions = [], Day = RoleWorld.Key.Date })),
        Says("minutes of the child", $"biên bản nhà em {Full} lần 1", namesChild: true),
        Says("form for minutes", $"in biên bản em {Full}", namesChild: true),
        Says("register of minutes", "sổ biên bản"),
        Says("who keeps minutes", "biên bản số 1 văn thư giữ"),
        new("photo of the minutes", new InboundContent.Media("photo", $"biên bản em {Full} lần 1, mẹ ký") { File = new FileRef("f", null, "image/jpeg", 1000) }, NamesChild: true),
        Says("languages", "ngôn ngữ"),
        Says("the page", "mở trang"),
        Says("out of the page", "đăng xuất"),
        new("language", new InboundContent.Text("English"), new Heard.ChoosesLanguage("en")),
        Presses("forged", "s:920261123:9:GL99999"),
        Presses("nonsense", "::::"),
        new("button in a group", new InboundContent.Button($"s:420261123:0:{RoleWorld.Child.Id}"), IsGroup: true),
        new("photo", new InboundContent.Media("photo", null) { File = new FileRef("f", null, "image/jpeg", 1000) }),
        new("photo of the child's letter", new InboundContent.Media("photo", $"đơn của {Full}") { File = new FileRef("f", null, "image/jpeg", 1000) }, NamesChild: true),
        new("voice", new InboundContent.Media("voice", null)),
        new("edited", new InboundContent.Edited($"7A vắng 1: {Full}"), NamesChild: true),
        new("own number of the teacher", new InboundContent.Contact(SampleSchool.TeacherOf("7A").Phone, IsOwn: true)),
        new("number of another", new InboundContent.Contact(SampleSchool.TeacherOf("7A").Phone, IsOwn: false)),
        new("chat moved", new InboundContent.Moved("new")),
        new("chat blocked", new InboundContent.Reachability(false)),
        new("sticker", new InboundContent.Unsupported("sticker")),
        new("choice without a prompt", new InboundContent.Text("1"), new Heard.Chosen(0)),
        new("number unclear", new InboundContent.Text("9"), new Heard.NumberUnclear(new Outbound("1 ốm"))),
    ];

    private static ConversationMemory Visiting(string state, VisitDraft visit) => new()
    {
        Visit = visit with { State = state }, Prompt = new OpenPrompt(1, RoleWorld.Now.AddMinutes(10), ["yes", "no"]) { Note = VisitFlow.Note },
    };

    private static RoleRow Means(string name, Reading reading) => new(name, new InboundContent.Text(name), new Heard.Said(reading, name));

    private static RoleRow Says(string name, string text, bool isGroup = false, bool namesChild = false) => new(name, new InboundContent.Text(text), IsGroup: isGroup, NamesChild: namesChild);

    private static RoleRow Presses(string name, string token) => new("button " + name, new InboundContent.Button(token));
}
