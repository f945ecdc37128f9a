// Dialogs, explanations, keys, notices and the tour: what pages' parts do beyond what HTML does.
(() => {
  document.documentElement.classList.add('scripted');
  const isTyping = (target) => target.closest('input, select, textarea, [contenteditable]') !== null;

  // <button data-opens="id" data-value data-name data-text>: its values go into the dialog.
  const open = (opener) => {
    const dialog = document.getElementById(opener.dataset.opens);
    if (!dialog) return;
    dialog.querySelectorAll('[data-value-here]').forEach((one) => (one.value = opener.dataset.value ?? ''));
    dialog.querySelectorAll('[data-name-here]').forEach((one) => (one.textContent = opener.dataset.name ?? ''));
    if (opener.dataset.text !== undefined) dialog.querySelector('input.field').value = opener.dataset.text;
    opener.closest('details[data-menu]')?.removeAttribute('open');
    dialog.showModal();
    dialog.querySelector('.field')?.focus();
  };
  document.addEventListener('click', ({ target }) => {
    const opener = target.closest('[data-opens]');
    if (opener) open(opener);
    if (target.closest('[data-closes]')) target.closest('dialog')?.close();
    if (target.matches('dialog[data-dialog]')) target.close();
    const copier = target.closest('[data-copies-address]');
    if (copier) {
      navigator.clipboard.writeText(location.href).then(() => (copier.querySelector('span').textContent = copier.dataset.copiesAddress));
    }
  });
  document.addEventListener('change', ({ target }) => {
    if (target.matches('[data-submits]')) target.form.requestSubmit();
  });

  // A refused form comes back with its dialog open and the first fault in focus.
  const fault = document.querySelector('.field[aria-invalid="true"]');
  fault?.closest('dialog')?.showModal();
  fault?.focus();

  // An explanation stands below its button, or above where there is no room.
  document.addEventListener(
    'toggle',
    ({ target, newState }) => {
      if (newState !== 'open' || !target.matches?.('.explain-text')) return;
      const button = document.querySelector(`[popovertarget="${target.id}"]`).getBoundingClientRect();
      const box = target.getBoundingClientRect();
      const below = button.bottom + 8;
      const above = Math.max(8, button.top - box.height - 8);
      target.style.left = `${Math.max(16, Math.min(button.left, innerWidth - box.width - 16))}px`;
      target.style.top = `${below + box.height < innerHeight ? below : above}px`;
    },
    true,
  );

  // Keys: / and ? go to what says so, g and a letter to a page, j and k along the rows of a list.
  const PAGES = { o: 'overview', s: 'suites', a: 'assistants', r: 'runs' };
  let afterG = 0;
  const walk = (step) => {
    const links = [...document.querySelectorAll('main .rows tbody tr')]
      .map((row) => row.querySelector('a, button'))
      .filter(Boolean);
    if (links.length === 0) return;
    const at = links.findIndex((link) => link.closest('tr').contains(document.activeElement));
    links[Math.max(0, Math.min(links.length - 1, at + step))].focus();
  };
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) return;
    if (document.querySelector('dialog[open]')) return;
    const place = ['/', '?'].includes(key) && document.querySelector(`[data-key="${key}"]`);
    if (place) {
      event.preventDefault();
      if (place.dataset.opens) open(place);
      else place.focus();
    } else if (event.timeStamp - afterG < 1500 && PAGES[key]) {
      const link = document.querySelector(`.side a[href$="/${PAGES[key]}.xhtml"]`);
      if (link) location.assign(link.href);
    } else if (key === 'j' || key === 'k') {
      walk(key === 'j' ? 1 : -1);
    }
    afterG = key === 'g' ? event.timeStamp : 0;
  });

  // The bell is filled after the page is there, so that no page waits for it.
  const bell = document.querySelector('[data-news]');
  const ring = async () => {
    try {
      const answer = await fetch(bell.dataset.news, { credentials: 'same-origin' });
      if (!answer.ok || answer.redirected) return;
      const { unread } = await answer.json();
      const badge = bell.querySelector('.badge');
      badge.hidden = unread === 0;
      badge.textContent = unread >= 50 ? '50+' : String(unread);
      bell.setAttribute('aria-label', unread === 0 ? bell.dataset.label : `${bell.dataset.label}, ${unread} ${bell.dataset.labelNew}`);
    } catch {
      // The network is away for a moment: the next page asks again.
    }
  };
  if (bell) ring();

  // What is ticked in a list goes along to its other pages.
  for (const form of document.querySelectorAll('form[data-ticks]')) {
    const ticks = `[name="${form.dataset.ticks}"]`;
    for (const link of document.querySelectorAll('nav.pages a')) {
      link.addEventListener('click', () => {
        const there = new URL(link.href);
        there.searchParams.delete('tick');
        for (const one of form.querySelectorAll(`${ticks}:checked, ${ticks}[data-tick]`)) {
          there.searchParams.append('tick', one.value);
        }
        link.href = there.href;
      });
    }
  }

  // The tour shows one step after the other, and what it is about.
  const tour = document.querySelector('[data-tour]');
  if (tour) {
    const steps = [...tour.querySelectorAll('[data-tour-step]')];
    let at = 0;
    const show = () => {
      document.querySelectorAll('.tour-here').forEach((one) => one.classList.remove('tour-here'));
      steps.forEach((step, index) => (step.hidden = index !== at));
      document.querySelector(steps[at].dataset.tourStep)?.classList.add('tour-here');
      tour.querySelector('[data-tour-count]').textContent = `${at + 1} / ${steps.length}`;
      tour.querySelector('[data-tour-next]').hidden = at === steps.length - 1;
    };
    tour.querySelector('[data-tour-next]').addEventListener('click', () => {
      at += 1;
      show();
      if (at === steps.length - 1) tour.querySelector('[type="submit"]').focus();
    });
    show();
  }
})();
