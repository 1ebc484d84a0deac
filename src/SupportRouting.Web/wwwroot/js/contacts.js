// The list of contacts to confirm by keyboard: what is done to a line is told above it, and the next line is where one goes on.
(() => {
  const { current, go } = portalRows('[data-work] .work-row', '[data-open]', 'contacts.row');

  const send = name => {
    const form = current()?.querySelector(`[data-work-form=${name}]`);
    if (!form) return false;
    form.requestSubmit();
    return true;
  };

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
