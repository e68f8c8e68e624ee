using Bot.Dialogs.Understanding.Words;

namespace Bot.Dialogs.Understanding.Parsing;

/// <summary>What only the neighbours decide, mended after the parse.</summary>
internal static class Rewrites
{
    public static List<Piece> Of(List<Piece> pieces, Message message)
    {
        var skips = pieces.Exists(piece => piece.Sense == Sense.Skip);
        var periods = pieces.Exists(piece => piece.Sense == Sense.Period);
        var mended = new List<Piece>(pieces.Count);
        var (named, dropped) = (false, false);
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            named |= piece.Sense == Sense.Name;
            dropped |= piece.Sense == Sense.Drop;
            if (skips && piece.Sense == Sense.Weekday && message.Tokens[piece.From].Plain is "t" && piece.End - piece.From == 2)
            {
                // "t3 … bỏ tiết": the third period, not Tuesday
                mended.Add(piece with { Sense = Sense.Period, End = piece.From + 1 });
                mended.Add(piece with { Sense = Sense.Number, From = piece.From + 1, Value = piece.Value + 1 });
            }
            else if (piece.Sense == Sense.Number && piece.Value is >= 2 and <= 7 && FollowsWeekday(mended) && (i + 1 == pieces.Count || pieces[i + 1].Sense is not Sense.Person))
            {
                mended.Add(piece with { Sense = Sense.Weekday, Value = piece.Value - 1 }); // "thứ 5, 6 và thứ 7"
            }
            else if (piece.Sense == Sense.Today && message.Tokens[piece.From].Key == "nay" && mended.Count > 0 && mended[^1].Sense == Sense.Weekday)
            {
                mended.Add(piece with { Sense = Sense.ThisWeek }); // "thu 7 nay", "thứ 6 nay" for "này"
            }
            else if (piece.Sense == Sense.Full && message.Tokens[piece.End - 1].Plain is "k" && piece.End - piece.From == 2 && IsColumn(pieces, i, message))
            {
                // "vắng P: 1, vắng K: 1": K is the column of those without leave
                mended.Add(piece with { Sense = Sense.Absent, End = piece.From + 1 });
                mended.Add(piece with { Sense = Sense.Unexcused, From = piece.From + 1 });
            }
            else if (piece.Sense is Sense.Unknown or Sense.StrangeName or Sense.Common && piece.End == piece.From + 1 && message.Tokens[piece.From].Key == "đung1" && i + 1 < pieces.Count && pieces[i + 1].Sense == Sense.Number)
            {
                mended.Add(piece with { Sense = Sense.Filler }); // "vắng đúng 2 em"
            }
            else if (piece.Sense == Sense.Full && mended.Count > 0 && mended[^1].Sense == Sense.Name && IsDenial(piece, message))
            {
                mended.Add(piece with { Sense = Sense.Here }); // "Kỳ không nghỉ đâu" is said of Kỳ
            }
            else if (piece.Sense == Sense.Full && IsDenial(piece, message) && IsSaidOfOne(mended, message))
            {
                mended.Add(piece with { Sense = Sense.Here }); // "Hòa đi học rồi nha, không vắng"
            }
            else if (periods && piece.Sense == Sense.Drop && message.Tokens[piece.From].Key is "bo3" or "bo" && i + 1 < pieces.Count && pieces[i + 1].End == piece.End + 1 && message.Tokens[piece.End].Plain == "hoc")
            {
                mended.Add(piece with { Sense = Sense.Skip, End = pieces[++i].End }); // "tiết 3 bỏ học 2 em"
            }
            else if (named && piece.Sense == Sense.Number && IsFather(pieces, i, mended, message))
            {
                mended.Add(piece with { Sense = Sense.Filler }); // ", ba em mới gọi": no three pupils
            }
            else if (piece.Sense == Sense.Absent && IsDenied(mended, message) && message.Tokens[piece.From].Plain is "nghi" or "vang")
            {
                mended[^1] = piece with { Sense = Sense.Here, From = mended[^1].From }; // "đủ, Lan không nghỉ"
            }
            else if (message.Tokens[piece.From].Key == "thay" && piece.End == piece.From + 1 && dropped)
            {
                mended.Add(piece with { Sense = Sense.Add }); // "xoá Yến, thay Việt vào"
            }
            else if (periods && mended.Count > 0 && mended[^1].Sense == Sense.Name && piece.End == piece.From + 1 && message.Tokens[piece.From].Key is "bo3" or "bo" && !(i + 1 < pieces.Count && pieces[i + 1].Sense == Sense.Name))
            {
                mended.Add(piece with { Sense = Sense.Skip }); // "tiết 3 Quang bỏ"
            }
            else if (periods && piece.Sense == Sense.Unknown && message.Tokens[piece.From].Key is "trôn1" or "tron")
            {
                mended.Add(piece with { Sense = Sense.Skip }); // "tiết 5 Bảo trốn"
            }
            else
            {
                mended.Add(piece);
            }
        }

        return mended;
    }

    private static bool IsFather(List<Piece> pieces, int i, List<Piece> mended, Message message)
    {
        if (message.Tokens[pieces[i].From].Key == "ba" && mended.Count > 1 && mended[^1].Sense == Sense.And && mended[^2].Sense == Sense.Reason && !(i + 1 < pieces.Count && pieces[i + 1].Sense is Sense.Person or Sense.Name))
        {
            return true; // "đi hái cà với ba"
        }

        if (message.Tokens[pieces[i].From].Key != "ba" || pieces[i].End != pieces[i].From + 1 || mended[^1].Sense is not (Sense.Sign or Sense.Break or Sense.But or Sense.Because or Sense.Reason or Sense.Name))
        {
            return false;
        }

        var next = i + 1 < pieces.Count && pieces[i + 1].Sense == Sense.Person ? i + 2 : i + 1;
        return next < pieces.Count && pieces[next].Sense is Sense.Filler or Sense.Common or Sense.Unknown or Sense.Because or Sense.Alarm or Sense.Reason or Sense.Excused;
    }

    private static bool IsDenial(Piece piece, Message message) =>
        piece.End - piece.From == 2 && message.Tokens[piece.End - 1].Plain is "nghi" or "vang" && message.Tokens[piece.From].Plain is "khong" or "ko" or "hong" or "hok" or "khg";

    /// <summary>One pupil was named and said to be there; what follows is said of the same.</summary>
    private static bool IsSaidOfOne(List<Piece> mended, Message message)
    {
        var at = mended.Count - 1;
        while (at >= 0 && mended[at].Sense is Sense.Filler || (at >= 0 && mended[at].Sense == Sense.Sign && message.Tokens[mended[at].From].Is(',')))
        {
            at--;
        }

        return at > 0 && mended[at].Sense is Sense.Here or Sense.Arrived && mended[at - 1].Sense == Sense.Name && mended.Count(piece => piece.Sense == Sense.Name) == 1;
    }

    private static bool IsDenied(List<Piece> mended, Message message) =>
        mended.Count > 1 && mended[^2].Sense == Sense.Name && mended[^1].Sense == Sense.Filler && message.Tokens[mended[^1].From].Plain is "khong" or "ko" or "hong" or "hok";

    private static bool IsColumn(List<Piece> pieces, int i, Message message) =>
        i + 2 < pieces.Count && pieces[i + 1].Sense == Sense.Sign && message.Tokens[pieces[i + 1].From].Is(':') && pieces[i + 2].Sense == Sense.Number;

    private static bool FollowsWeekday(List<Piece> mended) =>
        mended.Count > 1 && mended[^1].Sense is Sense.Sign or Sense.And or Sense.Until && mended[^2].Sense == Sense.Weekday;
}
