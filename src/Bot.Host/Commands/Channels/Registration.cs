namespace Bot.Host.Commands.Channels;

/// <summary>What an operator brings to <c>channels register</c>.</summary>
/// <param name="Code">The code of a consent, or the address that carries it.</param>
/// <param name="RefreshToken">A refresh token from elsewhere; secret.</param>
internal sealed record Registration(string? Code, string? RefreshToken)
{
    private const string FromInput = "-";

    /// <summary>A dash is read from the standard input, so that a secret stands in no list of processes.</summary>
    public static Registration Of(Desk desk, string? code, string? refreshToken) => new(Given(desk, code), Given(desk, refreshToken));

    private static string? Given(Desk desk, string? word) => (word == FromInput ? desk.In.ReadLine() : word)?.Trim() is { Length: > 0 } given ? given : null;
}
