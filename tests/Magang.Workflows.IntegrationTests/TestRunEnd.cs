namespace Magang.Workflows.IntegrationTests;

/// <summary>Comes after every test of this namespace and those below it.</summary>
[SetUpFixture]
public sealed class TestRunEnd
{
    [OneTimeTearDown]
    public Task Drop_the_template() => TestDatabase.DropTemplateAsync();
}
