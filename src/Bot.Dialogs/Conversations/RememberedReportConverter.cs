using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Domain;
using Bot.Domain.Attendance;
using Bot.Domain.Calendar;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// A memory holds some forty remembered reports and is read and written at every turn, so they are taken letter by letter instead of by reflection, and what was written once is kept with the report. The form is the
/// serializer's own; what is not so (<c>isTakenBack</c>: false) is left out, and what is not known is passed over.
/// </summary>
internal sealed class RememberedReportConverter : JsonConverter<RememberedReport>
{
    private const string Date = "yyyy-MM-dd";
    private const int DateLength = 10;
    private const int UsualLength = 128;

    private static readonly ConditionalWeakTable<RememberedReport, byte[]> Written = [];

    public override RememberedReport Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var (key, revision, at, before, isTakenBack) = ((RollCallKey?)null, 0, default(DateTimeOffset), (RollCall?)null, false);
        while (Next(ref reader))
        {
            if (Is(ref reader, "key"u8))
            {
                key = KeyOf(ref reader);
            }
            else if (Is(ref reader, "revision"u8))
            {
                revision = reader.GetInt32();
            }
            else if (Is(ref reader, "at"u8))
            {
                at = reader.GetDateTimeOffset();
            }
            else if (Is(ref reader, "before"u8))
            {
                before = JsonSerializer.Deserialize<RollCall>(ref reader, options);
            }
            else if (Is(ref reader, "isTakenBack"u8))
            {
                isTakenBack = reader.GetBoolean();
            }
            else
            {
                Pass(ref reader);
            }
        }

        return new RememberedReport(key ?? throw new JsonException("A remembered report names no roll call."), revision, at, before) { IsTakenBack = isTakenBack };
    }

    /// <summary>A report that was written before, in this or an earlier turn, is written as it was then.</summary>
    public override void Write(Utf8JsonWriter writer, RememberedReport value, JsonSerializerOptions options)
    {
        if (!Written.TryGetValue(value, out var written))
        {
            var buffer = new ArrayBufferWriter<byte>(UsualLength);
            using (var once = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = options.Encoder, SkipValidation = true }))
            {
                WriteOnce(once, value, options);
            }

            written = buffer.WrittenSpan.ToArray();
            Written.AddOrUpdate(value, written);
        }

        writer.WriteRawValue(written, skipInputValidation: true);
    }

    private static void WriteOnce(Utf8JsonWriter writer, RememberedReport value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("key"u8);
        writer.WriteString("class"u8, value.Key.Class.Value);
        Span<byte> date = stackalloc byte[DateLength];
        value.Key.Date.TryFormat(date, out _, Date, CultureInfo.InvariantCulture);
        writer.WriteString("date"u8, date);
        writer.WriteString("session"u8, NameOf(value.Key.Session));
        writer.WriteEndObject();
        writer.WriteNumber("revision"u8, value.Revision);
        writer.WriteString("at"u8, value.At);
        if (value.Before is { } before)
        {
            writer.WritePropertyName("before"u8);
            JsonSerializer.Serialize(writer, before, options);
        }

        if (value.IsTakenBack)
        {
            writer.WriteBoolean("isTakenBack"u8, value: true);
        }

        writer.WriteEndObject();
    }

    private static RollCallKey KeyOf(ref Utf8JsonReader reader)
    {
        var (taught, date, session) = ((string?)null, (DateOnly?)null, (Session?)null);
        while (Next(ref reader))
        {
            if (Is(ref reader, "class"u8))
            {
                taught = reader.GetString();
            }
            else if (Is(ref reader, "date"u8))
            {
                date = DateOnly.ParseExact(reader.GetString()!, Date, CultureInfo.InvariantCulture);
            }
            else if (Is(ref reader, "session"u8))
            {
                session = SessionOf(ref reader);
            }
            else
            {
                Pass(ref reader);
            }
        }

        return taught is null || date is null || session is null ? throw new JsonException("A remembered roll call lacks class, date or session.") : new RollCallKey(new ClassId(taught), date.Value, session.Value);
    }

    private static Session SessionOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("Morning"u8) ? Session.Morning
        : reader.ValueTextEquals("Afternoon"u8) ? Session.Afternoon
        : Enum.Parse<Session>(reader.GetString()!);

    private static string NameOf(Session session) => session switch
    {
        Session.Morning => nameof(Session.Morning),
        Session.Afternoon => nameof(Session.Afternoon),
        _ => session.ToString(),
    };

    /// <summary>Stands on the next property's name; false at the end of the object.</summary>
    private static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Goes to the property's value where it is that property.</summary>
    private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();

    private static void Pass(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }
}
