using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Bot.Domain;

namespace Bot.Dialogs.Conversations;

/// <summary>The one JSON form of what is stored: camelCase, ids as plain strings, enums by name, nulls left out.</summary>
public static class DialogJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new RememberedReportConverter());
        options.Converters.Add(new IdConverter<SchoolId>(value => new SchoolId(value), id => id.Value));
        options.Converters.Add(new IdConverter<ClassId>(value => new ClassId(value), id => id.Value));
        options.Converters.Add(new IdConverter<PupilId>(value => new PupilId(value), id => id.Value));
        options.Converters.Add(new IdConverter<StaffId>(value => new StaffId(value), id => id.Value));
        options.Converters.Add(new IdConverter<GuardianId>(value => new GuardianId(value), id => id.Value));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class IdConverter<TId>(Func<string, TId> read, Func<TId, string> write) : JsonConverter<TId>
        where TId : struct
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }
}
