// Says quietly that somebody else changed the ticket one looks at. What is being typed stays, and is still checked when it is sent.
(() => {
  const ticket = document.querySelector('[data-ticket]');
  const news = document.getElementById('ticket-news');
  if (!ticket || !news) return;
  const names = new Set();

  document.addEventListener('tickets:changed', event => {
    const changed = event.detail.find(one => one.number === ticket.dataset.ticket && !one.mine && one.line > Number(ticket.dataset.seen));
    if (!changed) return;
    changed.by.forEach(name => names.add(name));
    news.querySelector('span').textContent = news.dataset.words.replace('{0}', [...names].join(', '));
    news.hidden = false;
  });

  news.querySelector('a').addEventListener('htmx:afterRequest', event => {
    if (!event.detail.successful) return;
    names.clear();
    news.hidden = true;
  });
})();
