using Microsoft.EntityFrameworkCore;

namespace SupportRouting.Data.Notices;

/// <summary>The tables of service notices, named.</summary>
public static class NoticeSets
{
    extension(PortalDbContext db)
    {
        public DbSet<NoticeRecord> Notices => db.Set<NoticeRecord>();

        public DbSet<NoticeChangeRecord> NoticeChanges => db.Set<NoticeChangeRecord>();

        public DbSet<NoticeAnswerRecord> NoticeAnswers => db.Set<NoticeAnswerRecord>();

        public DbSet<NoticeAnswerTicketRecord> NoticeAnswerTickets => db.Set<NoticeAnswerTicketRecord>();
    }
}
