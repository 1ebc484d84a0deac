// The queue of tickets: keys, selection, and rows that change under one's eyes without anything jumping.
(() => {
  const page = document.querySelector('[data-queue]');
  const form = document.getElementById('queue-form');
  const leastBetween = 2_000;

  const { all: rows, last: lastRow, current, go } = portalRows('.queue-table tbody tr', 'td > a', 'queue.row');
  const box = row => row.querySelector('input[name=tickets]');
  const link = row => row.querySelector('td > a');
  const chosen = () => rows().filter(row => box(row)?.checked);

  const mark = row => {
    const one = row && box(row);
    if (one) one.checked = !one.checked;
  };

  // A key that works on the selection takes the row one is at where nothing is selected.
  const withSelection = action => {
    if (!form) return false;
    if (chosen().length === 0) mark(current());
    if (chosen().length > 0) action();
    return true;
  };

  const open = suffix => {
    const row = current();
    if (row) location.assign(link(row).href + suffix);
  };

  portalKeys.add('x', () => mark(current()));
  portalKeys.add('r', () => open('#reply'));
  if (form) {
    portalKeys.add('h', () => open('/hand-off'));
    portalKeys.add('a', () => withSelection(() => document.querySelector('[data-bulk-first]').focus()));
    portalKeys.add('c', () => withSelection(() => form.requestSubmit(document.querySelector('[data-bulk-close]'))));
  }

  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.matches('.queue-table input[name=tickets]')) {
      event.preventDefault();
      open('');
    }
    if (event.key === 'Escape' && event.target.closest('#queue-bulk')) go(current() ?? chosen()[0]);
  });

  document.addEventListener('change', event => {
    if (event.target.matches('[data-select-all]')) rows().forEach(row => { box(row).checked = event.target.checked; });
  });

  // Fresh rows take the place of those that changed; what is selected and where one is stays.
  const renew = (old, fresh) => {
    if (old.innerHTML === fresh.innerHTML && !old.classList.contains('gone')) return;
    const [checked, focused] = [box(old)?.checked, old.contains(document.activeElement)];
    old.replaceWith(fresh);
    if (checked) box(fresh).checked = true;
    if (focused) link(fresh).focus({ preventScroll: true });
  };

  const news = document.getElementById('queue-news');
  let waiting = null;

  const plural = count => {
    const { one, few, many } = news.dataset;
    const kind = new Intl.PluralRules(document.documentElement.lang).select(count);
    return ({ one, few }[kind] ?? many).replace('{0}', count);
  };

  const showNews = count => {
    if (!news) return;
    news.hidden = count === 0;
    news.textContent = count === 0 ? '' : plural(count);
    document.getElementById('queue-said').textContent = news.textContent;
  };

  const renewHead = fresh => {
    const head = document.getElementById('queue-head');
    if (!fresh || head.contains(document.activeElement)) return;
    head.replaceWith(fresh);
    htmx.process(fresh);
  };

  const merge = html => {
    const fresh = new DOMParser().parseFromString(html, 'text/html');
    const arrived = new Map([...fresh.querySelectorAll('.queue-table tbody tr')].map(row => [row.id, row]));
    for (const row of rows()) {
      const next = arrived.get(row.id);
      if (next) renew(row, next);
      else row.classList.add('gone');
      arrived.delete(row.id);
    }
    renewHead(fresh.getElementById('queue-head'));
    waiting = fresh.getElementById('queue-list');
    showNews(arrived.size);
  };

  // Only when asked for: the list as it is now, with the selection that still stands in it.
  const takeNews = () => {
    if (!waiting) return;
    const selected = new Set(chosen().map(row => row.id));
    // Rows that were merged were moved out of the list that waits, so it is asked for again whole.
    load(html => {
      const fresh = new DOMParser().parseFromString(html, 'text/html');
      document.getElementById('queue-list').replaceWith(fresh.getElementById('queue-list'));
      rows().filter(row => selected.has(row.id)).forEach(row => { box(row).checked = true; });
      showNews(0);
      go(lastRow() ?? rows()[0]);
    });
  };
  news?.addEventListener('click', takeNews);

  const load = async then => {
    const answer = await fetch(page.dataset.queue).catch(() => null);
    if (answer?.ok && !answer.redirected) then(await answer.text());
  };

  let timer = 0;
  let last = 0;
  const refresh = () => {
    if (timer || document.hidden || !document.getElementById('queue-list')) return;
    timer = setTimeout(() => {
      timer = 0;
      last = Date.now();
      load(merge);
    }, Math.max(300, last + leastBetween - Date.now()));
  };
  document.addEventListener('tickets:changed', refresh);

  // A change of many is told above the list, which stays where it is. What cannot be told there is left to the browser.
  let byBrowser = false;
  document.addEventListener('submit', async event => {
    if (byBrowser || !event.target.matches('[data-queue-form]')) return;
    event.preventDefault();
    const focused = document.activeElement;
    const answer = await fetch(event.target.action, {
      method: 'POST', body: new FormData(event.target, event.submitter), headers: { 'HX-Request': 'true' },
    }).catch(() => null);
    if (!answer?.ok || answer.redirected) {
      byBrowser = true;
      event.target.requestSubmit(event.submitter);
      return;
    }
    const told = document.getElementById('queue-done');
    told.innerHTML = await answer.text();
    if (!told.querySelector('[role=alert]')) {
      const stay = told.querySelector('[data-picked]')?.dataset.picked.split(' ').map(number => `t${number}`) ?? [];
      chosen().forEach(row => { box(row).checked = stay.includes(row.id); });
      const all = document.querySelector('[data-select-all]');
      if (all) all.checked = false;
    }
    if (!focused?.closest('.queue-table')) go(lastRow());
    refresh();
  });
})();
