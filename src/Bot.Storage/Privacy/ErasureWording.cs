namespace Bot.Storage.Privacy;

internal static class ErasureWording
{
    /// <summary>Stands where words were.</summary>
    public const string Mark = "[đã xóa]";

    /// <summary>Who was met at home, where the name is erased.</summary>
    public static string RelationOf(Domain.People.Relation? relation) => relation switch
    {
        Domain.People.Relation.Father => "bố",
        Domain.People.Relation.Mother => "mẹ",
        _ => "người giám hộ",
    };
}
