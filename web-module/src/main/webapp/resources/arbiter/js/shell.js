// Remembers the reader's colours and time zone.
(() => {
  const keep = (name, value) => {
    document.cookie = `${name}=${encodeURIComponent(value)};path=/;max-age=31536000;samesite=lax`;
  };
  keep('arbiter-zone', Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');

  for (const choice of document.querySelectorAll('[data-theme-choice]')) {
    choice.value = document.documentElement.dataset.theme;
    choice.addEventListener('change', () => {
      keep('arbiter-theme', choice.value);
      document.documentElement.dataset.theme = choice.value;
      window.dispatchEvent(new Event('arbiter-theme'));
    });
  }

  for (const menu of document.querySelectorAll('[data-menu]')) {
    document.addEventListener('click', (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    menu.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        menu.open = false;
        menu.querySelector('summary').focus();
      }
    });
  }

  // Dialogs: <button data-opens="id">, and data-closes within. Esc and focus are the browser's.
  document.addEventListener('click', (event) => {
    const opener = event.target.closest('[data-opens]');
    if (opener) document.getElementById(opener.dataset.opens)?.showModal();
    if (event.target.closest('[data-closes]')) event.target.closest('dialog')?.close();
    if (event.target.matches('dialog[data-dialog]')) event.target.close();
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
      const left = Math.min(button.left, innerWidth - box.width - 16);
      const below = button.bottom + 8;
      target.style.left = `${Math.max(16, left)}px`;
      target.style.top = `${below + box.height < innerHeight ? below : Math.max(8, button.top - box.height - 8)}px`;
    },
    true,
  );
})();
