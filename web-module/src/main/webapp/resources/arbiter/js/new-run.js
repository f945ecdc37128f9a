// Says how much a run would be while its parts are chosen; the server counts for itself.
(() => {
  const estimate = document.getElementById('estimate');
  if (!estimate) return;
  const trials = document.getElementById('new:trials');
  const whole = new Intl.NumberFormat(document.documentElement.lang);
  const { cases, pace, text, time } = estimate.dataset;
  const show = () => {
    const assistants = document.querySelectorAll('input[name="assistant"]:checked').length;
    const items = cases * assistants * (Number(trials.value) || 0);
    const seconds = pace ? Math.ceil(items / pace) : 0;
    const minutes = Math.ceil(seconds / 60);
    estimate.textContent =
      text.replace('{0}', whole.format(items)) + (seconds ? ` ${time.replace('{0}', seconds < 90 ? `${seconds} s` : `${whole.format(minutes)} min`)}` : '');
  };
  document.addEventListener('input', show);
  show();
})();
