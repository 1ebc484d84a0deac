using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SupportRouting.Web.Pages.Offers;

public sealed class IndexModel : PageModel;
