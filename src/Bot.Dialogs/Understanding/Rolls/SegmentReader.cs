using Bot.Dialogs.Understanding.Names;
using Bot.Dialogs.Understanding.Parsing;
using Bot.Dialogs.Understanding.Text;
using Bot.Domain.Schools;

namespace Bot.Dialogs.Understanding.Rolls;

/// <summary>Finds the classes a message names — never names of pupils before the class is known.</summary>
internal sealed class SegmentReader(Message message, SchoolIndex index, SchoolClass? homeroom = null)
{
    private static readonly string[] AbsentWords = ["vang", "v", "nghi", "thieu", "stt", "so", "tiet", "diem"];
    private static readonly string[] DayWords = ["ngay", "hom", "thu"];
    private readonly IReadOnlyList<Token> _tokens = message.Tokens;
    private readonly List<Mention> _grades = [];

    public Segments Read()
    {
        var mentions = Mentions();
        if (mentions.Count == 0)
        {
            return new Segments(0, [new Segment(0, _tokens.Count, [], [], message.Text)], new HashSet<int>());
        }

        var own = new HashSet<int>();
        _grades.ForEach(mention => own.UnionWith(Enumerable.Range(mention.From, mention.End - mention.From)));
        mentions.ForEach(mention => own.UnionWith(Enumerable.Range(mention.From, mention.End - mention.From)));
        if (FollowNames(mentions))
        {
            return new Segments(OpeningEnd(mentions[0].From), BehindNames(mentions), own, ClassesFollow: true);
        }

        var parts = new List<Segment>();
        for (var i = 0; i < mentions.Count;)
        {
            var group = new List<Mention> { mentions[i] };
            while (i + group.Count < mentions.Count && OnlyJoints(group[^1].End, mentions[i + group.Count].From))
            {
                group.Add(mentions[i + group.Count]);
            }

            i += group.Count;
            var from = parts.Count == 0 ? 0 : group[0].From;
            var until = i < mentions.Count ? SegmentEnd(mentions[i].From) : _tokens.Count;
            var classes = group.SelectMany(mention => mention.Classes).Distinct().ToList();
            var strange = group.Where(mention => mention.Classes.Count == 0).Select(mention => message.Slice(mention.From, mention.End)).ToList();
            parts.Add(new Segment(from, until, classes, strange, message.Slice(group[0].From, group[^1].End)));
        }

        return new Segments(mentions[0].From, parts, own);
    }

    /// <summary>Every class stands right behind a name of its own: "Lan 7A ốm, Huy (7B)".</summary>
    private bool FollowNames(List<Mention> mentions) =>
        mentions.Count > 1 && mentions.TrueForAll(mention => mention.Classes.Count == 1 && NameBefore(mention) is { } name && index.RollOf(mention.Classes[0].Id).WithGiven(name.Plain).Count > 0);

    private Token? NameBefore(Mention mention)
    {
        var at = mention.From - 1;
        while (at >= 0 && (_tokens[at].Is('(') || _tokens[at].Is('-') || _tokens[at].Plain is "lop"))
        {
            at--;
        }

        return at >= 0 && _tokens[at].IsWord && !AbsentWords.Contains(_tokens[at].Plain, StringComparer.Ordinal) ? _tokens[at] : null;
    }

    private List<Segment> BehindNames(List<Mention> mentions)
    {
        var parts = new List<Segment>();
        var from = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            var until = mentions[i].End;
            var next = i + 1 < mentions.Count ? mentions[i + 1].From : _tokens.Count;
            while (until < next && !(_tokens[until].IsBreak || _tokens[until].Is(',') || _tokens[until].Plain is "va" or "voi"))
            {
                until++;
            }

            until = i + 1 < mentions.Count ? until : _tokens.Count;
            parts.Add(new Segment(from, until, mentions[i].Classes, [], message.Slice(mentions[i].From, mentions[i].End)));
            from = until;
        }

        return parts;
    }

    /// <summary>The end of "Sáng nay vắng:", which is said of all.</summary>
    private int OpeningEnd(int first)
    {
        for (var i = 0; i < first; i++)
        {
            if (_tokens[i].Is(':'))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>Words that lead over to the next class ("lớp", a bullet) belong to the next segment.</summary>
    private int SegmentEnd(int next)
    {
        while (next > 0 && (_tokens[next - 1].Plain is "lop" or "•" || _tokens[next - 1].Is('-') || _tokens[next - 1].Is('"')))
        {
            next--;
        }

        return next;
    }

    private List<Mention> Mentions()
    {
        var mentions = new List<Mention>();
        int? grade = null;
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (GradeAt(i) is { } said)
            {
                var tails = TailAt(said.End, said.Grade, out var afterColon);
                grade = said.Grade;
                if (!tails && !afterColon)
                {
                    mentions.Add(new Mention(i, said.End, index.Classes.OfGrade(said.Grade)));
                }
                else
                {
                    mentions.Add(new Mention(i, said.End, []) { IsGradeOnly = true });
                }

                i = said.End - 1;
                continue;
            }

            if (index.Classes.At(_tokens, i) is { } found && Accept(found, i))
            {
                if (found.Class is { } named)
                {
                    mentions.Add(new Mention(i, found.End, [named]));
                    grade = mentions.Count > 1 ? grade : null;
                }
                else
                {
                    mentions.Add(new Mention(i, found.End, []));
                }

                i = found.End - 1;
                continue;
            }

            if (grade is { } inGrade && TailOf(i, inGrade) is { } tail)
            {
                mentions.Add(new Mention(i, tail.End, [tail.Class]));
                i = tail.End - 1;
            }
        }

        if (mentions.Count == 0 && OwnTail() is { } mine)
        {
            mentions.Add(mine);
        }

        _grades.AddRange(mentions.Where(mention => mention.IsGradeOnly));
        mentions.RemoveAll(mention => mention.IsGradeOnly);
        return mentions;
    }

    /// <summary>"c2 vắng 1": the homeroom teacher of 10C2 leaves the grade off. A letter and a number at the very beginning only.</summary>
    private Mention? OwnTail()
    {
        var at = _tokens.Count > 0 && _tokens[0].Plain == "lop" ? 1 : 0;
        return homeroom is not null && at + 2 < _tokens.Count && _tokens[at].IsWord && _tokens[at + 1].IsNumber && !_tokens[at + 1].Spaced
            && index.Classes.ByTail(homeroom.Grade, _tokens[at].Plain + _tokens[at + 1].Raw)?.Id == homeroom.Id
            ? new Mention(at, at + 2, [homeroom])
            : null;
    }

    private bool Accept(ClassFound found, int at)
    {
        var before = at > 0 ? _tokens[at - 1] : null;
        if (IsCourtesy(found, at))
        {
            return false;
        }

        var spaced = found.End - at > 1 && _tokens[at + 1].Spaced;
        var named = before?.Plain is "lop" or "l" or "lơp";
        if (named)
        {
            return true;
        }

        if (before is not null && DayWords.Contains(before.Plain, StringComparer.Ordinal))
        {
            return false;
        }

        if (!found.Strange && found.End < _tokens.Count && _tokens[found.End].Is(':') && _tokens[at].IsNumber)
        {
            return true; // "HS vắng 6/1: …"
        }

        var enrolment = at > 1 && before?.Plain == "so" && _tokens[at - 2].Plain == "si" && !spaced && !found.Strange; // "sĩ số 6/2: 32"
        if (before is not null && !enrolment && AbsentWords.Contains(before.Plain, StringComparer.Ordinal) && (spaced || found.Strange || !_tokens[at].IsNumber || (index.Classes.HasNumberTails && _tokens[at + 1].Kind == TokenKind.Sign)))
        {
            return false;
        }

        if (found.Strange || found.Doubtful)
        {
            // "1p", "2k", "15p": numbers with a letter; a class only at the beginning of a line or clause
            var opens = before is null || before.IsBreak || before.Is(',') || before.Is('"') || before.Kind == TokenKind.Emoji;
            var letters = (found.End - at == 3 && _tokens[at + 1].Plain is "h" or "g") || found.End - at == 2 && !spaced && _tokens[at + 1].IsWord && _tokens[at + 1].Plain is "p" or "k" or "h" or "e" or "v" or "n" or "t" or "g" or "o" or "x";
            return opens && !letters;
        }

        return !(spaced && !_tokens[at].IsNumber && before is { IsWord: true } && !before.IsBreak && before.Plain is "mot" or "hai" or "con");
    }

    /// <summary>"… la Hloi, Tam a": the name Tâm and ạ, no class 8A of which nothing is said.</summary>
    private bool IsCourtesy(ClassFound found, int at) =>
        at > 0 && !_tokens[at].IsNumber && _tokens[found.End - 1].Plain == "a" && index.Everyone.WithGiven(_tokens[at].Plain).Count > 0
            && (found.End == _tokens.Count || _tokens[found.End] is { IsBreak: true } or { Kind: TokenKind.Emoji });

    private (int Grade, int End)? GradeAt(int at)
    {
        var token = _tokens[at];
        if (!token.IsWord || token.Plain is not ("k" or "khoi") || at + 1 >= _tokens.Count || (token.Plain == "k" && _tokens[at + 1].Spaced))
        {
            return null;
        }

        var next = _tokens[at + 1];
        var grade = next.IsNumber ? next.Value : ClassNames.GradeOf(next);
        return index.Classes.HasGrade(grade) && !(at + 2 < _tokens.Count && _tokens[at + 2].IsWord && !_tokens[at + 2].Spaced) ? (grade, at + 2) : null;
    }

    private bool TailAt(int at, int grade, out bool afterColon)
    {
        var place = at;
        afterColon = place < _tokens.Count && _tokens[place].Is(':');
        while (place < _tokens.Count && _tokens[place].Kind is TokenKind.Sign or TokenKind.Line)
        {
            place++;
        }

        var found = place < _tokens.Count && (TailOf(place, grade) is not null || index.Classes.At(_tokens, place) is { Class: not null });
        afterColon &= found;
        return found;
    }

    /// <summary>After "K7:" a capital letter, or the number of the class, stands for it.</summary>
    private (SchoolClass Class, int End)? TailOf(int at, int grade)
    {
        var token = _tokens[at];
        var before = at > 0 ? _tokens[at - 1] : null;
        var opens = before is null || before.Kind is TokenKind.Sign or TokenKind.Line;
        if (!opens || !token.Spaced || !(token.IsWord || token.IsNumber))
        {
            return null;
        }

        if (token.IsWord && at + 1 < _tokens.Count && _tokens[at + 1].IsNumber && !_tokens[at + 1].Spaced && index.Classes.ByTail(grade, token.Plain + _tokens[at + 1].Raw) is { } longer)
        {
            return (longer, at + 2);
        }

        return index.Classes.ByTail(grade, token.Plain) is { } found ? (found, at + 1) : null;
    }

    private bool OnlyJoints(int from, int until)
    {
        for (var i = from; i < until; i++)
        {
            var token = _tokens[i];
            var joint = token.Is(',') || token.Is('-') || token.Is('+') || token.Is('&') || token.Is('/') || token.Plain is "va" or "voi" or "lop" or "cung" or "hai";
            if (!joint)
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Mention(int From, int End, IReadOnlyList<SchoolClass> Classes)
    {
        public bool IsGradeOnly { get; init; }
    }
}
