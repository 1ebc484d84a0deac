using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SupportRouting.Web.Pages.ApiDocs;

public sealed class IndexModel : PageModel;
