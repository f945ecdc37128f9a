// Edits a prompt or an expected answer in the list of cases: Enter saves, Escape leaves it as it was.
// The whole text is asked for, since the list cuts it, with the version that the edit has seen.
(() => {
  let open;

  const texts = () => document.getElementById('editing')?.dataset;
  const address = (id, more) => `${texts().address}?${new URLSearchParams({ suite: texts().suite, case: id, ...more })}`;
  const tell = (text) => (document.getElementById('edited').textContent = text);
  const plain = (text) => (text ?? '').replace(/\r\n?/g, '\n');
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  const ask = async (where, options) => {
    const answer = await fetch(where, { credentials: 'same-origin', ...options });
    if (answer.redirected) throw new Error('signed out');
    return { status: answer.status, ok: answer.ok, said: await answer.json() };
  };
  const wordsOf = ({ title, detail, errors }) => [title, ...(errors?.length ? errors.map((one) => one.detail) : [detail])].join('. ').replaceAll('..', '.');

  const close = () => {
    const { box, text, button } = open;
    open = undefined;
    box.remove();
    text.hidden = button.hidden = false;
    button.focus();
  };

  const complain = (words, now) => {
    open.said.replaceChildren(words);
    if (now !== undefined) open.said.append(make('pre', { className: 'text', dir: 'auto', textContent: now }));
  };

  // The page is asked for anew: its version, its links and its order may be others now.
  const renew = async (id, field, words) => {
    const ticked = [...document.querySelectorAll('input[name="chosen"]:checked')].map((one) => one.value);
    const answer = await fetch(texts().page, { credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) return location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.querySelector('main').replaceChildren(...document.importNode(page.querySelector('main'), true).childNodes);
    open = undefined;
    document.querySelectorAll('input[name="chosen"]').forEach((one) => (one.checked = ticked.includes(one.value)));
    document.dispatchEvent(new CustomEvent('arbiter-renewed'));
    document.querySelector(`[data-case="${CSS.escape(id)}"] [data-edits="${field}"]`)?.focus();
    tell(words);
  };

  const moved = async ({ title }) => {
    const { ok, said } = await ask(address(open.id));
    if (!ok) return complain(wordsOf(said));
    const now = plain(said[open.field]);
    open.seen = said.version;
    if (now === open.before) return complain(`${title}. ${texts().same}`);
    open.before = now;
    complain(`${title}. ${texts().other}`, now);
  };

  const save = async () => {
    const { area, before, id, field, seen } = open;
    if (area.value === before) return close();
    area.readOnly = true;
    try {
      const { ok, status, said } = await ask(address(id, { field, seen }), {
        method: 'POST',
        headers: { 'Content-Type': 'text/plain;charset=UTF-8' },
        body: area.value,
      });
      if (ok) await renew(id, field, texts().saved.replace('{0}', said.version));
      else if (status === 412) await moved(said);
      else complain(wordsOf(said));
    } catch {
      complain(texts().lost);
    }
    if (open) {
      area.readOnly = false;
      area.focus();
    }
  };

  const begin = async (button) => {
    if (open) {
      if (open.area.value !== open.before) return open.area.focus();
      close();
    }
    const field = button.dataset.edits;
    const { id } = { id: button.closest('[data-case]').dataset.case };
    tell('');
    let answer;
    try {
      answer = await ask(address(id));
    } catch {
      return tell(texts().lost);
    }
    if (!answer.ok) return tell(wordsOf(answer.said));
    const text = button.parentElement.querySelector('.prompt');
    const before = plain(answer.said[field]);
    const label = button.getAttribute('aria-label');
    const area = make('textarea', { className: 'field', rows: Math.min(12, before.split('\n').length + 1), value: before, dir: 'auto', ariaLabel: label });
    const said = make('div', { className: 'fault' });
    said.setAttribute('role', 'alert');
    const keep = make('button', { type: 'button', className: 'button small', textContent: texts().save });
    const leave = make('button', { type: 'button', className: 'button outlined small', textContent: texts().cancel });
    const box = make('div', { className: 'edit-box' }, area, said, make('div', { className: 'actions' }, keep, leave), make('p', { className: 'hint', textContent: texts().hint }));
    keep.addEventListener('click', save);
    leave.addEventListener('click', close);
    area.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') close();
      else if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      else if (!area.readOnly) save();
      event.preventDefault();
    });
    text.hidden = button.hidden = true;
    button.after(box);
    open = { id, field, before, seen: answer.said.version, box, text, button, area, said };
    area.focus();
  };

  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-edits]');
    if (button) begin(button);
  });
})();
