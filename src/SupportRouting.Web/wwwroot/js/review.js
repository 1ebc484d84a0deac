// The proposed changes: from one to the next by key, and decided by key.
(() => {
  const remembered = 'review.place';
  const units = () => [...document.querySelectorAll('[data-review-unit]')];
  const accept = unit => unit.querySelector('[data-review-accept]');
  const current = () => document.activeElement?.closest('[data-review-unit]');

  const go = place => {
    const all = units();
    const unit = all[Math.min(Math.max(place, 0), all.length - 1)];
    if (!unit || !accept(unit)) return;
    accept(unit).focus({ preventScroll: true });
    unit.scrollIntoView({ block: 'nearest' });
  };

  const step = by => go(current() ? units().indexOf(current()) + by : 0);
  const press = name => {
    const button = current()?.querySelector(`[data-review-${name}]`);
    if (!button) return false;
    button.click();
    return true;
  };

  portalKeys.add('j', () => step(1));
  portalKeys.add('k', () => step(-1));
  portalKeys.add('a', () => press('accept'));
  portalKeys.add('x', () => press('reject'));

  // What is decided is gone from the page that comes next, and the following one has its place.
  document.getElementById('review')?.addEventListener('submit', event => {
    const unit = event.submitter?.closest('[data-review-unit]');
    if (unit) sessionStorage.setItem(remembered, String(units().indexOf(unit)));
  });
  const place = sessionStorage.getItem(remembered);
  sessionStorage.removeItem(remembered);
  if (place !== null) go(Number(place));
})();
