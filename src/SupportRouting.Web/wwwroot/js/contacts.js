// The list of contacts to confirm by keyboard: what is done to a line is told above it, and the next line is where one goes on.
(() => {
  const remembered = 'contacts.row';
  const rows = () => [...document.querySelectorAll('[data-work] .work-row')];
  const link = row => row.querySelector('[data-open]');

  let at = sessionStorage.getItem(remembered);
  const current = () => document.activeElement?.closest('.work-row') ?? rows().find(row => row.id === at);

  const go = row => {
    if (!row) return;
    link(row).focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  };

  document.addEventListener('focusin', event => {
    const row = event.target.closest('.work-row');
    if (!row) return;
    at = row.id;
    sessionStorage.setItem(remembered, at);
  });

  const step = by => {
    const all = rows();
    const place = all.indexOf(current());
    go(all[place < 0 ? 0 : Math.min(Math.max(place + by, 0), all.length - 1)]);
  };

  const send = name => {
    const form = current()?.querySelector(`[data-work-form=${name}]`);
    if (!form) return false;
    form.requestSubmit();
    return true;
  };

  portalKeys.add('j', () => step(1));
  portalKeys.add('k', () => step(-1));
  portalKeys.add('c', () => send('confirm'));
  portalKeys.add('s', () => send('snooze'));
  portalKeys.add('e', () => {
    const edit = current()?.querySelector('[data-edit]');
    edit?.click();
    return Boolean(edit);
  });

  let byBrowser = false;
  document.addEventListener('submit', async event => {
    if (byBrowser || !event.target.matches('[data-work-form]')) return;
    event.preventDefault();
    const row = event.target.closest('.work-row');
    const answer = await fetch(event.target.action, {
      method: 'POST', body: new FormData(event.target), headers: { 'HX-Request': 'true' },
    }).catch(() => null);
    if (!answer?.ok || answer.redirected) {
      byBrowser = true;
      event.target.requestSubmit();
      return;
    }
    const told = document.getElementById('work-done');
    told.innerHTML = await answer.text();
    if (told.querySelector('[role=alert]')) return;
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    go(next);
  });
})();
