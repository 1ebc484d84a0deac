namespace SupportRouting.Data.Offers;

/// <summary>A row a person may edit: each provider adds its own row version, so that a second writer is noticed.</summary>
public interface IEdited;
