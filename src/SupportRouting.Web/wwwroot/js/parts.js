// Small things several pages use; every one of them has a way that works without this file.
(() => {
  // Typing in a search box of a form is no answer to a question: it must not send the form.
  document.addEventListener('change', event => {
    if (event.target instanceof Element && event.target.matches('[data-quiet]')) event.stopPropagation();
  }, true);

  document.addEventListener('change', event => {
    const form = event.target instanceof Element && event.target.closest('form[data-auto-submit]');
    if (form) form.requestSubmit();
  });

  // Sending a file that will be refused takes long and gains nothing.
  document.addEventListener('submit', event => {
    const { mostBytes, tooLarge } = event.target.dataset;
    const files = mostBytes ? event.target.querySelector('input[type=file]') : null;
    if (!files) return;
    const error = event.target.querySelector('.field-error');
    const bytes = [...files.files].reduce((sum, file) => sum + file.size, 0);
    error.textContent = bytes > Number(mostBytes) ? tooLarge : '';
    if (!error.textContent) return;
    event.preventDefault();
    files.focus();
  });

  document.addEventListener('click', async event => {
    const button = event.target instanceof Element && event.target.closest('[data-copy], [data-print]');
    if (!button) return;
    if ('print' in button.dataset) {
      window.print();
      return;
    }
    await navigator.clipboard.writeText(button.dataset.copy);
    const label = button.getAttribute('aria-label');
    button.setAttribute('aria-label', button.dataset.copied);
    button.classList.add('is-copied');
    setTimeout(() => {
      button.setAttribute('aria-label', label);
      button.classList.remove('is-copied');
    }, 1500);
  });
})();
