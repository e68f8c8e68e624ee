using System.Globalization;
using System.Text.Json;

namespace Bot.Storage.Rosters;

/// <summary>One object of <c>truong.json</c>; what a value cannot be is noted with its line and path.</summary>
internal sealed class RosterJson(string file, string text, JsonElement element, string path, RosterFaults faults)
{
    /// <summary>The names of the members, in file order.</summary>
    public IReadOnlyList<string> Names => [.. Members.Select(member => member.Name)];

    private IEnumerable<JsonProperty> Members => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : [];

    public void Fault(string name, Complaint complaint) => faults.Add(file, LineOf(PathOf(name)), PathOf(name), complaint);

    /// <summary>A text that may not be empty; empty with the fault noted.</summary>
    public string Text(string name)
    {
        if (OptionalText(name) is { } value)
        {
            return value;
        }

        if (Find(name) is null or { ValueKind: JsonValueKind.String })
        {
            Fault(name, RosterWording.JsonMissing());
        }

        return "";
    }

    /// <summary>A text, or null when it is absent or empty.</summary>
    public string? OptionalText(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString()?.Trim() is { Length: > 0 } trimmed ? trimmed : null,
        _ => WrongKind<string>(name, "một chuỗi trong ngoặc kép"),
    };

    /// <summary>A list of texts with at least one in it.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        if (Find(name) is not { } value)
        {
            Fault(name, RosterWording.JsonMissing());
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0
            || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
        {
            Fault(name, RosterWording.JsonWrongKind("một danh sách, ví dụ [\"Mon\", \"Tue\"]"));
            return [];
        }

        return [.. value.EnumerateArray().Select(item => item.GetString()!)];
    }

    public RosterJson? Object(string name, bool required)
    {
        switch (Find(name))
        {
            case { ValueKind: JsonValueKind.Object } value:
                return new RosterJson(file, text, value, PathOf(name), faults);
            case null when !required:
                return null;
            case null:
                Fault(name, RosterWording.JsonMissing());
                return null;
            default:
                Fault(name, RosterWording.JsonWrongKind("các mục trong ngoặc nhọn { }"));
                return null;
        }
    }

    /// <summary>A list of objects; empty when it is absent.</summary>
    public IReadOnlyList<RosterJson> Objects(string name)
    {
        if (Find(name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.Object))
        {
            Fault(name, RosterWording.JsonWrongKind("một danh sách các mục trong ngoặc nhọn, ví dụ [{ \"name\": … }]"));
            return [];
        }

        return [.. value.EnumerateArray().Select(item => new RosterJson(file, text, item, PathOf(name), faults))];
    }

    public int? Whole(string name, int least, int most)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Fault(name, RosterWording.NotANumber(value.ToString(), least, most));
        return null;
    }

    public decimal? Percent(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number is >= 0 and <= 100)
        {
            return number;
        }

        Fault(name, RosterWording.NotANumber(value.ToString(), 0, 100));
        return null;
    }

    /// <summary>A part of the whole up to a half; <c>true</c> is a half, <c>false</c> none.</summary>
    public decimal? Share(string name)
    {
        switch (Find(name))
        {
            case null:
                return null;
            case { ValueKind: JsonValueKind.True }:
                return 0.5m;
            case { ValueKind: JsonValueKind.False }:
                return 0;
            case { ValueKind: JsonValueKind.Number } value when value.TryGetDecimal(out var number) && number is >= 0 and <= 0.5m:
                return number;
            default:
                return WrongKind<decimal?>(name, "true, false hoặc số từ 0 đến 0.5");
        }
    }

    public bool? Flag(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => WrongKind<bool?>(name, "true hoặc false"),
    };

    public TimeOnly? Time(string name, bool required)
    {
        if (Find(name) is not { } value)
        {
            if (required)
            {
                Fault(name, RosterWording.JsonMissing());
            }

            return null;
        }

        if (value.ValueKind == JsonValueKind.String
            && TimeOnly.TryParseExact(value.GetString(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        Fault(name, RosterWording.NotATime(value.ToString()));
        return null;
    }

    private JsonElement? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name && member.Value.ValueKind != JsonValueKind.Null)
            {
                return member.Value;
            }
        }

        return null;
    }

    private T? WrongKind<T>(string name, string expected)
    {
        Fault(name, RosterWording.JsonWrongKind(expected));
        return default;
    }

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>The line of the deepest part of the path that the file has: the parser keeps no positions once it has read a document.</summary>
    private int LineOf(string path)
    {
        var position = 0;
        foreach (var part in path.Split('.'))
        {
            var found = text.IndexOf($"\"{part}\"", position, StringComparison.Ordinal);
            if (found < 0)
            {
                break;
            }

            position = found;
        }

        return text.AsSpan(0, position).Count('\n') + 1;
    }
}
