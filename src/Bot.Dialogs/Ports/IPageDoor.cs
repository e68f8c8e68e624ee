using Bot.Dialogs.Pages;
using Bot.Domain;

namespace Bot.Dialogs.Ports;

/// <summary>Cuts keys to the page: where it is reached, and the chance of which a turn knows nothing.</summary>
public interface IPageDoor
{
    /// <summary>A new token with its link. Nothing is stored: the turn that sends the link decides that.</summary>
    PageKey Cut(SchoolId school);
}
