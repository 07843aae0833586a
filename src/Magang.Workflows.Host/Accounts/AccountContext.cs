using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Magang.Workflows.Host.Accounts;

/// <summary>Maps Identity's own parts to tables of migration 0009; it never makes or changes a table.</summary>
public sealed class AccountContext(DbContextOptions<AccountContext> options) : DbContext(options)
{
    /// <summary>Says which column is what.</summary>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Account>(account =>
        {
            account.ToTable("account");
            account.HasKey(a => a.Id);
            account.Property(a => a.Id).HasColumnName("account_id");
            account.Property(a => a.UserName).HasColumnName("email");
            account.Property(a => a.NormalizedUserName).HasColumnName("normalized_email");
            account.Property(a => a.Name).HasColumnName("name");
            account.Property(a => a.Region).HasColumnName("region");
            account.Property(a => a.Person).HasColumnName("person");
            account.Property(a => a.PasswordHash).HasColumnName("password_hash");
            account.Property(a => a.SecurityStamp).HasColumnName("security_stamp");
            account.Property(a => a.ConcurrencyStamp).HasColumnName("concurrency_stamp").IsConcurrencyToken();
            account.Property(a => a.TwoFactorEnabled).HasColumnName("two_factor_enabled");
            account.Property(a => a.LockoutEnabled).HasColumnName("lockout_enabled");
            account.Property(a => a.LockoutEnd).HasColumnName("lockout_end");
            account.Property(a => a.AccessFailedCount).HasColumnName("access_failed_count");
            account.Property(a => a.ClosedAt).HasColumnName("closed_at");
            account.Ignore(a => a.Email);
            account.Ignore(a => a.NormalizedEmail);
            account.Ignore(a => a.EmailConfirmed);
            account.Ignore(a => a.PhoneNumber);
            account.Ignore(a => a.PhoneNumberConfirmed);
        });
        modelBuilder.Entity<IdentityUserToken<long>>(token =>
        {
            token.ToTable("account_token");
            token.HasKey(t => new
            {
                t.UserId,
                t.LoginProvider,
                t.Name,
            });
            token.Property(t => t.UserId).HasColumnName("account_id");
            token.Property(t => t.LoginProvider).HasColumnName("login_provider");
            token.Property(t => t.Name).HasColumnName("name");
            token.Property(t => t.Value).HasColumnName("value");
        });
    }
}
