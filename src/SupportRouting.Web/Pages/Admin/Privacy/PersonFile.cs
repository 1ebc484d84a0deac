using Microsoft.AspNetCore.Mvc;
using SupportRouting.Data.Tickets.Privacy;

namespace SupportRouting.Web.Pages.Admin.Privacy;

/// <summary>Sends what is kept about a person as a file while it is read.</summary>
public sealed class PersonFile(Person person, Func<Person, Stream, CancellationToken, Task> write) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        // Whose it is stands inside; names of files are seen by others.
        response.Headers.ContentDisposition = "attachment; filename=person.json";
        return write(person, response.Body, context.HttpContext.RequestAborted);
    }
}
