using Microsoft.Extensions.DependencyInjection.Extensions;
using SupportRouting.Data.Hosting;
using SupportRouting.Data.Import.Jobs;
using SupportRouting.Data.Links;
using SupportRouting.Data.Notices;
using SupportRouting.Data.Offers;
using SupportRouting.Data.Offers.Confirmations;
using SupportRouting.Data.Offers.Freshness;
using SupportRouting.Data.Offers.Review;
using SupportRouting.Data.Outbox;
using SupportRouting.Data.Partners;
using SupportRouting.Data.Tickets;
using SupportRouting.Data.Tickets.HandOffs;
using SupportRouting.Data.Tickets.Privacy;
using SupportRouting.Domain.Tickets;
using SupportRouting.Web.Api;
using SupportRouting.Web.Demo;
using SupportRouting.Web.Infrastructure;
using SupportRouting.Web.Security;
using SupportRouting.Web.Telemetry;
using SupportRouting.Web.Text;
using SupportRouting.Web.Tickets;

namespace SupportRouting.Web;

/// <summary>What the portal is made of, and the order a request passes through it.</summary>
public static class PortalComposition
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        if (!ListenAddresses.AreChosen(builder.Configuration))
            builder.WebHost.UseUrls(ListenAddresses.Default);
        // Finds the page assets of a program that was built and not published, outside Development too.
        builder.WebHost.UseStaticWebAssets();
        builder.AddPortalLogging();

        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        // First to start, last to stop.
        services.AddHostedService<DatabaseStart>();
        services.AddPortalData();
        services.AddOffers();
        services.AddConfirmations();
        services.AddLinks();
        services.AddPartners();
        services.AddTickets();
        services.AddNotices();
        services.AddPrivacy();
        services.AddOutbox();
        services.AddHandOffs();
        services.AddImportJobs();
        services.AddAccounts();
        services.AddWebProtection(builder.Configuration);
        services.AddTelemetry();
        services.AddDemo();
        services.AddLanguages();
        services.AddPortalPages();
        services.AddScoped<Pages.Ask.ProductSearch>();
        services.AddScoped<Pages.Ask.OperatorKinds>();
        services.AddScoped<Pages.Offers.LinkMarks>();
        services.AddSingleton<PortalAddress>();
        services.AddScoped<Pages.Confirm.ConfirmationVisit>();
        services.AddScoped<Pages.Tickets.WriteOnTicket>();
        services.AddScoped<Pages.Records.RecordEditor>();
        services.AddScoped<Pages.Shared.ReviewCount>();
        services.AddScoped<Pages.Records.RecordHistory>();
        services.AddScoped<Pages.Admin.Support.SupportSteps>();
        services.AddTicketChanges();
        services.AddPortalApi();
        services.AddGracefulStop();
        services.AddHostedService<ParentWatch>();
        services.AddHostedService<ReadyLine>();
    }

    public static void UsePortal(this WebApplication app)
    {
        // A wrong setting stops the start, not the first page that needs it.
        app.Services.GetRequiredService<DeskTime>();
        app.Services.GetRequiredService<SecondPersonOptions>();
        app.Services.GetRequiredService<FreshnessOptions>();
        app.Services.GetRequiredService<PortalAddress>();
        app.Services.GetRequiredService<ConfirmationOptions>();
        app.UseForwardedHeaders();
        app.UseMiddleware<RequestLog>();
        app.UseSecurityHeaders();
        app.UsePortalErrors();
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseRequestLocalization();
        app.UseCookiePolicy();
        app.UseRouting();
        app.Use(RequestLog.RememberRouteAsync);
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseApiAntiforgery();

        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapTicketChanges();
        app.MapPortalApi();
    }
}
