using Bot.Host.Setup;
using Microsoft.AspNetCore.Components;

namespace Bot.Host.Pages.Views;

/// <summary>What every step of the set-up is shown with.</summary>
public abstract class SetupStep : ComponentBase
{
    /// <summary>The key of the forms.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = "";

    [Parameter, EditorRequired]
    public SetupDraft Draft { get; set; } = null!;

    /// <summary>Why the step was not taken.</summary>
    [Parameter]
    public string? Fault { get; set; }
}
