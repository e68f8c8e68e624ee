using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Rolls;
using Bot.Dialogs.Understanding.Times;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain;
using Bot.Domain.People;

namespace Bot.Dialogs.Understanding.Leaders;

/// <summary>Questions of leaders, officers and teachers: who, how many, which classes, since when.</summary>
internal sealed class QueryReader(Message message, SchoolIndex index, ReadingContext context, StaffMember staff, MessageSegments cut)
{
    private static readonly PhraseList Streak = new("quá 3|2|4|5|7|10 ngày|hôm|bữa|buổi", "quá hai|ba|bốn|năm ngày", "ngày liên tiếp", "ngày liền", "hôm liền", "buổi liền", "buổi liên tiếp", "liên tiếp", "liền mấy", "liên tục", "mấy hôm liền", "nghỉ liền", "vắng liền", "nhiều ngày", "nghỉ dài ngày", "vắng dài ngày", "vắng lâu", "nghỉ lâu", "nhiều buổi", "nghỉ nhiều ngày", "trên 3|2|5 ngày", "từ 3|2|5 ngày trở lên", "chưa trở lại sau tết", "chưa trở lại", "chưa đi học lại", "nhiều hôm", "liền tù tì", "mấy hôm rồi", "mấy ngày rồi", "vắng kéo dài", "3|2|4|5 hôm rồi", "3|2|4|5 ngày rồi", "hơn 3|2|5 ngày", "cả tuần nay", "suốt tuần");
    private static readonly PhraseList Trend = new("so với", "so tuần|hôm|tháng", "so sánh", "tăng hay giảm", "giảm hay tăng", "xu hướng", "biến động", "nhiều hơn hay ít hơn", "tăng giảm", "diễn biến", "biểu đồ", "tuần này thế nào", "tháng này thế nào", "tỉ lệ chuyên cần", "tỷ lệ chuyên cần", "chuyên cần tuần", "chuyên cần tháng", "có tăng không", "có giảm không", "lên hay xuống");
    private static readonly PhraseList Choice = new("tăng hay giảm", "giảm hay tăng", "nhiều hơn hay ít hơn", "nhiều hay ít", "hơn hay kém", "lên hay xuống", "có tăng không", "có giảm không");
    private static readonly PhraseList Cases = new("hồ sơ vận động", "hồ sơ", "ca vận động", "vận động", "bao nhiêu ca", "mấy ca", "ca nào", "nguy cơ bỏ học", "bỏ học", "hồ sơ đang mở", "thăm nhà", "biên bản", "các ca", "case", "trường hợp vận động", "bỏ học mấy em", "biên bản vận động");
    private static readonly PhraseList Deadlines = new("hạn chót", "hạn nộp", "bao giờ phải nộp", "khi nào phải nộp", "khi nào nộp", "bao giờ nộp", "ngày mấy nộp", "ngày mấy phải nộp", "hạn báo cáo", "deadline", "sắp đến hạn", "đến hạn", "tới hạn", "quá hạn", "hạn nào", "hạn gì", "phải nộp gì", "nộp trước ngày", "phải nộp báo cáo", "các hạn", "hạn tháng", "chừng nào nộp", "chừng nào phải nộp", "nộp báo cáo ngày nào", "hạn cuối", "còn mấy ngày nữa nộp", "lịch nộp");
    private static readonly PhraseList ReportNouns = new("báo cáo tháng", "báo cáo tuần", "báo cáo quý", "báo cáo học kỳ|kì", "bảng 1", "bảng 2", "báo cáo ngày", "báo cáo năm", "bảng tổng hợp", "báo cáo tổng hợp", "file báo cáo", "báo cáo chuyên cần", "bảng số 1|2", "mẫu 1", "mẫu 2", "báo cáo sĩ số tháng|tuần", "báo cáo", "bảng chuyên cần", "file tổng hợp", "file excel", "danh sách chuyên cần", "bảng chấm");
    private static readonly PhraseList ReportVerbs = new("xuất", "cho tôi xem", "cho xem", "gửi tôi", "gửi cho tôi", "lấy", "in", "cho tôi", "cho em", "cho thầy", "cho cô", "làm", "tải", "xem", "gửi", "lập", "kết xuất", "cần", "muốn xem", "tạo", "cho anh|chị", "đâu", "tổng hợp", "xin", "làm giúp");
    private static readonly PhraseList Who = new("liệt kê", "kể tên", "những học sinh vắng|nghỉ", "các học sinh vắng|nghỉ", "ai", "những ai", "em nào", "bạn nào", "hs nào", "học sinh nào", "những em nào", "những bạn nào", "đứa nào", "danh sách vắng", "ds vắng", "danh sách học sinh vắng", "danh sách hs vắng", "danh sách nghỉ", "cháu nào", "gồm những ai", "gồm ai", "các em vắng", "là ai", "các em nào", "danh sách các em vắng", "học trò nào", "trò nào", "những cháu nào", "ds hs vắng", "ds học sinh vắng", "các cháu nào");
    private static readonly PhraseList Names = new("tên");
    private static readonly PhraseList Attendance = new("vắng", "nghỉ", "sĩ số", "ss", "có mặt", "hiện diện", "đi học", "học sinh", "hs", "hd", "chuyên cần", "vắng mặt", "thiếu", "đủ", "đi trễ", "đi muộn", "bao nhiêu em", "mấy em", "sỉ số", "siso", "không đi học", "điểm danh", "nghỉ học", "không đến lớp", "phần trăm", "em", "chưa đến", "không đến", "bán trú", "đến lớp", "ra lớp", "lên lớp");
    private static readonly PhraseList Unsure = new("chưa đếm", "lận", "gì đó", "không nhớ", "chưa rõ mấy", "chưa biết mấy", "để em đếm", "đếm lại", "chắc mấy", "chưa kịp đếm", "hình như", "khoảng");
    private static readonly PhraseList NotMine = new("nộp danh sách", "chưa nộp", "nộp giúp", "báo giúp", "chìa khóa", "chìa khoá", "mượn", "thời khóa biểu", "tkb", "họp", "thi học kỳ", "ai thấy", "ai nhặt", "ai cầm", "ai có", "ai đang giữ", "ai biết", "ai dạy", "ai trực", "lương", "dạy thay", "ai rảnh", "điểm thi", "điểm kiểm tra", "học phí", "mấy giờ", "tiền", "đồng phục", "coi thi", "cơm", "suất ăn", "số điện thoại", "sđt", "danh sách phụ huynh", "mật khẩu");
    private static readonly PhraseList WholeSchool = new("toàn trường", "cả trường", "trường mình", "trường", "toàn bộ", "tất cả", "các lớp", "trường ta");
    private static readonly PhraseList OwnClass = new("lớp em", "lớp tôi", "lớp mình", "lớp tui", "lớp con", "lớp cô", "lớp thầy", "lớp chủ nhiệm", "lớp này", "lớp e");
    private static readonly PhraseList ClassShare = new("lớp nào");

    private bool? _asksWho;

    /// <summary>Looked for once: a long text may count pupils many times.</summary>
    private bool AsksWho => _asksWho ??= Who.In(message.Tokens);

    private Segments Segments => cut.Segments;

    public Reading? Read()
    {
        var tokens = message.Tokens;
        if (NotMine.In(tokens) && !Deadlines.In(tokens))
        {
            return null;
        }

        var today = new Sessions(context.Register, context.At).Today;
        var spans = new SpanReader(message, index, context.Register, staff.OnlyClass, today);
        var (span, compared) = (spans.Span(), spans.Comparison());
        var kind = (span is not null || compared != QuestionComparison.None) && spans.IsAll(ReportingPolicy.MayReportAnyClass(staff)) ? QueryKind.Trend
            : spans.IsSubjectOfDay() ? QueryKind.Headcount
            : KindOf();
        if (kind is null)
        {
            return null;
        }

        var scope = Scope();
        if (scope is null)
        {
            return null;
        }

        if (scope is QueryScope.WholeSchool && BeyondReader.UnknownPlace(message, context.Register) is { } place)
        {
            return Reading.None with { Beyond = new BeyondReading(BeyondKind.UnknownPlace, place) };
        }

        var date = kind is QueryKind.Headcount or QueryKind.Absentees or QueryKind.Missing ? Date(today) : today;
        return new Reading(Intent.Query) { Query = new QueryReading(kind.Value, scope, date) { Span = span, ComparedWith = compared, WantsFile = spans.WantsFile() } };
    }

    /// <summary>A report is no question. Whether it is one takes longest to see, so it is asked last, and of most messages not at all.</summary>
    private QueryKind? KindOf() => KindByWords() is { } kind && !Reports() ? kind : null;

    private QueryKind? KindByWords()
    {
        var tokens = message.Tokens;
        if (MissingWords.In(tokens))
        {
            return QueryKind.Missing;
        }

        if (Deadlines.In(tokens))
        {
            return QueryKind.Deadlines;
        }

        var asks = message.HasQuestionMark || Who.In(tokens) || Names.In(tokens) || HowManyWords.In(message.Tokens) || ClassShare.In(tokens) || Choice.In(tokens);
        var short_ = tokens.Count(token => token.IsWord || token.IsNumber) <= 8;
        if (Streak.In(tokens) && Attendance.In(tokens) && (asks || (short_ && ReportingPolicy.MayReportAnyClass(staff))))
        {
            return QueryKind.Streak;
        }

        var fetches = ReportNouns.In(tokens) && ReportVerbs.EndAt(tokens, 0) > 0 && ReportingPolicy.MayReportAnyClass(staff);
        if (Trend.In(tokens) && (asks || short_) && !fetches)
        {
            return QueryKind.Trend;
        }

        if (Cases.In(tokens) && (asks || (short_ && ReportingPolicy.MayReportAnyClass(staff))))
        {
            return QueryKind.Cases;
        }

        if (ReportNouns.In(tokens) && (ReportVerbs.In(tokens) || short_) && ReportingPolicy.MayReportAnyClass(staff) && !Attendance.In(tokens) | ReportVerbs.EndAt(tokens, 0) > 0)
        {
            return QueryKind.Report;
        }

        if (!Attendance.In(tokens))
        {
            return null;
        }

        if ((Who.In(tokens) || Names.In(tokens)) && !Unsure.In(tokens))
        {
            return QueryKind.Absentees;
        }

        if (HowManyWords.In(message.Tokens) && !Unsure.In(tokens))
        {
            return QueryKind.Headcount;
        }

        return Bare() ? QueryKind.Headcount : null;
    }

    /// <summary>"Sĩ số khối 7", "hnay ss": only a subject, a scope and a day.</summary>
    private bool Bare()
    {
        var segments = Segments;
        var any = false;
        for (var i = 0; i < message.Tokens.Count; i++)
        {
            if (segments.ClassTokens.Contains(i))
            {
                continue;
            }

            var token = message.Tokens[i];
            if (token.Plain is "si" or "so" or "ss" or "siso" or "vang" or "chuyen" or "can")
            {
                any |= token.Plain is not "vang" || segments.ClassTokens.Count == 0;
            }
            else if (token.IsNumber || (token.IsWord && token.Plain is not ("hom" or "nay" or "hnay" or "hn" or "lop" or "khoi" or "toan" or "truong" or "ca" or "sang" or "chieu" or "cho" or "xem" or "toi" or "em" or "diem" or "bua" or "a" or "xin" or "anh" or "chi" or "thay" or "minh" or "biet" or "gui" or "nha" or "voi" or "giup" or "nhe" or "ngay" or "qua")
                && index.Campuses.Longest(message.Tokens, i) < 0))
            {
                return false;
            }
        }

        return any;
    }

    /// <summary>A message with numbers of its own and names of pupils is a report, whatever it asks besides.</summary>
    private bool Reports()
    {
        var segments = Segments;
        foreach (var part in segments.Parts)
        {
            var roll = part.Classes.Count == 1 ? index.RollOf(part.Classes[0].Id) : staff.OnlyClass is { } own && !part.NamesClass ? index.RollOf(own) : null;
            var pieces = BestPath.Find(message, new Lattice(message, index, roll ?? new ClassRoll(null, []), 0, segments.ClassTokens), part.From, part.Until);
            var hidden = new HiddenNames(message, roll ?? new ClassRoll(null, []), pieces);
            for (var i = 0; i < pieces.Count; i++)
            {
                if (NamesAbsent(pieces, i, roll, hidden))
                {
                    return true;
                }

                if (pieces[i].Sense is Sense.Fraction || (pieces[i].Sense == Sense.Name && message.HasCase && message.Tokens[pieces[i].From].IsCapital && i > 0))
                {
                    return true;
                }

                if (pieces[i].Sense == Sense.Full && message.Tokens[pieces[i].From].Plain is not ("khong" or "vang") && !HowManyWords.In(message.Tokens) && !message.HasQuestionMark && !Who.In(message.Tokens))
                {
                    return true;
                }

                if (pieces[i].Sense == Sense.Full && pieces[i].End - pieces[i].From > 1 && Denies(pieces[i]) && !message.HasQuestionMark)
                {
                    return true;
                }

                if (CountsPupils(pieces, i))
                {
                    return true;
                }

                if (pieces[i].Sense == Sense.Absent && i + 1 < pieces.Count && pieces[i + 1].Sense == Sense.Number && !CountsSessions(pieces[i + 1]) && !(i + 2 < pieces.Count && pieces[i + 2].Sense is Sense.Days or Sense.DayWord or Sense.VagueSpan))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"Chi vắng", "vang: minh": a pupil beside the word of absence, and no question.</summary>
    private bool NamesAbsent(List<Piece> pieces, int i, ClassRoll? roll, HiddenNames hidden)
    {
        if (roll is null || message.HasQuestionMark || !(pieces[i].Sense == Sense.Name || hidden.At(i).Count > 0))
        {
            return false;
        }

        var before = i - 1;
        while (before >= 0 && pieces[before].Sense is Sense.Sign or Sense.Break or Sense.Person)
        {
            before--;
        }

        var behind = i + 1;
        while (behind < pieces.Count && behind < i + 6 && pieces[behind].Sense is Sense.Filler or Sense.Number or Sense.Days or Sense.DayWord or Sense.Today or Sense.Morning or Sense.Afternoon or Sense.Common)
        {
            behind++;
        }

        return (behind < pieces.Count && pieces[behind].Sense == Sense.Absent) || (before >= 0 && pieces[before].Sense == Sense.Absent);
    }

    /// <summary>"chỉ có 30 em đi học", "có 1 em vắng mà chưa biết tên": who asks how many does not say it.</summary>
    private bool CountsPupils(List<Piece> pieces, int i)
    {
        if (pieces[i].Sense != Sense.Number || i + 1 == pieces.Count || pieces[i + 1].Sense != Sense.Person || message.HasQuestionMark || AsksWho)
        {
            return false;
        }

        var state = i + 2;
        while (state < pieces.Count && pieces[state].Sense is Sense.Filler or Sense.Today)
        {
            state++;
        }

        var before = i - 1;
        while (before >= 0 && pieces[before].Sense is Sense.Filler or Sense.But)
        {
            before--;
        }

        return (state < pieces.Count && pieces[state].Sense is Sense.Absent or Sense.Here or Sense.Present or Sense.Arrived) || (before >= 0 && pieces[before].Sense is Sense.Present or Sense.Here);
    }

    /// <summary>"nghỉ 3 buổi": how long, not how many pupils.</summary>
    private bool CountsSessions(Piece number) =>
        number.End < message.Tokens.Count && message.Tokens[number.End].Plain is "buoi";

    /// <summary>"không em nào vắng", "vắng o em nào": an answer in the words of a question.</summary>
    private bool Denies(Piece piece) =>
        !AsksYesOrNo() && Enumerable.Range(piece.From, piece.End - piece.From).Any(i => message.Tokens[i].Plain is "khong" or "ko" or "k" or "kg" or "o" or "0" or "hong" or "hok" or "chang" or "khg");

    /// <summary>"có em nào nghỉ không".</summary>
    private bool AsksYesOrNo()
    {
        var last = message.Tokens.LastOrDefault(token => token.IsWord && token.Plain is not ("a" or "vay" or "co" or "em" or "nhi"));
        return last?.Plain is "khong" or "ko" or "hong" or "k" && message.Tokens.Any(token => token.Plain == "co" && token.Start < last.Start);
    }

    private DateOnly Date(DateOnly today)
    {
        var lattice = new Lattice(message, index, new ClassRoll(null, []), 0, Segments.ClassTokens);
        var pieces = BestPath.Find(message, lattice, 0, message.Tokens.Count);
        pieces.Add(new Piece(Sense.Full, 0, 0, 0)); // asked about what was: weekdays lie in the past
        var said = new TimeReader(message, today).Read(pieces);
        return said.Days.Count > 0 ? said.Days[0] : today;
    }

    private QueryScope? Scope()
    {
        var segments = Segments;
        var part = segments.Parts[0];
        if (PlaceAt() is { } place)
        {
            return place;
        }

        if (BeyondReader.NamesCommune(message, context.Register))
        {
            return new QueryScope.WholeSchool();
        }

        if (part.Classes.Count == 1 && segments.Parts.Count == 1)
        {
            return new QueryScope.OfClass(part.Classes[0].Id);
        }

        if (part.Classes.Count > 1)
        {
            return part.Classes.All(one => one.Grade == part.Classes[0].Grade) ? new QueryScope.OfGrade(part.Classes[0].Grade) : null;
        }

        for (var i = 0; i + 1 < message.Tokens.Count; i++)
        {
            if (message.Tokens[i].Plain is "khoi" or "lop" && ClassNames.GradeOf(message.Tokens[i + 1]) is >= 0 and var grade && index.Classes.HasGrade(grade))
            {
                return new QueryScope.OfGrade(grade);
            }
        }

        if (part.Strange.Count > 0)
        {
            return null;
        }

        if (WholeSchool.In(message.Tokens) && !OwnClass.In(message.Tokens))
        {
            return new QueryScope.WholeSchool();
        }

        if (ReportingPolicy.MayReportAnyClass(staff))
        {
            return new QueryScope.WholeSchool();
        }

        return staff.OnlyClass is { } own ? new QueryScope.OfClass(own)
            : staff.Hamlets.Count == 1 ? new QueryScope.OfHamlet(staff.Hamlets[0])
            : new QueryScope.WholeSchool();
    }

    /// <summary>The same name may be a campus and a hamlet; "điểm trường" decides.</summary>
    private QueryScope? PlaceAt()
    {
        for (var i = 0; i < message.Tokens.Count; i++)
        {
            var saidCampus = i > 0 && message.Tokens[i - 1].Plain is "diem" or "truong" or "campus";
            var campus = index.Campuses.Match(message.Tokens, i) is [.., var ofCampus] ? ofCampus.Value : null;
            var hamlet = index.Hamlets.Match(message.Tokens, i) is [.., var ofHamlet] ? ofHamlet.Value : null;
            if (campus is not null && (saidCampus || hamlet is null))
            {
                return new QueryScope.OfCampus(campus);
            }

            if (hamlet is not null)
            {
                return new QueryScope.OfHamlet(hamlet);
            }
        }

        return null;
    }
}
