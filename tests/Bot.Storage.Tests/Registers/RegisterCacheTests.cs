using Bot.Domain;
using Bot.Domain.Schools;
using Bot.Storage.Registers;
using Bot.Testing;

namespace Bot.Storage.Tests.Registers;

public sealed class RegisterCacheTests
{
    private static readonly SchoolRegister Sample = SampleSchool.Register;

    private readonly RegisterCache _cache = new(mostPupils: 2 * Sample.Pupils.Count);

    [Fact]
    public void What_was_used_longest_ago_makes_room()
    {
        _cache.Put(Of("A"));
        _cache.Put(Of("B"));
        _cache.Find(new SchoolId("A")).ShouldNotBeNull();
        _cache.Put(Of("C"));

        _cache.Find(new SchoolId("A")).ShouldNotBeNull();
        _cache.Find(new SchoolId("B")).ShouldBeNull();
        _cache.Find(new SchoolId("C")).ShouldNotBeNull();
    }

    [Fact]
    public void A_newer_version_takes_the_place_of_the_older_and_no_more_room()
    {
        _cache.Put(Of("A", version: 1));
        _cache.Put(Of("B"));
        _cache.Put(Of("A", version: 2));

        _cache.Find(new SchoolId("A"))!.Version.ShouldBe(2);
        _cache.Find(new SchoolId("B")).ShouldNotBeNull();
        _cache.Put(Of("A", version: 1)).Version.ShouldBe(2, "who read an older version gets the newer");
    }

    [Fact]
    public void A_school_too_large_for_all_the_room_is_held_alone()
    {
        var small = new RegisterCache(mostPupils: 1);
        small.Put(Of("A"));
        small.Find(new SchoolId("A")).ShouldNotBeNull();
        small.Put(Of("B"));
        small.Find(new SchoolId("A")).ShouldBeNull();
    }

    private static SchoolRegister Of(string school, long version = 1) =>
        new(version, Sample.School with { Id = new SchoolId(school) }, Sample.Classes, Sample.Staff, Sample.Pupils, Sample.Guardians, []);
}
