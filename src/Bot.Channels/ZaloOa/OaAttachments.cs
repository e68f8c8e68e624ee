using Bot.Dialogs.Messages;

namespace Bot.Channels.ZaloOa;

/// <summary>Which files may be uploaded, and how each is shown once it was.</summary>
internal static class OaAttachments
{
    private const int OneMegabyte = 1024 * 1024;
    private const int FiveMegabytes = 5 * OneMegabyte;

    /// <returns>How to upload it; or why Zalo would refuse it.</returns>
    public static (UploadKind Kind, string? Fault) KindOf(Attachment attachment, int length)
    {
        (UploadKind Kind, int Most)? rule = attachment.MediaType.ToLowerInvariant() switch
        {
            "image/jpeg" or "image/png" => (UploadKind.Image, OneMegabyte),
            "image/gif" => (UploadKind.Gif, FiveMegabytes),
            "application/pdf" or "application/msword" or "text/csv"
                or "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => (UploadKind.File, FiveMegabytes),
            _ => null,
        };
        return rule switch
        {
            null => (default, $"Zalo takes no files of type {attachment.MediaType}"),
            _ when length == 0 => (default, "the file is empty"),
            (var kind, var most) when length > most => (kind, "the file is larger than Zalo takes"),
            (var kind, _) => (kind, null),
        };
    }

    /// <summary>The form that asks for name and phone.</summary>
    public static ConsultationAttachment Form(string picture) => new(
        "template",
        new ConsultationPayload
        {
            TemplateType = "request_user_info",
            Elements = [new ConsultationElement { Title = ZaloOaWording.FormTitle, Subtitle = ZaloOaWording.FormSubtitle, ImageUrl = picture }],
        });

    /// <param name="answer">What the upload said.</param>
    /// <returns>Null when it named no token.</returns>
    public static ConsultationAttachment? Of(UploadKind kind, ZaloAnswer.Ok answer) => kind switch
    {
        UploadKind.File when answer.Data.Text("token") is { } token => new("file", new ConsultationPayload { Token = token }),
        not UploadKind.File when answer.Data.Text("attachment_id") is { } id => new(
            "template",
            new ConsultationPayload
            {
                TemplateType = "media",
                Elements = [new ConsultationElement { MediaType = kind == UploadKind.Gif ? "gif" : "image", AttachmentId = id }],
            }),
        _ => null,
    };
}
