using System.Buffers.Binary;

namespace SupportRouting.Data.Tickets;

/// <summary>How far all timelines were read: up to a line, but for those before it that were not there yet.</summary>
public sealed record TicketPlace(long Last, IReadOnlyCollection<long> Missing)
{
    // One bit for each of so many lines before the last, so that its length tells nothing.
    private const int Reach = 128;
    private const int Length = sizeof(long) + (Reach / 8);

    /// <returns>Null when these bytes are none of <see cref="ToBytes"/>.</returns>
    public static TicketPlace? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
            return null;
        var last = BinaryPrimitives.ReadInt64BigEndian(bytes);
        var missing = new List<long>();
        for (var back = 0; back < Reach; back++)
        {
            if ((bytes[sizeof(long) + (back / 8)] & (1 << (back % 8))) != 0)
                missing.Add(last - 1 - back);
        }

        return new TicketPlace(last, missing);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Last);
        foreach (var back in Missing.Select(id => Last - 1 - id).Where(back => back is >= 0 and < Reach))
            bytes[sizeof(long) + (back / 8)] |= (byte)(1 << (int)(back % 8));
        return bytes;
    }
}
