namespace SafetyPlanner.Core.Content;

/// <summary>What a part says on a card. The pack declares it; what is not declared is a line to write on.</summary>
public enum CardRole
{
    /// <summary>Where people meet.</summary>
    Place,

    /// <summary>When the meeting begins.</summary>
    Start,

    /// <summary>When it ends at the latest.</summary>
    End,

    /// <summary>A point to keep to.</summary>
    MainPoint,

    /// <summary>What is never said or done.</summary>
    Never,

    /// <summary>The sign that help is needed.</summary>
    Signal,

    /// <summary>Who goes to the meeting.</summary>
    Goes,

    /// <summary>Who waits.</summary>
    Waits,

    /// <summary>How to get in touch with whoever waits.</summary>
    CheckIn,

    /// <summary>What whoever waits does at the end time when nothing was heard.</summary>
    AtEndTime,

    /// <summary>What can go wrong; a plan that is matched with it says what to do then.</summary>
    Emergency,

    /// <summary>What to do in an emergency.</summary>
    Response,

    /// <summary>A phone to call with, or a number to call.</summary>
    Phone,

    /// <summary>A word that was agreed on.</summary>
    CodeWord,

    /// <summary>Where to go.</summary>
    PlaceToGo,

    /// <summary>Where the bag is.</summary>
    Kit,

    /// <summary>Somebody who helps.</summary>
    Helper,

    /// <summary>The name of a help line.</summary>
    HelpLine,

    /// <summary>The number of a help line.</summary>
    HelpNumber,
}
