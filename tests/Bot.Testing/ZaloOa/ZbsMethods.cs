using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Bot.Testing.ZaloOa;

/// <summary>The template host: approved templates to phone numbers, at day, for money.</summary>
internal sealed partial class ZbsMethods(ZaloOaFake fake)
{
    /// <summary>Numbers that go wrong, each with its code.</summary>
    private static readonly Dictionary<string, int> Magic = new(StringComparer.Ordinal)
    {
        ["84900000110"] = -110, ["84900000114"] = -114, ["84900000118"] = -118, ["84900000119"] = -119, ["84900000139"] = -139,
    };

    private int _left = 500;

    public async Task<JsonNode> SendAsync(HttpRequest request)
    {
        var body = await ZaloOaMethods.BodyAsync(request);
        ZaloOaMethods.Only(body, "phone", "template_id", "template_data", "tracking_id", "sending_mode", "mode");
        var phone = Phone().IsMatch(ZaloOaMethods.Text(body["phone"]) ?? "") ? ZaloOaMethods.Text(body["phone"])! : throw new ZaloOaRefusal(-108, "Phone number is invalid");
        var id = ZaloOaMethods.Text(body["template_id"]) ?? "";
        var parameters = fake.Templates.GetValueOrDefault(id) ?? throw new ZaloOaRefusal(-109, "Template ID invalid");
        var values = Values(body["template_data"] as JsonObject, parameters);
        if (!Tracking().IsMatch(ZaloOaMethods.Text(body["tracking_id"]) ?? ""))
        {
            throw new ZaloOaRefusal(-132, "tracking_id is invalid");
        }

        if (TimeZoneInfo.ConvertTime(fake.Clock.GetUtcNow(), fake.Zone).Hour is >= 22 or < 6)
        {
            throw new ZaloOaRefusal(-133, "Not allowed from 22:00 to 06:00");
        }

        if (ZaloOaMethods.Text(body["mode"]) == "development" && !fake.Administrators.Contains(phone))
        {
            throw new ZaloOaRefusal(-127, "Only administrators get messages in development mode");
        }

        if (Magic.TryGetValue(phone, out var code))
        {
            throw new ZaloOaRefusal(code, "cannot be reached");
        }

        if (--_left < 0)
        {
            throw new ZaloOaRefusal(-144, "daily quota is spent");
        }

        var data = fake.ArriveByTemplate(phone, id, values, ZaloOaMethods.Text(body["tracking_id"])!);
        data["quota"] = new JsonObject { ["dailyQuota"] = "500", ["remainingQuota"] = _left.ToString(CultureInfo.InvariantCulture) };
        return data;
    }

    public JsonNode Describe(HttpRequest request)
    {
        var id = request.Query["template_id"].ToString();
        var parameters = fake.Templates.GetValueOrDefault(id) ?? throw new ZaloOaRefusal(-109, "Template ID invalid");
        return new JsonObject
        {
            ["template_id"] = id,
            ["status"] = "ENABLE",
            ["listParams"] = new JsonArray([.. parameters.Select(name => (JsonNode)new JsonObject { ["name"] = name, ["require"] = true, ["maxLength"] = 50 })]),
            ["price_sdt"] = "800",
        };
    }

    public void SpendQuota() => _left = 0;

    private static Dictionary<string, string> Values(JsonObject? data, IReadOnlyList<string> parameters)
    {
        if (data is null || parameters.Any(name => ZaloOaMethods.Text(data[name]) is not { Length: > 0 }))
        {
            throw new ZaloOaRefusal(-1122, "Template data is missing a parameter");
        }

        if (data.Any(field => !parameters.Contains(field.Key) || ZaloOaMethods.Text(field.Value)!.Length > 50))
        {
            throw new ZaloOaRefusal(-1121, "Template data has a strange or too long parameter");
        }

        return data.ToDictionary(field => field.Key, field => ZaloOaMethods.Text(field.Value)!, StringComparer.Ordinal);
    }

    [GeneratedRegex("^84[0-9]{9}$")]
    private static partial Regex Phone();

    [GeneratedRegex("^[A-Za-z0-9]{1,48}$")]
    private static partial Regex Tracking();
}
