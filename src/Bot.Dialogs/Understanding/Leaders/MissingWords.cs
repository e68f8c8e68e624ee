using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Words;

namespace Bot.Dialogs.Understanding.Leaders;

/// <summary>How leaders ask which classes have not reported: "lớp nào chưa báo", "mấy lớp khối 6 báo chưa".</summary>
internal static class MissingWords
{
    private static readonly PhraseList Missing = new("lớp nào chưa báo", "lớp nào chưa", "những lớp nào chưa", "các lớp chưa báo", "lớp nào còn thiếu", "ai chưa báo", "chưa báo sĩ số", "lớp chưa báo", "còn lớp nào", "bao nhiêu lớp chưa", "mấy lớp chưa", "những lớp chưa", "lớp nào chưa điểm danh", "còn ai chưa báo", "lớp nào chưa gửi", "lớp nào chưa có", "lớp nào quên báo", "gvcn nào chưa", "thầy cô nào chưa báo", "cô nào chưa báo", "mấy lớp báo rồi", "bao nhiêu lớp đã báo", "lớp nào báo rồi", "lớp nào đã báo", "chưa thấy báo", "lớp nào ko báo", "lớp nào không báo", "còn lớp nào chưa");
    private static readonly PhraseList Reporter = new("lớp nào", "mấy lớp", "những lớp", "bao nhiêu lớp", "còn lớp", "gvcn nào", "cô nào", "thầy nào", "thầy cô nào", "giáo viên nào", "chủ nhiệm nào");
    private static readonly PhraseList NotYet = new("chưa báo|gửi|nhắn", "chưa có sĩ số|ss", "chưa điểm danh", "chưa cập nhật", "báo|gửi rồi");
    private static readonly PhraseList ReportedYet = new("báo|gửi|nhắn chưa", "báo|gửi|nhắn đủ|hết|xong chưa", "báo|gửi|nhắn sĩ số đủ? hết? chưa", "báo|gửi|nhắn ss đủ? hết? chưa", "điểm danh xong? chưa", "có sĩ số chưa");

    public static bool In(IReadOnlyList<Token> tokens) =>
        Missing.In(tokens) || (Reporter.In(tokens) && NotYet.In(tokens)) || ReportedYet.In(tokens);
}
