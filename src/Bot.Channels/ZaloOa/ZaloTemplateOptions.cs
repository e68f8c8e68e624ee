namespace Bot.Channels.ZaloOa;

/// <summary>One approved ZBS template (section <c>Bot:ZaloOa:Templates:NAME</c>).</summary>
public sealed class ZaloTemplateOptions
{
    /// <summary>What Zalo calls it; digits.</summary>
    public string? Id { get; set; }

    /// <summary>Our field → the template's parameter, e.g. <c>pupil</c> → <c>ten_hoc_sinh</c>. Fields that are not named are not sent.</summary>
    public Dictionary<string, string> Fields { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}
