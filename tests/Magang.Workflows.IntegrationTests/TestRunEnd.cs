using Magang.Workflows.IntegrationTests.Accounts;
using Magang.Workflows.IntegrationTests.Api;
using Magang.Workflows.IntegrationTests.Ui;

namespace Magang.Workflows.IntegrationTests;

/// <summary>Comes after every test of this namespace and those below it.</summary>
[SetUpFixture]
public sealed class TestRunEnd
{
    [OneTimeTearDown]
    public async Task Stop_what_tests_shared()
    {
        await ABrowser.StopSharedAsync();
        await ASite.StopSharedAsync();
        await AnApi.StopSharedAsync();
        await TestDatabase.DropTemplatesAsync();
    }
}
