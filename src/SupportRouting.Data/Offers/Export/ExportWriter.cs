namespace SupportRouting.Data.Offers.Export;

/// <summary>Writes records in one of the forms. A last line says that the file is whole.</summary>
public abstract class ExportWriter
{
    public static ExportWriter For(ExportForm form, Stream stream) => form switch
    {
        ExportForm.Csv => new CsvExportWriter(stream),
        _ => new JsonExportWriter(stream, isArray: form is ExportForm.Json),
    };

    public abstract void Begin();

    public abstract void Write(ExportedRecord record);

    public abstract void End();
}
