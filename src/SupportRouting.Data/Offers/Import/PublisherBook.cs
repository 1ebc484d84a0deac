using Microsoft.EntityFrameworkCore;
using SupportRouting.Domain.Offers;
using SupportRouting.Domain.Routing;

namespace SupportRouting.Data.Offers.Import;

/// <summary>The publishers that a batch speaks of, found by id or by any spelling of their name.</summary>
internal sealed class PublisherBook(PortalDbContext db, ImportTrail trail, TimeProvider time)
{
    private readonly Dictionary<string, PublisherRecord> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PublisherRecord> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _merged = new(StringComparer.Ordinal);

    /// <summary>Publishers whose names changed, so that the texts their offers are found by must follow.</summary>
    public HashSet<Guid> Renamed { get; } = [];

    public async Task LoadAsync(IReadOnlyCollection<string> codes, IReadOnlyCollection<string> nameKeys, CancellationToken cancel)
    {
        _byCode.Clear();
        _byName.Clear();
        _merged.Clear();
        var merged = await db.AllPublishers.Where(p => codes.Contains(p.Code) && p.MergedIntoId != null)
            .Select(p => new { p.Code, GoesOn = p.MergedIntoId ?? p.Id }).ToListAsync(cancel);
        var goOn = merged.ConvertAll(p => p.GoesOn);
        var found = await db.Publishers.Include(p => p.Aliases).Include(p => p.Contacts).Include(p => p.Links)
            .Where(p => codes.Contains(p.Code) || nameKeys.Contains(p.NameKey) || p.Aliases.Any(a => nameKeys.Contains(a.NameKey)) || goOn.Contains(p.Id))
            .OrderBy(p => p.Code).AsSplitQuery().ToListAsync(cancel);
        foreach (var publisher in found)
            Remember(publisher);
        foreach (var publisher in merged)
        {
            _merged.Add(publisher.Code);
            _byCode[publisher.Code] = found.Find(p => p.Id == publisher.GoesOn) ?? throw new InvalidOperationException("A merged publisher without the one that goes on.");
        }
    }

    /// <summary>Whether this is the id of a publisher that was merged into another, so that offers under it keep their ids.</summary>
    public bool IsMerged(string code) => _merged.Contains(code);

    public PublisherRecord? ByName(string? name) => _byName.GetValueOrDefault(SearchText.NameKey(name));

    public PublisherRecord FindOrAdd(string code, bool derived, string? name, PublisherKind kind)
    {
        var isNew = !_byCode.TryGetValue(code, out var publisher) && (!derived || (publisher = ByName(name)) is null);
        if (isNew || publisher is null)
        {
            publisher = new PublisherRecord
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                Code = code,
                Name = name ?? code,
                NameKey = SearchText.NameKey(name ?? code),
                Kind = kind,
                IsDerived = derived,
            };
            db.Add(publisher);
        }

        trail.See(publisher, isNew);
        Learn(publisher, name, kind);
        Remember(publisher);
        return publisher;
    }

    private void Learn(PublisherRecord publisher, string? name, PublisherKind kind)
    {
        if (publisher.Kind is PublisherKind.Unknown && kind is not PublisherKind.Unknown)
            publisher.Kind = kind;
        if (name is null || name == publisher.Name || publisher.Aliases.Any(a => a.Name == name))
            return;
        if (publisher.Name == publisher.Code)
        {
            (publisher.Name, publisher.NameKey) = (name, SearchText.NameKey(name));
        }
        else
        {
            publisher.Aliases.Add(new PublisherAliasRecord
            {
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                PublisherId = publisher.Id,
                Name = name,
                NameKey = SearchText.NameKey(name),
            });
        }

        Renamed.Add(publisher.Id);
    }

    public void Remember(PublisherRecord publisher)
    {
        _byCode.TryAdd(publisher.Code, publisher);
        foreach (var key in publisher.Aliases.Select(a => a.NameKey).Prepend(publisher.NameKey).Where(k => k.Length > 0))
            _byName.TryAdd(key, publisher);
    }
}
