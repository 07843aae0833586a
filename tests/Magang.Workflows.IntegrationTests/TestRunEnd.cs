using Magang.Workflows.IntegrationTests.Accounts;
using Magang.Workflows.IntegrationTests.Api;

namespace Magang.Workflows.IntegrationTests;

/// <summary>Comes after every test of this namespace and those below it.</summary>
[SetUpFixture]
public sealed class TestRunEnd
{
    [OneTimeTearDown]
    public async Task Stop_what_tests_shared()
    {
        await ASite.StopSharedAsync();
        await AnApi.StopSharedAsync();
        await TestDatabase.DropTemplatesAsync();
    }
}
