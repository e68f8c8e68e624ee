using System.Text;
using System.Text.Json;

namespace Bot.Testing.Fuzzing;

/// <summary>
/// Spoils bodies: whole JSON values, names and structure where the body is JSON, else and besides bytes. The same seed spoils alike, so that a
/// finding can be repeated.
/// </summary>
public sealed class BodyMutator(int seed, IReadOnlyList<byte[]> bodies)
{
    private const int LongText = 20_000;
    private const int Deep = 200;

    private static readonly byte[][] Values =
    [
        .. new[]
        {
            "null", "true", "false", "0", "-1", "1.5", "1e400", "-9223372036854775809", "9223372036854775807", "253402300800000", "4503599627370496",
            "\"\"", "\" \"", "\"0\"", "\"null\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00x\"", "\"a\\u202eb\\ufeff\"", "\"😀\"", "\"Nguyễn Thị Hồng Nhung\"",
            "\"'; drop table inbox; --\"", "\"{{7*7}}<script>\"", "\"../../etc/passwd\"", "{}", "[]", "[[]]", "{\"a\":{}}", "[null]", "[{\"id\":1}]", "NaN", "Infinity", "'x'", "undefined", "",
        }.Select(Encoding.UTF8.GetBytes),
        Encoding.UTF8.GetBytes($"\"{new string('ế', LongText)}\""),
        Encoding.UTF8.GetBytes(new string('9', 400)),
        Encoding.UTF8.GetBytes(new string('[', Deep) + new string(']', Deep)),
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", Deep)) + "1" + new string('}', Deep)),
        [(byte)'"', 0xC3, 0x28, (byte)'"'],
        [(byte)'"', 0xED, 0xA0, 0x80, (byte)'"'],
    ];

    private readonly Random _random = new(seed);

    /// <summary>One of the bodies, spoiled one to four times; now and then as it is.</summary>
    public byte[] Next()
    {
        var body = bodies[_random.Next(bodies.Count)];
        for (var times = _random.Next(5); times > 0; times--)
        {
            body = Spoil(body);
        }

        return body;
    }

    private byte[] Spoil(byte[] body) => _random.Next(12) switch
    {
        <= 6 => Replace(body, Spans(body), Values[_random.Next(Values.Length)]),
        7 => Replace(body, Spans(body), Slice(bodies[_random.Next(bodies.Count)])),
        8 => Twice(body),
        9 => body[..^_random.Next(body.Length + 1)],
        10 => Flip(body),
        _ => Insert(body),
    };

    /// <summary>Where values and names stand; nothing where the body is no JSON.</summary>
    private static List<Range> Spans(byte[] body)
    {
        var spans = new List<Range>();
        var open = new Stack<int>();
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 1000 });
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        open.Push((int)reader.TokenStartIndex);
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        spans.Add(open.Pop()..(int)reader.BytesConsumed);
                        break;
                    default:
                        spans.Add((int)reader.TokenStartIndex..(int)(reader.TokenStartIndex + reader.ValueSpan.Length + (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0)));
                        break;
                }
            }
        }
        catch (JsonException)
        {
            // Spoiled before: what was read so far can be spoiled again.
        }

        return spans;
    }

    private byte[] Replace(byte[] body, List<Range> spans, byte[] by)
    {
        if (spans.Count == 0)
        {
            return Insert(body);
        }

        var (start, length) = spans[_random.Next(spans.Count)].GetOffsetAndLength(body.Length);
        return [.. body[..start], .. by, .. body[(start + length)..]];
    }

    /// <summary>A value stands twice, so that a name does.</summary>
    private byte[] Twice(byte[] body)
    {
        var slice = Slice(body);
        var at = _random.Next(body.Length + 1);
        return body.Length + slice.Length > LongText * 8 ? body : [.. body[..at], .. slice, .. body[at..]];
    }

    private byte[] Slice(byte[] body)
    {
        var start = _random.Next(body.Length + 1);
        return body[start..(start + _random.Next(body.Length - start + 1))];
    }

    private byte[] Flip(byte[] body)
    {
        if (body.Length == 0)
        {
            return body;
        }

        byte[] flipped = [.. body];
        flipped[_random.Next(body.Length)] ^= (byte)(1 << _random.Next(8));
        return flipped;
    }

    private byte[] Insert(byte[] body)
    {
        var at = _random.Next(body.Length + 1);
        var noise = new byte[_random.Next(1, 9)];
        _random.NextBytes(noise);
        return [.. body[..at], .. noise, .. body[at..]];
    }
}
