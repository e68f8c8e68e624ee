using Bot.Dialogs.Pages;
using Bot.Dialogs.Ports;
using Bot.Domain;

namespace Bot.Transcripts;

/// <summary>Keys to a page that is nowhere, without chance.</summary>
internal sealed class NumberedDoor : IPageDoor
{
    private int _cut;

    public PageKey Cut(SchoolId school)
    {
        var token = FormattableString.Invariant($"khoa-{++_cut}");
        return new PageKey(token, new Uri($"https://truong.example/vao/{school}/{token}"));
    }
}
