// A part that could not be had is told beside the page as it stands, which keeps everything that was typed.
(() => {
  const unavailable = 503;

  // What each element asked for last and did not get.
  const missed = new Map();

  const notice = () => document.getElementById('failure');

  const forget = () => {
    missed.clear();
    notice().replaceChildren();
  };

  const askAgain = () => {
    const requests = [...missed.values()];
    forget();
    for (const { elt, target, requestConfig } of requests)
      htmx.ajax(requestConfig.verb, requestConfig.path, { source: elt, target, values: requestConfig.formData });
  };

  const element = (name, text, look) => Object.assign(document.createElement(name), { textContent: text, className: look });

  const button = (text, look, action) => {
    const made = Object.assign(element('button', text, look), { type: 'button' });
    made.addEventListener('click', action);
    return made;
  };

  const show = (title, paragraphs) => {
    const { again, dismiss } = notice().dataset;
    const actions = element('div', '', 'btn-list');
    if (missed.size > 0) actions.append(button(again, 'btn btn-primary', askAgain));
    actions.append(button(dismiss, 'btn', forget));
    notice().replaceChildren(element('strong', title, ''), ...paragraphs.map(text => element('p', text, '')), actions);
  };

  document.addEventListener('htmx:responseError', event => {
    const { xhr, elt } = event.detail;
    const page = new DOMParser().parseFromString(xhr.responseText, 'text/html');
    const title = page.querySelector('.error-page h1');
    if (!title) return;
    if (xhr.status === unavailable) missed.set(elt, event.detail);
    show(title.textContent, [...page.querySelectorAll('.error-page [data-failure] p')].map(line => line.textContent));
  });

  document.addEventListener('htmx:sendError', event => {
    missed.set(event.detail.elt, event.detail);
    show(notice().dataset.title, [notice().dataset.body]);
  });

  document.addEventListener('htmx:afterRequest', event => {
    if (!event.detail.successful) return;
    missed.delete(event.detail.elt);
    if (missed.size === 0) forget();
  });
})();
