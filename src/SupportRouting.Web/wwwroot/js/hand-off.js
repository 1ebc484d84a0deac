// What is copied or opened in a mail program is what stands in the fields now.
(() => {
  const subject = document.getElementById('hand-off-subject');
  const body = document.getElementById('hand-off-body');
  const copy = document.getElementById('hand-off-copy');
  const link = document.getElementById('hand-off-mailto');
  if (!subject || !body || !copy) return;

  const mailto = () => {
    const most = Number(link.dataset.most);
    const start = `${link.href.split('?')[0]}?subject=${encodeURIComponent(subject.value)}&body=`;
    let text = '';
    for (const letter of body.value.replace(/\n/g, '\r\n')) {
      const next = encodeURIComponent(letter);
      if (start.length + text.length + next.length > most) break;
      text += next;
    }
    return start + text;
  };

  const follow = () => {
    copy.dataset.copy = body.value;
    if (link) link.href = mailto();
  };
  subject.addEventListener('input', follow);
  body.addEventListener('input', follow);
})();
