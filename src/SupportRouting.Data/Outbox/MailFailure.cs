using System.Net.Mail;

namespace SupportRouting.Data.Outbox;

/// <summary>Why a mail was not sent, told without addresses.</summary>
public enum MailFailure : byte
{
    Unreachable,
    TimedOut,

    /// <summary>The server does not take our user, or wants one.</summary>
    SignInRefused,
    SenderRefused,
    RecipientRefused,

    /// <summary>The server will not have this mail.</summary>
    MailRefused,

    /// <summary>The server asks to come back later.</summary>
    Busy,
    FolderNotWritable,
}

/// <summary>From what a server or a disk says to what a person needs to know.</summary>
public static class MailFailures
{
    private const int WantsSignIn = 530;
    private const int SignInRefused = 535;

    public static MailFailure Of(Exception error) => error switch
    {
        OperationCanceledException => MailFailure.TimedOut,
        SmtpFailedRecipientException told => IsForGood(told.StatusCode) ? MailFailure.RecipientRefused : MailFailure.Busy,
        SmtpException { InnerException: IOException or OperationCanceledException or System.Net.Sockets.SocketException } => MailFailure.Unreachable,
        SmtpException told => Of((int)told.StatusCode),
        IOException or UnauthorizedAccessException => MailFailure.FolderNotWritable,
        _ => MailFailure.Unreachable,
    };

    /// <summary>Trying again would get the same answer.</summary>
    public static bool IsForGood(this MailFailure failure) => failure is MailFailure.RecipientRefused or MailFailure.MailRefused;

    private static MailFailure Of(int status) => status switch
    {
        WantsSignIn or SignInRefused or (int)SmtpStatusCode.ClientNotPermitted => MailFailure.SignInRefused,
        (int)SmtpStatusCode.GeneralFailure => MailFailure.Unreachable,
        >= 400 and < 500 => MailFailure.Busy,
        _ => MailFailure.MailRefused,
    };

    private static bool IsForGood(SmtpStatusCode status) => (int)status >= 500;
}
