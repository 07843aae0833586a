using Magang.Workflows.Engine;
using Magang.Workflows.Host.Access;
using Magang.Workflows.Host.Engine;
using Magang.Workflows.Host.Links;
using Magang.Workflows.Postgres.Accounts;
using Magang.Workflows.Postgres.Links;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Magang.Workflows.Host.Accounts;

/// <summary>Wires accounts, sessions and their limits into the web server.</summary>
internal static class AccountSetup
{
    /// <summary>The cookie of a session.</summary>
    public const string SessionCookie = "magang-sesi";

    private const string StepCookie = "magang-langkah";

    /// <summary>Adds what accounts need.</summary>
    public static void AddAccounts(this IServiceCollection services, EngineRuntime runtime)
    {
        services.AddSingleton(runtime.Time);
        services.AddSingleton(runtime.Accounts);
        services.AddSingleton(runtime.Regulations.Reference);
        services.AddSingleton<Func<Reference>>(() => runtime.Regulations.Reference);
        services.AddSingleton<Callers>();
        services.AddSingleton<Policy>();
        services.AddSingleton(provider => new Door(
            provider.GetRequiredService<Callers>(),
            provider.GetRequiredService<Policy>(),
            runtime.Instances,
            runtime.Tasks
        ));
        services.AddSingleton<AccountKeeping>();
        services.AddScoped<SignIn>();

        services.AddSeals(runtime.Accounts.Seals);

        services.AddSingleton<LinkSeal>();
        services.AddSingleton(provider => new CaseLinks(
            new CaseLinkStore(runtime.Source, runtime.Time),
            provider.GetRequiredService<LinkSeal>(),
            runtime.Accounts.Log,
            runtime.Time
        ));

        services.AddDbContext<AccountContext>(options => options.UseNpgsql(runtime.Source));
        services
            .AddIdentityCore<Account>(identity =>
            {
                identity.User.AllowedUserNameCharacters = "";
                identity.Password.RequiredLength = Passwords.Shortest;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Lockout.MaxFailedAccessAttempts = SignIn.FailuresOfName;
                identity.Lockout.DefaultLockoutTimeSpan = SignIn.Span;
            })
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<IdentityRows>();
        services.AddScoped<IUserStore<Account>>(provider => provider.GetRequiredService<IdentityRows>());

        services
            .AddAuthentication(SignedIn.Scheme)
            .AddCookie(SignedIn.Scheme, cookie => Set(cookie, SessionCookie, SignedIn.Sliding, runtime.Time))
            .AddCookie(SignedIn.Beginning, cookie => Set(cookie, SessionCookie, SignedIn.Sliding, runtime.Time))
            .AddCookie(SignedIn.SecondStep, cookie => Set(cookie, StepCookie, SignedIn.BetweenSteps, runtime.Time));
        foreach (var scheme in (string[])[SignedIn.Scheme, SignedIn.Beginning])
            services
                .AddOptions<CookieAuthenticationOptions>(scheme)
                .Configure<IDataProtectionProvider>(
                    (cookie, protection) =>
                    {
                        cookie.TicketDataFormat = new TicketDataFormat(
                            protection.CreateProtector("Magang.Workflows.Cookie")
                        );
                        cookie.SessionStore = new SessionTickets(runtime.Accounts.Sessions, runtime.Time, protection);
                        // A request that changes something may begin a new session: the old one is not renewed beside it.
                        cookie.Events.OnCheckSlidingExpiration = check =>
                        {
                            check.ShouldRenew &= HttpMethods.IsGet(check.Request.Method);
                            return Task.CompletedTask;
                        };
                    }
                );
        services.Configure<CookieAuthenticationOptions>(
            SignedIn.Beginning,
            cookie => cookie.CookieManager = new NewCookies()
        );
        services.AddAntiforgery(forms =>
        {
            forms.FormFieldName = "tanda";
            forms.Cookie.Name = "magang-formulir";
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.AddRateLimits();
    }

    private static void Set(CookieAuthenticationOptions cookie, string name, TimeSpan span, TimeProvider time)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = span;
        cookie.SlidingExpiration = span == SignedIn.Sliding;
        cookie.TimeProvider = time;
    }

    /// <summary>Adds what seals cookies, forms and links: with the keys in the database, which all servers share.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="keys">The keys.</param>
    public static void AddSeals(this IServiceCollection services, DataProtectionKeyStore keys)
    {
        services.AddDataProtection().SetApplicationName("magang-workflows");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new DataProtectionKeys(keys));
    }
}
