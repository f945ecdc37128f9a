// Copies what to ask, and lets a person save without leaving the keyboard.
(() => {
  const copier = document.querySelector('[data-copies]');
  copier?.addEventListener('click', async () => {
    const asked = [...document.querySelectorAll('[data-copied]')].map((one) => one.textContent).join('\n\n');
    await navigator.clipboard.writeText(asked);
    copier.querySelector('span').textContent = copier.dataset.copies;
  });
  const answer = document.getElementById('give:answer');
  answer?.focus();
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && document.getElementById('give:save')) {
      event.preventDefault();
      document.getElementById('give:save').click();
    }
  });
})();
