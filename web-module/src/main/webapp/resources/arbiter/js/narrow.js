// Typing into <input data-narrows="ids"> narrows what those parts of the page offer: its form's own
// address is asked, as without a script. What was chosen or ticked stays, whatever is typed.
(() => {
  const PAUSE = 250;
  let asked = 0;
  let timer;

  const boxes = (part, selector) => [...part.querySelectorAll(selector)];

  const renew = (old, fresh) => {
    if (old.matches('select')) {
      const chosen = old.selectedOptions[0];
      const offered = [...fresh.options];
      old.replaceChildren(...offered);
      const same = offered.find((one) => one.text === chosen?.text);
      if (same) old.value = same.value;
      else if (old.options.length > 0) old.selectedIndex = 0;
      return;
    }
    const kept = boxes(old, 'label').filter((label) => label.querySelector('input:checked'));
    const known = new Set(kept.map((label) => label.querySelector('input').value));
    boxes(fresh, 'input').forEach((box) => (box.checked = false));
    const rest = boxes(fresh, 'label').filter((label) => !known.has(label.querySelector('input').value));
    if (kept.length + rest.length > 0) old.replaceChildren(...kept, ...rest);
    else old.replaceChildren(...fresh.childNodes);
  };

  const narrow = async (field) => {
    const turn = ++asked;
    try {
      const address = `${field.form.action}?${new URLSearchParams(new FormData(field.form))}`;
      const answer = await fetch(address, { credentials: 'same-origin' });
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (turn !== asked) return;
      for (const id of field.dataset.narrows.split(' ')) {
        const fresh = page.getElementById(id);
        const old = document.getElementById(id);
        if (fresh && old) renew(old, document.importNode(fresh, true));
      }
    } catch {
      // The network is away for a moment: the next letter asks again.
    }
  };

  document.addEventListener('input', ({ target }) => {
    if (!target.matches('[data-narrows]')) return;
    clearTimeout(timer);
    timer = setTimeout(narrow, PAUSE, target);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !event.target.matches('[data-narrows]')) return;
    event.preventDefault();
    clearTimeout(timer);
    narrow(event.target);
  });
})();
