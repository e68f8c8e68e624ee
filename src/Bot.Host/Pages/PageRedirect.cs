namespace Bot.Host.Pages;

/// <summary>"303 See Other": whatever was asked or posted, the browser goes on with GET. Only to addresses of our own.</summary>
internal sealed class PageRedirect : IResult
{
    private readonly string _path;

    private PageRedirect(string path) => _path = path;

    public static PageRedirect To(string path) => new(path);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = _path;
        return Task.CompletedTask;
    }
}
