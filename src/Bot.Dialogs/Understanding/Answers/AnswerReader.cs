using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Rolls;
using Bot.Dialogs.Understanding.Text;
using Bot.Dialogs.Understanding.Times;
using Bot.Dialogs.Understanding.Words;
using Bot.Domain;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.Understanding.Answers;

/// <summary>Bare answers of staff to what the bot asked last; a whole new report in the middle of a question is left to the readers of reports.</summary>
internal sealed class AnswerReader(Message message, SchoolIndex index, ReadingContext context)
{
    public static readonly PhraseList Yes = new(
        "đúng", "đúng rồi", "đúng r", "đúng ạ", "chuẩn", "chính xác", "ok", "oke", "okie", "okê", "okela", "oki", "okk", "uk", "uh", "ừ", "ừm", "uhm", "um", "ừa", "vâng", "dạ", "dạ đúng", "phải", "phải rồi", "đồng ý", "được", "đc", "dc", "đk", "yes", "y", "có", "xác nhận", "đúng hết", "👍", "👌", "✅", "✔", "☑", "💯", "❤", "okay", "chuẩn luôn", "đúng như vậy", "đúng vậy", "rồi", "duyệt", "nhất trí", "lưu", "lưu đi", "ghi đi", "yep", "đúg", "dung roi", "chốt", "🆗", "đúng thế", "ừ đúng", "phải đó", "zâng", "hợp lý", "dạ phải", "đr", "đrui", "đúng rùi|r|òi", "chuẩn r|rồi", "oki luôn", "uki", "okela", "yess");

    public static readonly PhraseList No = new(
        "sai", "sai rồi", "không đúng", "ko đúng", "k đúng", "chưa đúng", "không phải", "ko phải", "k phải", "không", "ko", "k", "hông", "hổng", "không phải đâu", "sửa", "sửa lại", "nhầm", "nhầm rồi", "chưa", "no", "sai r", "sai bét", "👎", "❌", "chưa chính xác", "không chính xác", "hông phải", "hổng phải", "chưa chuẩn", "khoan", "từ từ", "sai ạ", "sai mất rồi", "lộn rồi", "bị nhầm", "không đúng rồi", "đừng lưu", "để em sửa", "để sửa");

    private static readonly PhraseList Padding = new(
        "ạ", "a", "nhé", "nha", "nhe", "nhá", "cô", "thầy", "em", "dạ", "vâng", "rồi", "r", "ơi", "bot", "cảm ơn", "cám ơn", "thầy cô", "anh", "chị", "c", "luôn", "đó", "đấy", "hết", "cả", "thế", "vậy", "là", "hihi", "hi", "haha", "đi", "thì", "mà", "bạn", "đó ạ", "nghen", "hen");

    private static readonly PhraseList Ordinals = new("bạn thứ", "thứ", "số", "người thứ", "em thứ", "cái thứ", "bạn số", "chọn", "chọn số", "lớp thứ", "câu");

    public Reading? Read()
    {
        var tokens = message.Tokens;
        if (context.Expecting is null or Expectation.AbsenceAlert)
        {
            return null;
        }

        // "7A" before "7 ạ": what was asked decides what the letter is.
        if (context.Expecting is Expectation.Asked { Question.About: QuestionAbout.Class } && Class() is { } named)
        {
            return named;
        }

        if (BareNumber(out var number))
        {
            return context.Expecting is Expectation.ReadBack
                ? new Reading(Intent.Answer) { Answer = number switch { 1 => new AnswerReading(AnswerKind.Yes, 1), 2 => new AnswerReading(AnswerKind.No, 2), _ => new AnswerReading(AnswerKind.Choice, number) } }
                : Chosen(number);
        }

        if (context.Expecting is Expectation.ReadBack || context.Expecting is Expectation.Asked { Question.About: QuestionAbout.Confirm })
        {
            return No.Explains(tokens, Padding) && !StartsYes() ? Said(AnswerKind.No) : Yes.Explains(tokens, Padding) || OnlyPolite() ? Said(AnswerKind.Yes) : null;
        }

        return context.Expecting is Expectation.Asked asked ? ToQuestion(asked.Question) : null;
    }

    private static Reading Said(AnswerKind kind) => new(Intent.Answer) { Answer = new AnswerReading(kind) };

    private static Reading Chosen(int number) => new(Intent.Answer) { Answer = new AnswerReading(AnswerKind.Choice, number) };

    private bool StartsYes() => Yes.EndAt(message.Tokens, 0) > No.EndAt(message.Tokens, 0);

    /// <summary>"dạ", "vâng ạ": yes by courtesy.</summary>
    private bool OnlyPolite() => message.Tokens[0].Plain is "da" or "vang" && Padding.Explains(message.Tokens, Padding);

    /// <summary>"2", "2 ạ", "bạn thứ 2", "số hai".</summary>
    private bool BareNumber(out int number)
    {
        number = 0;
        var found = false;
        for (var i = 0; i < message.Tokens.Count;)
        {
            var token = message.Tokens[i];
            var value = token.IsNumber ? token.Value : -1;
            if (value < 0 && Ordinals.EndAt(message.Tokens, i) is > 0 and var ordinal)
            {
                i = ordinal;
                if (i < message.Tokens.Count && message.Tokens[i].IsWord)
                {
                    var spoken = token.Plain is "thu" or "ban" or "nguoi" or "em" or "so" or "chon" ? ClassNames.GradeOf(message.Tokens[i]) : -1;
                    value = message.Tokens[i].Plain == "nhat" ? 1 : message.Tokens[i].Plain == "nhi" ? 2 : spoken;
                    i += value < 0 ? 0 : 1;
                    if (value < 0)
                    {
                        continue;
                    }

                    i--;
                }
                else
                {
                    continue;
                }
            }

            if (value >= 0)
            {
                if (found)
                {
                    return false;
                }

                (number, found) = (value, true);
                i++;
            }
            else if (Padding.EndAt(message.Tokens, i) is > 0 and var end)
            {
                i = end;
            }
            else if (token.IsWord)
            {
                return false;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private Reading? ToQuestion(Question question) => question.About switch
    {
        QuestionAbout.Pupil when question.Candidates.Count > 0 => Pupil(question),
        QuestionAbout.Class => Class(),
        QuestionAbout.Date or QuestionAbout.Session => Time(),
        _ => No.Explains(message.Tokens, Padding) ? Said(AnswerKind.No) : Yes.Explains(message.Tokens, Padding) ? Said(AnswerKind.Yes) : null,
    };

    /// <summary>"Thị Bình", "Ksor": words that leave one of the candidates.</summary>
    private Reading? Pupil(Question question)
    {
        if (No.Explains(message.Tokens, Padding))
        {
            return Said(AnswerKind.No);
        }

        var fitting = question.Candidates.Select((id, place) => (Form: index.Everyone.Forms.FirstOrDefault(form => form.Pupil.Id == id), Number: place + 1))
            .Where(candidate => candidate.Form is not null && Fits(candidate.Form))
            .ToList();
        return fitting.Count == 1 ? Chosen(fitting[0].Number) : null;
    }

    private bool Fits(NameForm form)
    {
        var told = false;
        var exact = message.HasMarks;
        for (var i = 0; i < message.Tokens.Count; i++)
        {
            var token = message.Tokens[i];
            if (!token.IsWord)
            {
                continue;
            }

            if (form.Parts.Any(part => part.Fits(token, exact)) || form.Letter == token.Plain)
            {
                told = true;
            }
            else if (token.Plain is "nu" or "nam" && form.Pupil.Sex == (token.Plain == "nu" ? Domain.People.Sex.Female : Domain.People.Sex.Male))
            {
                told = true;
            }
            else if (Padding.EndAt(message.Tokens, i) < 0)
            {
                return false;
            }
        }

        return told;
    }

    private Reading? Class()
    {
        var segments = new SegmentReader(message, index).Read();
        if (segments.Parts.Count != 1 || segments.Parts[0].Classes.Count != 1 || !OnlyPaddingBut(segments.ClassTokens))
        {
            return null;
        }

        return Settles(new SettledParts(Class: segments.Parts[0].Classes[0].Id));
    }

    private bool OnlyPaddingBut(IReadOnlySet<int> taken)
    {
        for (var i = 0; i < message.Tokens.Count; i++)
        {
            if (!taken.Contains(i) && message.Tokens[i] is { IsWord: true, Plain: not "lop" } or { IsNumber: true } && !taken.Contains(i) && Padding.EndAt(message.Tokens, i) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private Reading? Time()
    {
        var lattice = new Lattice(message, index, new ClassRoll(null, []), 0, new HashSet<int>());
        var pieces = BestPath.Find(message, lattice, 0, message.Tokens.Count);
        if (!pieces.TrueForAll(piece => piece.Sense is Sense.Morning or Sense.Afternoon or Sense.Evening or Sense.Today or Sense.Yesterday or Sense.DayBefore or Sense.Tomorrow or Sense.DayAfter
            or Sense.Weekday or Sense.Date or Sense.LastWeek or Sense.NextWeek or Sense.ThisWeek or Sense.DayWord or Sense.Number or Sense.Filler or Sense.Sign or Sense.Break or Sense.Person or Sense.Days))
        {
            return null;
        }

        var said = new TimeReader(message, new Sessions(context.Register, context.At).Today).Read(pieces);
        if (said.Doubtful is not null || said.Days.Count > 1 || (said.Days.Count == 0 && said.Session is null))
        {
            return null;
        }

        return Settles(new SettledParts(Date: said.Days.Count == 1 ? said.Days[0] : null, Session: said.Session));
    }

    private static Reading Settles(SettledParts parts) =>
        new(Intent.Answer) { Answer = new AnswerReading(AnswerKind.Settles), Settled = parts };
}
