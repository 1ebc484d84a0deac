using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SupportRouting.Web.Pages.Ask;

public sealed class IndexModel : PageModel;
