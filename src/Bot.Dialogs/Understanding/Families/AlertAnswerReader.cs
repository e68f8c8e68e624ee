using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Rolls;
using Bot.Dialogs.Understanding.Times;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain.Attendance;

namespace Bot.Dialogs.Understanding.Families;

/// <summary>A guardian answers an absence alert: by the number of the menu, or in words.</summary>
internal sealed class AlertAnswerReader(Message message, ReadingContext context, Talk talk, Expectation.AbsenceAlert alert)
{
    private static readonly PhraseList AtSchool = new(
        "vô|vào cổng", "vô|vào trường rồi", "thả ở|trước cổng", "bỏ ở|trước cổng", "thả nó|cháu|con ở? cổng", "tới|đến|vô|vào|lên rồi mà|cô|thầy|chứ", "vừa|mới chở|đưa nó|cháu|con? đi", "đi rồi", "đi từ 4|5|6|7|mấy|sáng|sớm|lúc|hồi|khuya|tờ", "đi học rồi", "đã đi", "đã đi học", "tới cổng", "đến cổng", "tới trường rồi", "đến trường rồi", "đi học từ", "đi từ sáng", "đi từ sớm", "đưa tới", "đưa đến", "đưa ra tới", "chở tới", "chở đến", "chở ra", "chở nó tới", "chở cháu tới", "chở con tới", "chở đi rồi", "đưa đi rồi", "vô lớp rồi", "vào lớp rồi", "ra khỏi nhà", "rời nhà", "có đi học mà", "có đi mà", "đi học mà", "sáng nay đi học", "sáng nay có đi", "sáng có đi", "đi rồi mà", "ra khỏi nhà rồi", "lên trường rồi", "ra trường rồi", "tới lớp rồi", "đến lớp rồi", "cho đi học rồi", "vẫn đi học", "có đi học", "đi bộ đi học", "ở trường mà", "ở trường chứ", "đang ở trường", "đi xe đạp đi học", "đưa cháu đi", "đưa nó đi", "đưa con đi", "chở nó đi", "chở cháu đi", "chở con đi", "đi hồi sáng", "đi học hồi", "đi lúc", "đi học lúc", "mới đi", "vừa đi", "xuống trường rồi", "đi xuống trường", "tới nơi rồi", "gửi ở trường", "mặc đồ đi học", "xách cặp đi", "đeo cặp đi");

    private static readonly PhraseList Unknowing = new(
        "không|ko|hổng|hông hay", "không biết", "ko biết", "k biết", "hổng biết", "hông biết", "không rõ", "ko rõ", "chưa biết", "chẳng biết", "để tui hỏi", "để tôi hỏi", "để em hỏi", "để hỏi", "để tui coi", "để tôi coi", "để tôi xem", "để gọi", "sao chưa tới", "sao chưa đến", "sao không tới", "sao không đến", "tưởng nó đi học", "tưởng cháu đi học", "tưởng đi học", "tưởng con đi học", "không thấy", "ko thấy", "đi đâu", "đâu rồi", "ở đâu", "ủa sao", "ủa vậy", "chưa|không|hổng|ko đến|tới|vô|vào trường|lớp? à|hả|sao|ư|hở", "không tới hả", "không đến hả", "chưa tới hả", "chưa đến hả", "chưa vô hả", "không đi học hả", "hả cô", "vắng hả", "nghỉ hả", "chưa tới lớp à", "thế à", "thật à", "không có ở nhà", "ko có ở nhà", "tôi không ở nhà", "tui không ở nhà", "tôi đi làm xa", "hỏi bà", "gọi về hỏi", "gọi hỏi");

    private static readonly PhraseList Letters = new("không biết chữ", "ko biết chữ", "không biết đọc", "ko biết đọc", "không đọc được", "gọi cho tôi", "gọi cho tui", "gọi lại", "cần giúp", "giúp với", "giúp tôi", "giúp tui");
    private static readonly PhraseList Who = new("ai đây", "số này", "số lạ", "lừa đảo", "nhầm số", "ai vậy", "ai nhắn", "ai đó", "bạn là ai", "nhắn nhầm", "không phải phụ huynh", "nhầm máy", "ai thế", "không quen", "cho hỏi ai", "sao có số");
    private static readonly PhraseList Padding = new("ạ", "dạ", "cô", "thầy", "nha", "nhé", "em", "số", "chọn", "câu", "vâng", "là", "ơi", "a", "tôi", "tui", "bấm", "nhắn");

    public Reading? Read()
    {
        if (MenuNumber() is { } number)
        {
            return ByNumber(number);
        }

        if (Who.In(message.Tokens))
        {
            return Reading.None;
        }

        if (IsPlan())
        {
            return null;
        }

        var kind = AlarmReader.KindOf(message);
        if (kind is AlarmKind.Violence && AlarmReader.IsFromPeers(message))
        {
            return Answered(AnswerKind.Reason, ReasonCode.BN, talk.Said, kind);
        }

        if (kind is AlarmKind.Missing or AlarmKind.Violence or AlarmKind.Suicide)
        {
            return Answered(AnswerKind.Words, null, null, kind);
        }

        if (Letters.In(message.Tokens))
        {
            return Answered(AnswerKind.NeedsHelp, null, null, AlarmKind.None);
        }

        var reason = talk.Reason is ReasonCode.KR or ReasonCode.NV or ReasonCode.HT ? null : talk.Reason;
        if (reason is ReasonCode.DL && AlarmReader.IsOfParents(message))
        {
            reason = null;
        }

        if (kind is AlarmKind.Marriage || reason is ReasonCode.KH)
        {
            return Answered(AnswerKind.Reason, ReasonCode.KH, talk.Said, AlarmKind.Marriage);
        }

        if (kind is AlarmKind.Trafficking)
        {
            return Answered(AnswerKind.Reason, reason is null or not ReasonCode.DX ? ReasonCode.DL : reason, talk.Said, kind);
        }

        if (reason is null && AtSchool.In(message.Tokens))
        {
            return Answered(AnswerKind.AtSchool, null, null, AlarmKind.Missing);
        }

        if (reason is not null || talk.Said is AbsenceKind.Excused)
        {
            return Answered(AnswerKind.Reason, reason, talk.Said, AlarmKind.None);
        }

        return Unknowing.In(message.Tokens)
            ? Answered(AnswerKind.DoesNotKnow, null, null, AlarmKind.Missing)
            : Answered(AnswerKind.Words, null, null, AlarmKind.None);
    }

    /// <summary>Days ahead or several days: more than an answer for the one session.</summary>
    private bool IsPlan()
    {
        var said = new TimeReader(message, new Sessions(context.Register, context.At).Today).Read(talk.Pieces);
        return said.IsSpan && talk.Pieces.Exists(piece => piece.Sense is Sense.Absent);
    }

    private int? MenuNumber()
    {
        int? number = null;
        for (var i = 0; i < message.Tokens.Count;)
        {
            var token = message.Tokens[i];
            if (token.IsNumber)
            {
                if (number is not null)
                {
                    return null;
                }

                number = token.Value;
                i++;
            }
            else if (Padding.EndAt(message.Tokens, i) is > 0 and var end)
            {
                i = end;
            }
            else if (token.IsWord)
            {
                return null;
            }
            else
            {
                i++;
            }
        }

        return number;
    }

    private Reading ByNumber(int number)
    {
        var reading = number switch
        {
            1 => Answered(AnswerKind.Reason, ReasonCode.OM, null, AlarmKind.None),
            2 => Answered(AnswerKind.Reason, ReasonCode.VN, null, AlarmKind.None),
            3 => Answered(AnswerKind.Reason, null, AbsenceKind.Excused, AlarmKind.None),
            4 => Answered(AnswerKind.AtSchool, null, null, AlarmKind.Missing),
            5 => Answered(AnswerKind.DoesNotKnow, null, null, AlarmKind.Missing),
            6 => Answered(AnswerKind.NeedsHelp, null, null, AlarmKind.None),
            _ => Answered(AnswerKind.Choice, null, null, AlarmKind.None),
        };
        return reading with { Answer = reading.Answer! with { Number = number } };
    }

    private Reading Answered(AnswerKind answer, ReasonCode? reason, AbsenceKind? said, AlarmKind alarm)
    {
        var concerned = alert.Absences.Where(absence => talk.Named.Count == 0 || talk.Named.Exists(form => form.Pupil.Id == absence.Pupil)).ToList();
        var reading = new Reading(Intent.Answer)
        {
            Answer = new AnswerReading(answer),
            IsAlarm = alarm != AlarmKind.None,
            AlarmKind = alarm,
        };
        if (answer != AnswerKind.Reason)
        {
            return reading;
        }

        if (concerned.Count > 1)
        {
            return reading; // one reason, several children alerted: the dialog asks which of them
        }

        var kind = said ?? reason?.DefaultKind() ?? AbsenceKind.Unstated;
        return reading with
        {
            Reports = [.. concerned.Select(absence => new ReportReading(absence.Session.Class, absence.Session.Date, absence.Session.Session, 1) { Absences = [new Absence(absence.Pupil, kind, reason)] })],
        };
    }
}
