namespace SupportRouting.Data.Hosting;

/// <summary>The portal cannot start as it is set up. The message is for the person who starts it.</summary>
public sealed class SettingsException : Exception
{
    public SettingsException(string message) : base(message) { }

    public SettingsException(string message, Exception inner) : base(message, inner) { }
}
