namespace Bot.Transcripts;

/// <summary>Every second transcript, from the first on.</summary>
public sealed class EvenTranscriptTests : TranscriptTests
{
    public static TheoryData<string> Transcripts => Share(0);

    [Theory]
    [MemberData(nameof(Transcripts))]
    public Task The_conversation_goes_as_written(string transcript) => PlayAsync(transcript);
}
