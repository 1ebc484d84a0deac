// Hears what happens to tickets while a page is looked at, and says that one stands open.
// Pages listen for "tickets:changed" on the document; its detail is [{ number, kinds, by, mine, line }].
(() => {
  const page = document.querySelector('[data-live]');
  const open = document.querySelector('[data-open-ticket]');
  const beatEvery = 25_000;
  const tooMany = 60_000;

  const token = () => document.querySelector('input[name=__RequestVerificationToken]')?.value ?? '';

  const tell = tickets => document.dispatchEvent(new CustomEvent('tickets:changed', { detail: tickets }));

  let source = null;
  // How far the server says this page was told. A stream the browser opens again sends it too.
  let place = '';
  const told = event => { place = event.lastEventId || place; };

  const hear = () => {
    if (!page || source || document.hidden) return;
    source = new EventSource(`/tickets/changes?${new URLSearchParams({ since: page.dataset.live, after: place })}`);
    source.addEventListener('tickets', event => {
      told(event);
      tell(JSON.parse(event.data));
    });
    source.addEventListener('beat', told);
    source.addEventListener('error', () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      source = null;
      setTimeout(hear, tooMany);
    });
  };

  const deafen = () => {
    source?.close();
    source = null;
  };

  const beat = async () => {
    if (!open || document.hidden) return;
    const answer = await fetch(open.dataset.openTicket, { method: 'POST', headers: { 'X-Antiforgery': token() } }).catch(() => null);
    if (!answer?.ok) return;
    const others = await answer.json();
    open.textContent = others.length > 0 ? open.dataset.words.replace('{0}', others.join(', ')) : '';
    open.hidden = others.length === 0;
  };

  const leave = () => {
    if (open) fetch(`${open.dataset.openTicket}?handler=Leave`, { method: 'POST', keepalive: true, headers: { 'X-Antiforgery': token() } }).catch(() => null);
  };

  // A browser has few connections to one host; a page nobody looks at needs none.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      deafen();
      return;
    }
    hear();
    beat();
    if (page) tell([]);
  });
  window.addEventListener('pagehide', () => {
    deafen();
    leave();
  });
  window.addEventListener('pageshow', event => {
    if (!event.persisted) return;
    hear();
    if (page) tell([]);
  });

  hear();
  beat();
  setInterval(beat, beatEvery);
})();
