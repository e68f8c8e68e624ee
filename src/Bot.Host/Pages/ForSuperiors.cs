namespace Bot.Host.Pages;

/// <summary>Marks an address that superiors of an area may open too. Every other address is of a school and closed to them, whatever it checks itself.</summary>
internal sealed class ForSuperiors
{
    public static readonly ForSuperiors Too = new();

    private ForSuperiors()
    {
    }
}
