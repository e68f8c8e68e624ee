namespace Bot.Domain;

/// <summary>The school's code in the roster (<c>truong.json</c> → <c>code</c>, e.g. <c>MAU01</c>). First part of every key of a school's rows.</summary>
public readonly record struct SchoolId(string Value) { public override string ToString() => Value; }

/// <summary>A class by its name in the school's own list (<c>lop.csv</c>, e.g. <c>7A</c>, <c>7/2</c>, <c>10C1</c>), spelled as written there.</summary>
public readonly record struct ClassId(string Value) { public override string ToString() => Value; }

/// <summary>A pupil by "Mã học sinh".</summary>
public readonly record struct PupilId(string Value) { public override string ToString() => Value; }

/// <summary>A member of staff, or an officer who works with the school, by "Mã cán bộ".</summary>
public readonly record struct StaffId(string Value) { public override string ToString() => Value; }

/// <summary>A guardian within a school: the phone number as written in the register; without a phone, <c>PUPIL/relation</c>.</summary>
public readonly record struct GuardianId(string Value) { public override string ToString() => Value; }

/// <summary>One human being, who may have several chats and several memberships (design §4). Made by the program when a chat is linked.</summary>
public readonly record struct PersonId(string Value) { public override string ToString() => Value; }
