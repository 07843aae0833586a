using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Accounts;
using Magang.Workflows.Host.Designer.Definitions;
using Magang.Workflows.Host.Designer.Studio;
using Magang.Workflows.Host.Designer.Trials;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Links;
using Magang.Workflows.Host.Tasks;
using Magang.Workflows.Host.Ui.Batches;
using Magang.Workflows.Host.Ui.Cases;
using Magang.Workflows.Host.Ui.Drawings;
using Magang.Workflows.Host.Ui.Home;
using Magang.Workflows.Host.Ui.Keeping;
using Magang.Workflows.Host.Ui.Languages;
using Magang.Workflows.Host.Ui.Links;
using Magang.Workflows.Host.Ui.Officials;
using Magang.Workflows.Host.Ui.Organisation;
using Magang.Workflows.Host.Ui.OwnAccount;
using Magang.Workflows.Host.Ui.SigningIn;
using Magang.Workflows.Host.Ui.Tasks;
using Microsoft.AspNetCore.HttpOverrides;

namespace Magang.Workflows.Host.Ui;

/// <summary>The web pages: they work without scripts.</summary>
internal static class Pages
{
    /// <summary>Adds what pages need.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<PageFrames>();
        // Where a web server with TLS stands before this one on the same machine; nobody else is believed.
        services.Configure<ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
        );
    }

    /// <summary>What every request passes first.</summary>
    public static void UsePages(this WebApplication server)
    {
        server.UseForwardedHeaders();
        server.Use(next => context => PageHeaders.AddAsync(context, next));
        server.Use(next => context => LanguageChoice.FollowAsync(context, next));
        server.UseAuthentication();
        server.UseRateLimiter();
    }

    /// <summary>Serves them.</summary>
    public static void MapPages(this WebApplication server, EngineRuntime runtime)
    {
        var services = server.Services;
        var frames = services.GetRequiredService<PageFrames>();
        var keeping = services.GetRequiredService<AccountKeeping>();
        var (stores, reference) = (runtime.Accounts, runtime.Regulations.Reference);
        var own = new OwnAccountPages(frames, stores, reference);

        PageStyles.Map(server);
        var studio = StudioFiles.Read(AppContext.BaseDirectory);
        studio.Map(server);
        StudioAssets.Map(server);
        var pages = server.MapGroup("").ExcludeFromDescription().AddEndpointFilter(frames.GuardAsync);
        var policy = services.GetRequiredService<Policy>();
        var door = services.GetRequiredService<Door>();
        var colleagues = new Colleagues(stores, services.GetRequiredService<Callers>());
        var waiting = new WaitingList(runtime, colleagues);
        var sight = new CaseSight(runtime, policy);
        var list = new CaseList(runtime, policy, sight);
        var story = new CaseStory(runtime, policy, sight, list, colleagues);
        new CasePages(frames, runtime, story, list, door).Map(pages);
        var shelf = services.GetRequiredService<Shelf>();
        new DrawingPages(frames, runtime, shelf).Map(pages);
        new TrialPages(frames, runtime, shelf).Map(pages);
        new NewBatchPages(frames, runtime, policy).Map(pages);
        new BatchPages(frames, runtime, story, list, door).Map(pages);
        new ImportPages(frames, runtime, door).Map(pages);
        new HomePages(frames, waiting).Map(pages);
        new InboxPages(frames, runtime, waiting).Map(pages);
        new TaskPages(frames, runtime, new TaskReading(runtime, policy, sight, colleagues), door).Map(pages);
        LanguageChoice.Map(pages);
        new SignInPages(frames, stores).Map(pages);
        new LinkPages(frames, keeping, stores).Map(pages);
        own.Map(pages);
        new TwoStepPages(frames, stores, own).Map(pages);
        new KeepingPages(frames, keeping, stores, reference).Map(pages);
        new KeyPages(frames, keeping, stores, reference).Map(pages);
        new OrganisationPages(frames, policy, runtime).Map(pages);
        new OfficialsPages(frames, policy, keeping, runtime).Map(pages);
        var links = services.GetRequiredService<CaseLinks>();
        new CaseLinkPages(frames, runtime, door, links).Map(pages);
        new GuestPages(frames, runtime, links).Map(pages);
        new StudioPages(frames, studio).Map(pages);
    }
}
