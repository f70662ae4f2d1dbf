namespace SafetyPlanner.Core.Answers;

/// <summary>The answers of one worksheet as they stand at one moment; never changes.</summary>
public sealed class AnswerSheet
{
    private readonly Dictionary<string, Answer> answers;

    /// <summary>A sheet with these answers, by question id.</summary>
    public AnswerSheet(IEnumerable<KeyValuePair<string, Answer>> answers) => this.answers = answers.ToDictionary();

    /// <summary>A sheet nobody has written on.</summary>
    public static AnswerSheet Empty { get; } = new([]);

    /// <summary>All answers by question id.</summary>
    public IReadOnlyDictionary<string, Answer> Answers => answers;

    /// <summary>The answer to a question, or null.</summary>
    public Answer? Find(string questionId) => answers.GetValueOrDefault(questionId);

    /// <summary>What the answer says, or null when there is none or it is of another kind.</summary>
    public T? Value<T>(string questionId)
        where T : AnswerValue => answers.GetValueOrDefault(questionId)?.Value as T;

    /// <summary>The version of an answer; 0 when there is none.</summary>
    public int VersionOf(string questionId) => answers.GetValueOrDefault(questionId)?.Version ?? 0;

    /// <summary>The sheet with one answer put in place.</summary>
    public AnswerSheet With(string questionId, Answer answer) =>
        new(answers.Where(pair => pair.Key != questionId).Append(new(questionId, answer)));
}
