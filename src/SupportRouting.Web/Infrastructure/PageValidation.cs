using FluentValidation;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SupportRouting.Web.Infrastructure;

/// <summary>Runs the validators of what a page's handler takes; what is not valid shows the page again with 400.</summary>
internal sealed class PageValidation(IServiceProvider services) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || context.HandlerInstance is not PageModel page)
        {
            await next();
            return;
        }

        var cancel = context.HttpContext.RequestAborted;
        foreach (var (name, input) in context.HandlerArguments)
            await CheckAsync(name, input, context.ModelState, cancel);
        if (context.ModelState.IsValid)
        {
            await next();
            return;
        }
        context.Result = page is IShownAgain shown && !await shown.PrepareAsync(cancel) ? page.NotFound() : page.Again();
    }

    private async Task CheckAsync(string prefix, object? input, ModelStateDictionary state, CancellationToken cancel)
    {
        if (input is null || services.GetService(typeof(IValidator<>).MakeGenericType(input.GetType())) is not IValidator validator)
            return;
        var result = await validator.ValidateAsync(new ValidationContext<object>(input), cancel);
        foreach (var failure in result.Errors)
            state.AddModelError($"{prefix}.{failure.PropertyName}", failure.ErrorMessage);
    }
}
