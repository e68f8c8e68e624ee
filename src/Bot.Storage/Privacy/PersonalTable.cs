namespace Bot.Storage.Privacy;

/// <summary>One table and what it has to do with persons.</summary>
/// <param name="Columns">Those that are handed out. A linking code is not: whoever has it can link a chat.</param>
/// <param name="OfPupil">Its rows about <c>@pupil</c> of <c>@school</c>; <c>@keyed</c> and <c>@ending</c> are patterns of keys that hold the code. Null: none.</param>
/// <param name="OfGuardian">Its rows about <c>@guardian</c> of <c>@school</c>. Null: none.</param>
/// <param name="OfChat">Its rows about <c>@account</c> and <c>@chat</c>. Null: none.</param>
internal sealed record PersonalTable(string Name, string Columns, string? OfPupil = null, string? OfGuardian = null, string? OfChat = null);
