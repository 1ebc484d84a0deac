using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SupportRouting.Web.Pages.WhoAnswersWhat;

public sealed class IndexModel : PageModel;
