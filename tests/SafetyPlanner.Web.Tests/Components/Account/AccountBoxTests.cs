using Bunit;
using SafetyPlanner.Web.Components.Account;

namespace SafetyPlanner.Web.Tests.Components.Account;

/// <summary>A box of an account's form, and what is said when something is wrong with it.</summary>
public sealed class AccountBoxTests : BunitContext
{
    [Fact]
    public void Box_WithoutProblem_IsDescribedByItsHint()
    {
        var input = Show(problem: null).Find("input");

        Assert.Equal("code-hint", input.GetAttribute("aria-describedby"));
        Assert.False(input.HasAttribute("aria-invalid"));
        Assert.Equal("off", input.GetAttribute("autocomplete"));
    }

    [Fact]
    public void Box_WithAProblemOfItsOwn_SaysItBesideTheBox()
    {
        var box = Show(new FormProblem("Something is mistyped.", "code"));

        var input = box.Find("input");
        Assert.Equal("code-hint code-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("Something is mistyped.", box.Find("#code-error").TextContent);
    }

    [Fact]
    public void Box_WithAProblemSharedWithAnother_IsTiedToTheLineAboveTheForm()
    {
        var box = Show(new FormProblem("One of them is not right.", "name", "code"));

        Assert.Equal("code-hint problem", box.Find("input").GetAttribute("aria-describedby"));
        Assert.Empty(box.FindAll(".error"));
    }

    [Fact]
    public void Box_WithAProblemOfAnother_IsAsItWas()
    {
        var box = Show(new FormProblem("Something is mistyped.", "name"));

        Assert.False(box.Find("input").HasAttribute("aria-invalid"));
        Assert.Empty(box.FindAll(".error"));
    }

    private IRenderedComponent<AccountBox> Show(FormProblem? problem) => Render<AccountBox>(parameters => parameters
        .Add(box => box.Id, "code").Add(box => box.Name, "Code").Add(box => box.Label, "Code").Add(box => box.Hint, "Six digits.").Add(box => box.Problem, problem));
}
