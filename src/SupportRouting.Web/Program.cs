using SupportRouting.Web;
using SupportRouting.Web.Commands;
using SupportRouting.Web.Infrastructure;

try
{
    var line = CommandLine.Parse(args);
    var builder = WebApplication.CreateBuilder(StartFolder.Options(line.Settings));
    // A command explains its failures itself, in a line and without a stack.
    if (line.Verb is not null)
        builder.Configuration["Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore"] = "Fatal";
    builder.AddPortal();
    await using var app = builder.Build();
    if (line.Verb is not null)
        return await app.RunCommandAsync(line);
    app.UsePortal();
    await app.RunAsync();
    return 0;
}
catch (Exception error) when (StartFailure.Explain(error) is { } explanation)
{
    await Console.Error.WriteLineAsync(explanation);
    return StartFailure.ExitCode;
}
