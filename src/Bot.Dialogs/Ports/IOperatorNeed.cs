namespace Bot.Dialogs.Ports;

/// <summary>Something about a channel account that only an operator can do, shown by <c>/health/ready</c>.</summary>
public interface IOperatorNeed
{
    /// <summary>The account it is about.</summary>
    string Account { get; }

    /// <summary>What is needed and why, in English and without secrets; null while nothing is.</summary>
    string? Need { get; }

    /// <summary>Nothing goes through the account until it is done; false where only some messages are concerned, which never makes the host unready.</summary>
    bool StopsTheAccount => true;
}
