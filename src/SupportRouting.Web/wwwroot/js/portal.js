(() => {
  const typing = element => element instanceof HTMLElement
    && (element.isContentEditable || /^(input|textarea|select)$/i.test(element.tagName));

  const singleKeys = () => document.body.dataset.singleKeys === 'on';

  const closeMenus = except => document.querySelectorAll('details.drop-menu[open]').forEach(menu => {
    if (menu !== except) menu.open = false;
  });

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      const open = document.querySelector('details.drop-menu[open]');
      if (open) {
        open.open = false;
        open.querySelector('summary').focus();
      }
      return;
    }
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || !singleKeys() || typing(event.target)) return;
    const box = document.querySelector('[data-search-box]');
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  // A button that leads to another page is the browser's, also in a form that is otherwise sent from a script.
  document.addEventListener('submit', event => {
    if (event.submitter?.hasAttribute('formaction')) event.stopPropagation();
  }, true);

  document.addEventListener('click', event => {
    closeMenus(event.target instanceof Element ? event.target.closest('details.drop-menu') : null);
  });
})();
