using Bot.Dialogs.Pages.Office;
using Bot.Host.Pages.Entrance;

namespace Bot.Host.Pages.Office;

/// <summary>Maps the addresses of one part of the office behind the question whether the visitor works in it: who does not, gets the same answer as where there is nothing.</summary>
internal sealed class OfficeDoor(IEndpointRouteBuilder signedIn, OfficePart part)
{
    private readonly string _path = OfficePaths.Of(part);

    public delegate Task<IResult> Answer(HttpContext http, PageRenderer renderer);

    public static string ActorOf(PageEntry entry) => $"staff:{entry.Visitor.Member.Id}";

    public void MapGet(string path, Answer answer) => signedIn.MapGet(_path + path, Guarded(answer));

    public void MapPost(string path, Answer answer) => signedIn.MapPost(_path + path, Guarded(answer));

    private Func<HttpContext, PageRenderer, Task<IResult>> Guarded(Answer answer) => async (http, renderer) =>
    {
        var entry = SignedInGate.EntryOf(http);
        return OfficeAccess.MayUse(entry.Visitor.Member, part) ? await answer(http, renderer) : await renderer.NothingAsync(entry);
    };
}
