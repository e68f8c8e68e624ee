namespace Bot.Transcripts;

/// <summary>Every second transcript, from the second on.</summary>
public sealed class OddTranscriptTests : TranscriptTests
{
    public static TheoryData<string> Transcripts => Share(1);

    [Theory]
    [MemberData(nameof(Transcripts))]
    public Task The_conversation_goes_as_written(string transcript) => PlayAsync(transcript);
}
