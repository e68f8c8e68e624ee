using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Bot.Channels.Http;

/// <summary>
/// HTML that is safe to send: the only way to put a value into it is an interpolated string whose holes are encoded, or another
/// <see cref="Markup"/>. Forgetting to escape does not compile.
/// </summary>
internal sealed class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly string _html;

    private Markup(string html) => _html = html;

    public static Markup Of(Template template) => new(template.ToString());

    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part._html)));

    public override string ToString() => _html;

    /// <summary>An interpolated string that encodes what stands in its holes; for texts and quoted attributes.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Template(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _html = new(literalLength + (formattedCount * 16));

        public void AppendLiteral(string literal) => _html.Append(literal);

        public void AppendFormatted(string value) => _html.Append(Encoder.Encode(value));

        public void AppendFormatted(Markup value) => _html.Append(value._html);

        public override string ToString() => _html.ToString();
    }
}
