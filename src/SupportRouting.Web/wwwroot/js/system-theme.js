// Runs before the first paint when nobody chose: the page follows the system and keeps following it.
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => document.documentElement.setAttribute('data-bs-theme', dark.matches ? 'dark' : 'light');
  follow();
  dark.addEventListener('change', follow);
})();
