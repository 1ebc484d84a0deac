import js from '@eslint/js';

// What a browser and the libraries of the pages give to a script.
const given = [
  'AbortController', 'CSS', 'CustomEvent', 'DOMParser', 'Date', 'Element', 'EventSource', 'FormData', 'HTMLElement', 'HTMLInputElement', 'Intl', 'Node',
  'URL', 'URLSearchParams', 'clearTimeout', 'console', 'document', 'fetch', 'history', 'htmx', 'localStorage', 'location', 'matchMedia', 'navigator',
  'portalKeys', 'portalRows', 'sessionStorage', 'setInterval', 'setTimeout', 'window',
];

export default [
  js.configs.recommended,
  {
    languageOptions: {
      ecmaVersion: 2024,
      sourceType: 'script',
      globals: Object.fromEntries(given.map(name => [name, 'readonly'])),
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'eqeqeq': 'error',
      'no-alert': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-shadow': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
];
