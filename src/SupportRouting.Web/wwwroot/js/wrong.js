// Says what is wrong with a contact where it is shown. Without this file the same form is a page of its own.
(() => {
  const dialog = document.createElement('dialog');
  dialog.className = 'keys contact-wrong';
  let from = null;

  const load = async (address, options) => {
    const answer = await fetch(address, { ...options, headers: { 'HX-Request': 'true' } }).catch(() => null);
    if (!answer?.ok || answer.redirected) return false;
    dialog.innerHTML = await answer.text();
    return true;
  };

  document.addEventListener('click', async event => {
    const link = event.target instanceof Element && event.target.closest('a[data-wrong], a[data-wrong-close]');
    if (!link || event.ctrlKey || event.metaKey) return;
    if (link.matches('[data-wrong-close]')) {
      if (!dialog.open) return;
      event.preventDefault();
      dialog.close();
      return;
    }
    event.preventDefault();
    from = link;
    if (!await load(link.href)) {
      location.assign(link.href);
      return;
    }
    dialog.setAttribute('aria-label', link.textContent);
    if (!dialog.isConnected) document.body.append(dialog);
    dialog.showModal();
  });

  dialog.addEventListener('close', () => from?.focus());

  let byBrowser = false;
  document.addEventListener('submit', async event => {
    if (byBrowser || !dialog.open || !event.target.matches('[data-wrong-form]')) return;
    event.preventDefault();
    if (await load(event.target.action, { method: 'POST', body: new FormData(event.target, event.submitter) })) {
      dialog.querySelector('[data-wrong-close]')?.focus();
      return;
    }
    byBrowser = true;
    event.target.requestSubmit(event.submitter);
  });
})();
