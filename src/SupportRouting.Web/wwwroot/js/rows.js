// Rows one walks through by keys. The one with the focus counts, else the one that had it last, also before another page was opened.
window.portalRows = (selector, link, remembered) => {
  const all = () => [...document.querySelectorAll(selector)];
  let at = sessionStorage.getItem(remembered);
  const last = () => all().find(row => row.id === at);
  const current = () => document.activeElement?.closest(selector) ?? last();

  const go = row => {
    if (!row) return;
    row.querySelector(link).focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  };

  document.addEventListener('focusin', event => {
    const row = event.target.closest(selector);
    if (!row) return;
    at = row.id;
    sessionStorage.setItem(remembered, at);
  });

  const step = by => {
    const rows = all();
    const place = rows.indexOf(current());
    go(rows[place < 0 ? 0 : Math.min(Math.max(place + by, 0), rows.length - 1)]);
  };

  portalKeys.add('j', () => step(1));
  portalKeys.add('k', () => step(-1));
  return { all, last, current, go };
};
