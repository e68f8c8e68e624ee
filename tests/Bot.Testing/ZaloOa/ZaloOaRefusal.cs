namespace Bot.Testing.ZaloOa;

/// <summary>The fake says no, as the real service does: HTTP 200 and a code.</summary>
internal sealed class ZaloOaRefusal(int code, string message) : Exception(message)
{
    public int Code { get; } = code;
}
