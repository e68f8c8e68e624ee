using System.Text.RegularExpressions;
using Bot.Testing.ZaloBot;

namespace Bot.Testing.Phones;

public sealed class ZaloBotPhone(ZaloBotFake fake, ZaloBotUser user) : IPhone
{
    public IReadOnlyList<string> Texts => [.. user.Messages.Select(message => message.Text)];

    public void Say(string text) => user.Say(text);

    public void Choose(string label) =>
        user.Say(Texts.Reverse().Select(text => Regex.Match(text, $@"(?:^|[\n·]) ?([0-9]+) {Regex.Escape(label)}(?:$|[\n]| ·)")).First(match => match.Success).Groups[1].Value);

    public Task UntilAsync(Func<bool> condition) => fake.UntilAsync(condition);
}
