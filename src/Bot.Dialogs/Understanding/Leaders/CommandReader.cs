using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Rolls;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain;
using Bot.Domain.People;

namespace Bot.Dialogs.Understanding.Leaders;

/// <summary>Commands of staff: help, undo, reminders, closures.</summary>
internal sealed class CommandReader(Message message, SchoolIndex index, ReadingContext context, StaffMember staff)
{
    private static readonly PhraseList Help = new("giúp", "trợ giúp", "giúp đỡ", "giúp với", "help", "hướng dẫn", "hướng dẫn sử dụng", "huong dan", "cách dùng", "cách báo", "cách sử dụng", "menu", "hdsd", "cách báo vắng", "hướng dẫn cách báo vắng", "hướng dẫn báo vắng", "báo như thế nào", "báo sao", "dùng thế nào", "lệnh", "hướng dẫn cách dùng", "hướng dẫn cách báo", "chỉ em cách báo", "cách báo vắng thế nào", "hướng dẫn cách báo sĩ số", "hướng dẫn em|tôi|mình|tui cách? báo|nhắn|dùng|gửi|điểm vắng|nghỉ|danh|tin|sĩ? số?", "chỉ|bày|dạy em|tôi|mình|tui? cách báo|nhắn|dùng|gửi|điểm vắng|nghỉ|danh|tin?", "cách báo|nhắn|gửi|dùng sao|nào", "cách báo|nhắn|gửi|dùng thế|như|ra nào|sao");
    private static readonly PhraseList Undo = new("hủy", "huỷ", "hủy bỏ", "hủy báo cáo", "undo", "thu hồi", "hủy tin", "hủy bài", "xóa báo cáo", "xóa tin báo", "xóa tin báo vắng", "xóa bài", "xóa tin", "rút lại", "hủy lệnh", "hủy giúp", "bỏ báo cáo", "bỏ báo cáo vừa rồi", "xóa cái báo", "hủy cái", "hủy lần báo", "hoàn tác", "hủy bản báo", "xóa bản báo", "xóa lần báo", "cancel", "hủy|xóa|gỡ|rút|bỏ cái tin|bài|báo|bản", "gỡ|rút tin|bài|báo", "thu hồi tin|bài|báo");
    private static readonly PhraseList UndoAlone = new("hủy", "huỷ", "huy", "undo", "thu hồi", "cancel", "hoàn tác", "bỏ");
    private static readonly PhraseList UndoPadding = new("ạ", "a", "nhé", "nha", "giúp", "em", "cho", "đi", "cô", "thầy", "bot", "ơi", "dạ", "vừa", "rồi", "báo", "cáo", "hồi", "nãy", "tin", "trên", "lại", "dùm", "giùm", "với", "này", "lúc", "của", "vắng", "cái", "bài", "bản", "lần", "kia", "mới", "gửi", "sáng", "nay", "chiều", "lớp", "hết", "tôi", "mình", "lệnh", "ở", "đó", "sĩ", "số", "nhầm", "lộn", "lỡ", "sai", "lớp khác", "xin lỗi", "nhờ", "hộ", "luôn", "anh", "chị", "nghen");
    private static readonly PhraseList Mistaken = new("nhầm", "lộn", "gửi sai", "báo sai", "lỡ");
    private static readonly PhraseList Remind = new("nhắc", "nhắc nhở", "giục", "đôn đốc", "hối");
    private static readonly PhraseList Closed = new("nghỉ", "nghỉ học", "cho nghỉ", "cho khối nghỉ", "được nghỉ", "đóng cửa", "không học", "ko học", "tạm nghỉ", "cho học sinh nghỉ", "cho hs nghỉ", "nghỉ hết", "tạm dừng", "dừng học", "không đến trường", "nghỉ cả", "đóng cửa trường");
    private static readonly PhraseList WholeSchool = new("toàn trường", "cả trường", "trường mình", "trường ta", "toàn thể học sinh", "tất cả các lớp", "tất cả học sinh", "các lớp", "nhà trường cho", "học sinh toàn trường", "hs toàn trường", "trường cho");
    private static readonly PhraseList Because = new("vì mưa", "do mưa", "vì bão", "do bão", "vì lũ", "do lũ", "vì rét", "do rét", "vì sạt lở", "do sạt lở", "mưa lũ", "bão", "lũ về", "rét đậm", "ngập", "sạt lở", "phòng dịch", "vì dịch", "mất điện", "hết nước", "phòng chống dịch", "phòng bão", "mưa bão", "nước lớn", "lụt", "triều cường", "lễ", "hội", "tết", "dịch");
    private static readonly PhraseList Questions = new("ai", "cho biết", "tổng số", "số học sinh|hs nghỉ", "mấy", "bao nhiêu", "những ai", "em nào", "bạn nào", "lớp nào", "hs nào", "học sinh nào", "sao", "phải không", "khi nào");
    private static readonly PhraseList Future = new("mai", "ngày mai", "hôm nay", "chiều nay", "sáng nay", "tuần sau", "từ", "mốt", "sáng mai", "chiều mai", "hôm nay và ngày mai");

    public Reading? Read()
    {
        var tokens = message.Tokens;
        if (Help.Explains(tokens, AnswerPadding) && (message.Tokens[0].Plain != "lenh" || tokens.Count == 1))
        {
            return Of(CommandKind.Help);
        }

        if (IsUndo())
        {
            return Of(CommandKind.Undo);
        }

        if (Remind.EndAt(tokens, FirstWord()) > 0 && (MentionsClass() || ReminderScope.In(tokens)))
        {
            return MayCommand() ? Of(CommandKind.Remind, ClassNamed()) : null;
        }

        return Closure() ?? (staff.IsLeader && new ClosureReader(message, index, context).ReadPlain() is { } plain ? Closing(plain, null) : null);
    }

    private Reading Closing(ClosureReading closure, ClassId? schoolClass) => new(Intent.Command)
    {
        Command = new CommandReading(CommandKind.Closure, schoolClass) { Closure = closure },
        Questions = [new Question(QuestionAbout.Confirm, message.Text.Trim(), [])],
    };

    private static readonly PhraseList ReminderScope = new("các lớp", "lớp chưa báo", "các thầy cô chưa báo", "gvcn", "các cô", "khối", "những lớp", "tất cả", "chưa báo");
    private static readonly PhraseList AnswerPadding = new("ạ", "a", "nhé", "nha", "em", "tôi", "cô", "thầy", "bot", "ơi", "dạ", "với", "cho", "mình", "xin", "bạn", "dùm", "giùm", "cần", "muốn", "tui");

    private int FirstWord()
    {
        for (var i = 0; i < message.Tokens.Count; i++)
        {
            if (message.Tokens[i].IsWord && message.Tokens[i].Plain is not ("bot" or "oi" or "em" or "hay" or "nho" or "da" or "ban" or "giup" or "cho" or "minh"))
            {
                return i;
            }
        }

        return 0;
    }

    private bool IsUndo()
    {
        var tokens = message.Tokens;
        if (tokens.Count > 1 && tokens[0] is { Plain: "huy", IsMarked: false } && (message.HasMarks || staff.Classes.Any(own => index.RollOf(own).WithGiven("huy").Count > 0)))
        {
            return false; // "Huy vắng": a pupil, no hủy
        }

        if (tokens[0].Plain != "bo" && UndoAlone.Explains(tokens, UndoPadding) && (context.Reported.Count > 0 || tokens[0].Key is "huy3"))
        {
            return !(tokens.Count == 1 && tokens[0].Key == "Huy" && !tokens[0].IsMarked && tokens[0].IsCapital);
        }

        return Undo.In(tokens) && Undo.Explains(tokens, UndoPadding) && (Undo.EndAt(tokens, FirstWord()) > 0 || Mistaken.In(tokens));
    }

    /// <summary>"7A hôm nay nghỉ vì mưa lũ", "Toàn trường nghỉ 24-26/11": a class, grade, campus or the school, and no pupil.</summary>
    private Reading? Closure()
    {
        var tokens = message.Tokens;
        var at = Closed.At(tokens);
        if (at < 0 || Questions.In(tokens) || message.Tokens.Any(token => token.Is('?')))
        {
            return null;
        }

        var segments = new SegmentReader(message, index).Read();
        var scope = segments.Parts[0].Classes.Count > 0 || WholeSchool.In(tokens) || CampusAt() || segments.Parts[0].Strange.Count > 0 && false;
        if (!scope || (!staff.IsLeader && !Because.In(tokens) && !WholeSchool.In(tokens)))
        {
            return null;
        }

        var whole = WholeSchool.In(tokens) || CampusAt();
        if (!Closure(segments, whole))
        {
            return null;
        }

        return Closing(
            new ClosureReader(message, index, context).Read(segments, WholeSchool.In(tokens)),
            segments.Parts[0].Classes.Count == 1 ? segments.Parts[0].Classes[0].Id : null);
    }

    private bool Closure(Segments segments, bool whole)
    {
        foreach (var part in segments.Parts)
        {
            var roll = part.Classes.Count == 1 ? index.RollOf(part.Classes[0].Id) : index.Everyone;
            var pieces = BestPath.Find(message, new Lattice(message, index, roll, 0, segments.ClassTokens), part.From, part.Until);
            if (pieces.Exists(piece => piece.Sense is Sense.Vague or Sense.Full or Sense.Fraction or Sense.Excused or Sense.Unexcused || (piece.Sense == Sense.Name && !whole)))
            {
                return false;
            }

            for (var i = 0; i + 1 < pieces.Count; i++)
            {
                // "nghỉ 2 em" counts pupils, "nghỉ 2 ngày" days
                if (pieces[i].Sense == Sense.Absent && message.Tokens[pieces[i].From].Plain is "vang" or "v" or "thieu" || (pieces[i].Sense == Sense.Absent && pieces[i + 1].Sense == Sense.Number && !(i + 2 < pieces.Count && pieces[i + 2].Sense is Sense.Days or Sense.DayWord) && !CountsSessions(pieces[i + 1])))
                {
                    return false;
                }

                if (pieces[i].Sense == Sense.Number && pieces[i + 1].Sense == Sense.Person)
                {
                    return false;
                }
            }
        }

        return whole || Because.In(message.Tokens) || Future.In(message.Tokens);
    }

    private bool CountsSessions(Piece number) => number.End < message.Tokens.Count && message.Tokens[number.End].Plain is "buoi" or "tiet";

    private bool CampusAt()
    {
        var first = message.Tokens[0].Plain is "khu" or "truong" && message.Tokens.Count > 1 ? 1 : 0;
        if (staff.IsLeader && index.Campuses.Longest(message.Tokens, first) > 0)
        {
            return true; // "Bản Phiêng mai nghỉ vì mưa lũ"
        }

        for (var i = 0; i < message.Tokens.Count; i++)
        {
            if (message.Tokens[i].Plain == "diem" && i + 1 < message.Tokens.Count)
            {
                for (var j = i + 1; j <= Math.Min(i + 3, message.Tokens.Count - 1); j++)
                {
                    if (index.Campuses.Longest(message.Tokens, j) > 0)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private bool MentionsClass() => new SegmentReader(message, index).Read().Parts[0].Classes.Count > 0;

    private ClassId? ClassNamed()
    {
        var parts = new SegmentReader(message, index).Read().Parts;
        return parts[0].Classes.Count == 1 ? parts[0].Classes[0].Id : null;
    }

    private bool MayCommand() => ReportingPolicy.MayReportAnyClass(staff);

    private static Reading Of(CommandKind kind, ClassId? schoolClass = null) => new(Intent.Command) { Command = new CommandReading(kind, schoolClass) };
}
