using System.Text;

namespace Bot.Storage.Rosters;

/// <summary>The files of a roster folder as text: UTF-8 with or without a byte order mark, in NFC.</summary>
internal sealed class RosterTexts(string folder, RosterFaults faults)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly bool _folderExists = Exists(folder, faults);

    /// <summary>The text of a file, or null with the fault noted.</summary>
    public string? Read(string file)
    {
        if (!_folderExists)
        {
            return null;
        }

        try
        {
            var text = StrictUtf8.GetString(File.ReadAllBytes(Path.Combine(folder, file)));
            if (text.Contains('\0', StringComparison.Ordinal))
            {
                faults.Add(file, null, null, RosterWording.NotUtf8());
                return null;
            }

            return text.TrimStart('\uFEFF').Normalize(NormalizationForm.FormC);
        }
        catch (FileNotFoundException)
        {
            faults.Add(file, null, null, RosterWording.FileMissing(folder));
        }
        catch (DecoderFallbackException)
        {
            faults.Add(file, null, null, RosterWording.NotUtf8());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            faults.Add(file, null, null, RosterWording.FileUnreadable(failure.Message));
        }

        return null;
    }

    private static bool Exists(string folder, RosterFaults faults)
    {
        var exists = Directory.Exists(folder);
        if (!exists)
        {
            faults.Add(folder, null, null, File.Exists(folder) ? RosterWording.FolderIsFile() : RosterWording.FolderMissing());
        }

        return exists;
    }
}
