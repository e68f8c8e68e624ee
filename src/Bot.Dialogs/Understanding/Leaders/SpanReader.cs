using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Leaders;

/// <summary>Which days a question is about when it is not one: "tuần này", "tháng trước", "7 ngày qua", "từ 10/11 đến 14/11"; and what it compares.</summary>
internal sealed class SpanReader(Message message, SchoolIndex index, SchoolRegister register, ClassId? homeroom, DateOnly today)
{
    private static readonly PhraseList Subject = new("sĩ số", "sỉ số", "ss", "siso", "chuyên cần");
    private static readonly PhraseList OneDay = new("hôm qua|kia|nay", "bữa qua|kia|nay", "hqua", "hnay", "hn", "thứ hai|ba|tư|năm|sáu|bảy", "thứ 2|3|4|5|6|7", "chủ nhật", "cn", "ngày", "sáng|chiều qua|nay", "sáng", "chiều");
    private static readonly PhraseList ThisWeek = new("tuần này", "từ đầu tuần", "từ đầu tuần đến nay");
    private static readonly PhraseList LastWeek = new("tuần trước|rồi|qua", "tuần vừa rồi|qua");
    private static readonly PhraseList ThisMonth = new("tháng này", "từ đầu tháng", "từ đầu tháng đến nay");
    private static readonly PhraseList LastMonth = new("tháng trước|rồi|qua", "tháng vừa rồi|qua");
    private static readonly PhraseList DaysGone = new("ngày qua", "ngày gần đây", "ngày vừa qua|rồi", "hôm gần đây");
    private static readonly PhraseList WithYesterday = new("so với? ngày? hôm|bữa qua", "so sánh với? ngày? hôm|bữa qua", "với hôm qua");
    private static readonly PhraseList WithLastWeek = new("so với? tuần trước|rồi|qua", "so sánh với? tuần trước|rồi|qua", "với tuần trước|rồi|qua", "so với? thứ này tuần trước", "so với? cùng thứ tuần trước", "so với? hôm|bữa này tuần trước");
    private static readonly PhraseList WithLastMonth = new("so với? tháng trước|rồi|qua", "so sánh với? tháng trước|rồi|qua", "với tháng trước|rồi|qua");
    private static readonly PhraseList File = new("tệp", "file", "excel", "xlsx", "xuất", "bảng tính", "kết xuất");
    private static readonly PhraseList Padding = new(
        "tỉ lệ", "tỷ lệ", "tình hình", "thống kê", "tổng hợp", "số liệu", "biểu đồ", "xem", "cho", "tôi", "tui", "mình", "thầy", "cô", "anh", "chị", "giúp", "với", "nhé", "ạ", "nha", "đi",
        "toàn trường", "cả trường", "trường", "khối", "lớp", "điểm trường", "điểm", "thôn", "làng", "bản", "của", "trong", "từ", "đến", "tới", "hết", "ngày", "thế nào", "ra sao", "sao rồi", "gửi", "bảng",
        "học sinh", "hs", "các", "có mặt", "bao nhiêu", "mấy", "phần trăm", "được", "là", "thì", "so với", "so sánh", "so", "tăng hay giảm", "giảm hay tăng", "lớp em", "lớp mình", "lớp tôi", "đi học");

    private static readonly PhraseList Absent = new("vắng", "nghỉ");

    /// <summary>The days asked about; null when it is one day.</summary>
    public QuestionSpan? Span()
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var month = new DateOnly(today.Year, today.Month, 1);
        var tokens = message.Tokens;
        return ThisWeek.In(tokens) && !IsOfWeekday(ThisWeek) ? Week(monday)
            : ThisMonth.In(tokens) ? Month(month)
            : Comparison() == QuestionComparison.None && LastWeek.In(tokens) && !IsOfWeekday(LastWeek) ? Week(monday.AddDays(-7))
            : !WithLastMonth.In(tokens) && LastMonth.In(tokens) ? Month(month.AddMonths(-1))
            : WithLastMonth.In(tokens) ? Month(month)
            : NamedMonth() is { } named ? Month(named)
            : DaysBack() is { } back ? new QuestionSpan(today.AddDays(1 - back), today, SpanUnit.Days)
            : Dates();
    }

    public QuestionComparison Comparison() =>
        ThisWeek.In(message.Tokens) || ThisMonth.In(message.Tokens) ? QuestionComparison.None
        : WithYesterday.In(message.Tokens) ? QuestionComparison.DayBefore
        : WithLastWeek.In(message.Tokens) ? QuestionComparison.WeekBefore
        : QuestionComparison.None;

    public bool WantsFile() => File.In(message.Tokens);

    /// <summary>"Sĩ số 7A thứ 6", "sĩ số Làng Hway 12/11": the subject, a day and of whom, and nothing else.</summary>
    public bool IsSubjectOfDay() => Subject.In(message.Tokens) && IsAll(mayCountAbsent: false);

    /// <summary>Nothing is said but the days, the subject and of whom: "tuần này", "sĩ số 7A từ 10/11 đến 14/11". A report is never that.</summary>
    public bool IsAll(bool mayCountAbsent)
    {
        var segments = new Rolls.SegmentReader(message, index).Read();
        var named = segments.Parts.SelectMany(part => part.Classes).Select(one => one.Id).ToList();
        IReadOnlyList<ClassId> concerned = Dates() is not null ? [] : named.Count > 0 ? named : homeroom is { } own ? [own] : [];
        for (var i = 0; i < message.Tokens.Count;)
        {
            var token = message.Tokens[i];
            var end = new[] { ThisWeek, LastWeek, ThisMonth, LastMonth, DaysGone, WithYesterday, WithLastWeek, WithLastMonth, File, OneDay, Subject, Padding }.Max(list => list.EndAt(message.Tokens, i));
            end = Math.Max(end, Math.Max(index.Campuses.Longest(message.Tokens, i), index.Hamlets.Longest(message.Tokens, i)));
            if (end < 0 && mayCountAbsent && segments.ClassTokens.Count == 0)
            {
                end = Absent.EndAt(message.Tokens, i);
            }

            if (end > 0)
            {
                i = end;
            }
            else if (segments.ClassTokens.Contains(i) || (!token.IsWord && !token.IsNumber) || (token.IsNumber && (IsOfGradeOrSpan(i) || IsOfDate(i, concerned))) || token.Plain == "thang")
            {
                i++;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private bool IsOfGradeOrSpan(int at) =>
        (at > 0 && message.Tokens[at - 1].Plain is "khoi" or "thang" or "lop") || (at + 1 < message.Tokens.Count && (message.Tokens[at + 1].Is('-') || message.Tokens[at + 1].Plain is "ngay" or "hom"));

    /// <summary>"12/11", and not the 11 of 12 that came to a class of 12, whichever is written first.</summary>
    private bool IsOfDate(int at, IReadOnlyList<ClassId> concerned)
    {
        var day = at > 0 && message.Tokens[at - 1].Is('/') ? at - 2 : at;
        return day >= 0 && day + 2 < message.Tokens.Count && message.Tokens[day + 1].Is('/')
            && message.Tokens[day] is { IsNumber: true, Value: >= 1 and <= 31 and var date } && message.Tokens[day + 2] is { IsNumber: true, Value: >= 1 and <= 12 and var month }
            && concerned.All(one => register.EnrolmentOf(one) != month && register.EnrolmentOf(one) != date);
    }

    /// <summary>"thứ 6 tuần trước" is a day.</summary>
    private bool IsOfWeekday(PhraseList week)
    {
        var at = week.At(message.Tokens);
        return (at > 1 && message.Tokens[at - 2].Plain is "thu") || (at > 0 && message.Tokens[at - 1].Plain is "cn" or "nhat");
    }

    private DateOnly? NamedMonth()
    {
        for (var i = 0; i + 1 < message.Tokens.Count; i++)
        {
            if (message.Tokens[i].Plain == "thang" && message.Tokens[i + 1] is { IsNumber: true, Value: >= 1 and <= 12 and var number })
            {
                return new DateOnly(number > today.Month ? today.Year - 1 : today.Year, number, 1);
            }
        }

        return null;
    }

    private int? DaysBack()
    {
        for (var i = 0; i + 1 < message.Tokens.Count; i++)
        {
            if (message.Tokens[i] is { IsNumber: true, Value: >= 2 and <= 60 and var number } && DaysGone.EndAt(message.Tokens, i + 1) > 0)
            {
                return number;
            }
        }

        return null;
    }

    private QuestionSpan? Dates()
    {
        if (!message.Tokens.Any(token => token.Is('/')))
        {
            return null;
        }

        var sheet = new Sheet(message.Text);
        return sheet.Plain.Contains('/', StringComparison.Ordinal) && ClosureDays.Take(sheet, today, out _) is { } days && days.From < days.To
            ? new QuestionSpan(days.From, days.To, SpanUnit.Days)
            : null;
    }

    private static QuestionSpan Week(DateOnly monday) => new(monday, monday.AddDays(6), SpanUnit.Week);

    private static QuestionSpan Month(DateOnly first) => new(first, first.AddMonths(1).AddDays(-1), SpanUnit.Month);
}
