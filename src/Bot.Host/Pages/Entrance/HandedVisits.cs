using Bot.Dialogs.Pages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;

namespace Bot.Host.Pages.Entrance;

/// <summary>The schools of which somebody may be handed cases: every one that has the person of this session's chat on its list, as in that chat.</summary>
internal sealed class HandedVisits(IPageSessionStore sessions, IRegisterStore registers)
{
    /// <summary>The visitor's own school first.</summary>
    public async Task<IReadOnlyList<PageVisitor>> OfAsync(PageEntry entry, CancellationToken cancellationToken)
    {
        var (own, visits) = (entry.Visitor, new List<PageVisitor> { entry.Visitor });
        foreach (var membership in await sessions.MembershipsAsync(entry.Session.From, cancellationToken))
        {
            if (membership.Kind != MemberKind.Staff || membership.School == own.Register.School.Id || await registers.LoadAsync(membership.School, cancellationToken) is not { } known)
            {
                continue;
            }

            var register = known.On(known.Clock.DateOf(own.Now));
            if (register.Find(new StaffId(membership.Ref)) is { } member && HandedPage.IsFor(new PageVisitor(register, member, own.Now)))
            {
                visits.Add(new PageVisitor(register, member, own.Now));
            }
        }

        return visits;
    }
}
