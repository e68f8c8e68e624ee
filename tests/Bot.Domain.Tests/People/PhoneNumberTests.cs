using Bot.Domain.People;

namespace Bot.Domain.Tests.People;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0370000164")]
    [InlineData("+84370000164")]
    [InlineData("84370000164")]
    [InlineData("0084 370 000 164")]
    [InlineData("+84 (0) 370.000.164")]
    [InlineData("0370-000-164")]
    [InlineData("370000164")] // a sheet has lost the leading 0
    public void However_it_is_written_a_number_is_the_same(string text) => PhoneNumber.Of(text)!.Value.Value.ShouldBe("0370000164");

    [Theory]
    [InlineData("")]
    [InlineData("113")]
    [InlineData("0370000164 (mẹ)")]
    [InlineData("03700001645678")]
    [InlineData("+1 202 555 0100 00")]
    [InlineData("không có")]
    public void What_is_no_number_is_none(string text) => PhoneNumber.Of(text).ShouldBeNull();

    [Fact]
    public void A_number_of_nine_digits_that_begins_like_the_country_is_no_country() => PhoneNumber.Of("843700001")!.Value.Value.ShouldBe("0843700001");

    [Fact]
    public void A_cell_may_hold_several() =>
        PhoneNumber.AllIn("0370000164 / +84 97 000 0559; xxx").Select(number => number.Value).ShouldBe(["0370000164", "0970000559"]);
}
