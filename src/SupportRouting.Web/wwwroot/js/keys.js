// Single keys: a page gives them by portalKeys.add, or marks what a key presses with data-key. Off where the person wants it so.
(() => {
  const keys = new Map();

  const typing = element => element instanceof HTMLElement && (element.isContentEditable
    || element.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])'));

  const sheet = () => document.getElementById('keys');

  window.portalKeys = { add: (key, action) => keys.set(key, action) };

  portalKeys.add('?', () => sheet()?.showModal());

  const press = key => {
    const marked = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!marked) return false;
    if (marked.matches('a, button, summary')) marked.click();
    else marked.focus();
    return true;
  };

  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    if (document.body.dataset.singleKeys !== 'on' || typing(event.target) || document.querySelector('dialog[open]')) return;
    const action = keys.get(event.key);
    const done = action ? action(event) !== false : press(event.key);
    if (done) event.preventDefault();
  });

  document.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('[data-show-keys]')) sheet()?.showModal();
  });
})();
