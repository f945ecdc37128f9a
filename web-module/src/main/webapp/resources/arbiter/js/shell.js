// Remembers the reader's colours and time zone, and opens menus.
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

  const side = document.getElementById('side');
  const toggle = document.querySelector('[data-nav]');
  const showNavigation = (shown) => {
    document.body.classList.toggle('nav-shown', shown);
    toggle.setAttribute('aria-expanded', String(shown));
  };
  toggle?.addEventListener('click', () => {
    const shown = !document.body.classList.contains('nav-shown');
    showNavigation(shown);
    if (shown) side.querySelector('a')?.focus();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && document.body.classList.contains('nav-shown')) {
      showNavigation(false);
      toggle.focus();
    }
  });

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
})();
