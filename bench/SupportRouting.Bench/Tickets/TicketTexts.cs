using System.Globalization;

namespace SupportRouting.Bench.Tickets;

/// <summary>Questions in four languages, made of common phrases, names and codes; the same for the same number.</summary>
internal static class TicketTexts
{
    public static readonly string[] Languages = ["en", "it", "es", "pl"];

    /// <summary>A word that one ticket in fifty thousand has.</summary>
    public const string RareWord = "hydrofoil";

    private const int Rarity = 50_000;

    private static readonly string[] Products =
    [
        "Northwind Backup", "Relecloud Docs", "Lantern PEC", "Polana ERP", "Harbor Insight", "Meridian CRM", "Faro Presenze", "Quarry Sign",
        "Girasol Citas", "Encina Facturas", "Zolw Kopia", "Olympia SSO", "Litware Data Pipes", "Fjord Fleet", "Trey Lab Notebook", "Margie Expense",
    ];

    private static readonly string[][] Subjects =
    [
        ["Backup fails at night", "Charge on the invoice is unknown", "Users cannot sign in", "Seats to be added", "Activation link missing", "Deployment fails", "Report shows old data", "Renewal switched on by mistake"],
        ["Il backup notturno fallisce", "Addebito sconosciuto in fattura", "Gli utenti non accedono", "Aggiungere licenze", "Manca il link di attivazione", "La distribuzione non riesce", "Il report mostra dati vecchi", "Rinnovo attivato per errore"],
        ["La copia nocturna falla", "Cargo desconocido en la factura", "Los usuarios no pueden entrar", "Ampliar licencias", "Falta el enlace de activación", "El despliegue falla", "El informe muestra datos antiguos", "Renovación activada por error"],
        ["Nocna kopia zapasowa nie działa", "Nieznana opłata na fakturze", "Użytkownicy nie mogą się zalogować", "Zwiększenie liczby licencji", "Brak linku aktywacyjnego", "Wdrożenie kończy się błędem", "Raport pokazuje stare dane", "Odnowienie włączone omyłkowo"],
    ];

    private static readonly string[][] Sentences =
    [
        ["It began after the update on Tuesday.", "We restarted everything and nothing changed.", "Only two people are affected.", "The message on the screen says nothing useful.", "Month end is on Friday and we need it by then.", "The same thing happened in spring.", "Our administrator has already looked at the rights.", "Please tell us who is in charge of this."],
        ["È cominciato dopo l'aggiornamento di martedì.", "Abbiamo riavviato tutto senza risultato.", "Succede solo a due persone.", "Il messaggio sullo schermo non aiuta.", "Venerdì chiudiamo il mese e ci serve prima.", "In primavera era già capitato.", "Il nostro amministratore ha già controllato i permessi.", "Diteci per favore chi se ne occupa."],
        ["Empezó después de la actualización del martes.", "Hemos reiniciado todo y sigue igual.", "Solo afecta a dos personas.", "El mensaje en pantalla no ayuda.", "El viernes cerramos el mes y lo necesitamos antes.", "En primavera ya pasó lo mismo.", "Nuestro administrador ya ha mirado los permisos.", "Decidnos por favor a quién le corresponde."],
        ["Zaczęło się po wtorkowej aktualizacji.", "Uruchomiliśmy wszystko ponownie, bez zmian.", "Dotyczy to tylko dwóch osób.", "Komunikat na ekranie niczego nie wyjaśnia.", "W piątek zamykamy miesiąc i potrzebujemy tego wcześniej.", "Wiosną było to samo.", "Nasz administrator sprawdził już uprawnienia.", "Proszę powiedzieć, kto się tym zajmuje."],
    ];

    public static (string Language, string Subject, string Text) Of(int number, Random random)
    {
        var language = random.Next(Languages.Length);
        var product = Products[random.Next(Products.Length)];
        var subject = string.Create(
            CultureInfo.InvariantCulture, $"{Subjects[language][random.Next(Subjects[language].Length)]} – {product}");
        var pool = Sentences[language];
        var sentences = Enumerable.Range(0, 2 + random.Next(4)).Select(_ => pool[random.Next(pool.Length)]);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{product}: {string.Join(' ', sentences)} 0x{random.Next():x8}, srv-{random.Next(5000):0000}.{(number % Rarity == 7 ? " " + RareWord : "")}");
        return (Languages[language], subject, text);
    }
}
