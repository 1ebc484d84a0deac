using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace SupportRouting.Web.Pages.Confirm;

/// <summary>Says that an answer has come, and nothing of whose.</summary>
[TypeFilter<ConfirmationGate>]
public sealed class ThanksModel : PageModel;
