namespace Bot.Channels.ZaloOa;

/// <summary>What <c>/v3.0/oa/message/cs</c> takes.</summary>
internal sealed record ConsultationMessage(ConsultationRecipient Recipient, ConsultationBody Message)
{
    public static ConsultationMessage To(string user, ConsultationBody body) => new(new ConsultationRecipient(user), body);
}

internal sealed record ConsultationRecipient(string UserId);

/// <param name="Text">At most 2,000 characters.</param>
internal sealed record ConsultationBody(string? Text, ConsultationAttachment? Attachment = null);

/// <param name="Type"><c>template</c> or <c>file</c>.</param>
internal sealed record ConsultationAttachment(string Type, ConsultationPayload Payload);

internal sealed record ConsultationPayload
{
    public string? TemplateType { get; init; }

    public IReadOnlyList<ConsultationButton>? Buttons { get; init; }

    public IReadOnlyList<ConsultationElement>? Elements { get; init; }

    /// <summary>Of an uploaded file.</summary>
    public string? Token { get; init; }
}

/// <param name="Title">At most 100 characters.</param>
/// <param name="Payload">Comes back as a text message; at most 1,000 characters.</param>
internal sealed record ConsultationButton(string Title, string Type, string Payload);

internal sealed record ConsultationElement
{
    public string? MediaType { get; init; }

    public string? AttachmentId { get; init; }

    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public string? ImageUrl { get; init; }
}
