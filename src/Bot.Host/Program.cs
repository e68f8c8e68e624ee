using System.Text;
using Bot.Host;
using Bot.Host.Commands;

// What a verb prints is read by scripts and by people: UTF-8 without a byte order mark, on every system.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

if (MachineNeeds.Missing() is { } missing)
{
    Console.Error.WriteLine(missing);
    return ExitCode.BadUsage;
}

return await BotCommandLine.RunAsync(args, Console.In, Console.Out, Console.Error);
