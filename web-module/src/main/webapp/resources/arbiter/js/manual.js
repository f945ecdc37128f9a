// Copies what to ask, lets a person save without leaving the keyboard, tells how long the case is
// still hers, keeps it while she types, and keeps what she types in this browser until it is saved.
(() => {
  const WEEK = 7 * 24 * 3600 * 1000;
  const KEEP_AT_MOST_EVERY = 60000;
  const SENT = 'arbiter-draft-sent';

  const at = (id) => document.getElementById(id);
  const answer = at('give:answer');
  const fields = ['give:answer', 'give:outcome', 'give:seconds'].map(at);
  const form = at('give');
  const { hold, draft } = at('keeping')?.dataset ?? {};

  const copier = document.querySelector('[data-copies]');
  copier?.addEventListener('click', async () => {
    const asked = [...document.querySelectorAll('[data-copied]')].map((one) => one.textContent).join('\n\n');
    await navigator.clipboard.writeText(asked);
    copier.querySelector('span').textContent = copier.dataset.copies;
  });
  answer?.focus();
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && at('give:save')) {
      event.preventDefault();
      at('give:save').click();
    }
  });

  // Drafts. One is forgotten when the page after its sending has another case, which says that it
  // was taken; and after a week.
  const read = (name) => {
    try {
      return JSON.parse(localStorage.getItem(name));
    } catch {
      return null;
    }
  };
  const note = () => {
    if (answer.value) {
      localStorage.setItem(draft, JSON.stringify({ at: Date.now(), values: fields.map((one) => one.value) }));
    } else localStorage.removeItem(draft);
  };
  const tidy = () => {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith('arbiter-draft:') && !(Date.now() - (read(name)?.at ?? 0) < WEEK)) localStorage.removeItem(name);
    }
    const sent = sessionStorage.getItem(SENT);
    sessionStorage.removeItem(SENT);
    if (sent && sent !== draft && !document.querySelector('[data-unsaved]')) localStorage.removeItem(sent);
  };
  const restore = () => {
    const known = answer && !answer.value ? read(draft) : null;
    known?.values.forEach((value, index) => (fields[index].value = value));
  };
  const showOther = () => {
    const section = at('draft');
    if (!section || document.querySelector('[data-unsaved]')) return;
    const other = Object.keys(localStorage).find((name) => name.startsWith(section.dataset.drafts) && name !== draft);
    section.hidden = !other;
    if (!other) return;
    section.querySelector('pre').textContent = read(other).values[0];
    section.querySelector('[data-discards]').onclick = () => {
      localStorage.removeItem(other);
      showOther();
    };
  };
  tidy();
  restore();
  showOther();
  if (!form) return;
  form.addEventListener('submit', ({ submitter }) => {
    note();
    if (submitter?.id === 'give:save') sessionStorage.setItem(SENT, draft);
  });

  // How long it is still hers, by the time that passes here: clocks differ.
  const left = at('left');
  let end = performance.now() + 1000 * left.dataset.left;
  const tell = () => {
    const seconds = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    const { minutes, seconds: short, over } = left.dataset;
    const text = seconds === 0 ? over : seconds < 120 ? short.replace('{0}', seconds) : minutes.replace('{0}', Math.floor(seconds / 60));
    if (left.textContent !== text) left.textContent = text;
    left.classList.toggle('soon', seconds < 120);
  };
  tell();
  let clock = setInterval(tell, 1000);

  const lost = ({ title, detail }) => {
    clearInterval(clock);
    left.textContent = '';
    const box = at('lost');
    const strong = document.createElement('strong');
    strong.textContent = title;
    const words = document.createElement('span');
    words.textContent = `${detail} ${box.dataset.safe} `;
    const next = document.createElement('a');
    next.href = box.dataset.take;
    next.textContent = box.dataset.next;
    words.append(next);
    box.className = 'notice tone-warn';
    box.replaceChildren(strong, words);
  };
  const found = ({ seconds }) => {
    at('lost').className = '';
    at('lost').replaceChildren();
    end = performance.now() + 1000 * seconds;
    clearInterval(clock);
    clock = setInterval(tell, 1000);
    tell();
  };
  let kept = -KEEP_AT_MOST_EVERY;
  const keep = async () => {
    if (performance.now() - kept < KEEP_AT_MOST_EVERY) return;
    kept = performance.now();
    try {
      const which = new URLSearchParams(['run', 'assistant', 'case', 'trial'].map((name) => [name, form.elements[name].value]));
      const told = await fetch(`${hold}?${which}`, { method: 'POST', credentials: 'same-origin' });
      if (told.redirected) return;
      const said = await told.json();
      if (told.ok) found(said);
      else if (told.status === 409) lost(said);
    } catch {
      // The network is away for a moment: what is typed is kept here, and the next letters ask again.
      kept = -KEEP_AT_MOST_EVERY;
    }
  };
  form.addEventListener('input', () => {
    note();
    keep();
  });
})();
