namespace Bot.Storage.Rosters.Lists;

/// <summary>What a column of a list may hold.</summary>
internal enum ListField
{
    RollNumber,
    MinistryCode,
    SchoolCode,
    Name,
    FamilyName,
    GivenName,
    BirthDate,
    Sex,

    /// <summary>A tick for girls.</summary>
    IsGirl,
    Ethnicity,
    Class,
    Campus,
    Status,
    DayBoarder,
    Boarder,

    /// <summary>BT, NT or 2B.</summary>
    Boarding,
    Hamlet,
    Note,
    Father,
    FatherPhone,
    Mother,
    MotherPhone,
    Sponsor,
    SponsorPhone,

    /// <summary>A number of the family; whose, the list does not say.</summary>
    FamilyPhone,
}
