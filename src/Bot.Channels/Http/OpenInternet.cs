using System.Net;
using System.Net.Sockets;

namespace Bot.Channels.Http;

/// <summary>Which network addresses lie in the open internet, and which would be reached through us from outside.</summary>
internal static class OpenInternet
{
    /// <summary>Not loopback, private, link-local, shared, benchmark, documentation, multicast or reserved.</summary>
    public static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Contains(address.MapToIPv4());
        }

        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork ? IsPublic4(bytes) : IsPublic6(bytes);
    }

    private static bool IsPublic4(byte[] bytes) => bytes switch
    {
        [0 or 10 or 127 or >= 224, ..] => false,
        [100, >= 64 and <= 127, ..] => false,
        [169, 254, ..] => false,
        [172, >= 16 and <= 31, ..] => false,
        [192, 168, ..] or [192, 0, 0 or 2, _] or [192, 88, 99, _] => false,
        [198, 18 or 19, ..] or [198, 51, 100, _] or [203, 0, 113, _] => false,
        _ => true,
    };

    /// <summary>Only 2000::/3 is given out; of it not 6to4, Teredo and documentation, which stand for other addresses or for none.</summary>
    private static bool IsPublic6(byte[] bytes) =>
        (bytes[0] & 0xE0) == 0x20
        && !(bytes[0] == 0x20 && bytes[1] == 0x02)
        && !(bytes[0] == 0x20 && bytes[1] == 0x01 && ((bytes[2] == 0x00 && bytes[3] == 0x00) || (bytes[2] == 0x0D && bytes[3] == 0xB8)));
}
