// Leaving a form with something typed asks first; without this file the form works all the same.
(() => {
  const form = document.querySelector('form[data-leave]');
  if (!form) return;
  let dirty = form.dataset.dirty === 'yes';
  form.addEventListener('input', () => { dirty = true; });
  form.addEventListener('submit', () => { dirty = false; });
  window.addEventListener('beforeunload', event => {
    if (dirty) event.preventDefault();
  });
  const first = document.getElementById('conflict') ?? form.querySelector('.is-invalid');
  first?.focus();
})();
