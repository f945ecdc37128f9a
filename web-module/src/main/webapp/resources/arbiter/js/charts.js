// Charts take every colour from the tokens, so light and dark need no second description.
window.arbiterChart = function () {
  const probe = document.createElement('span');
  document.body.append(probe);
  const token = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const config = this.cfg.config;
  const options = (config.options ??= {});
  options.color = token('text');
  const plugins = (options.plugins ??= {});
  plugins.legend = { position: 'bottom', labels: { color: token('text'), usePointStyle: true } };
  for (const scale of Object.values(options.scales ?? {})) {
    scale.ticks = { ...scale.ticks, color: token('muted') };
    scale.grid = { ...scale.grid, color: token('line') };
    if (scale.title) scale.title.color = token('muted');
  }
  config.data.datasets.forEach((dataset, index) => {
    dataset.borderColor = dataset.backgroundColor = token(`series-${index + 1}`);
  });
  probe.remove();
};
window.addEventListener('arbiter-theme', () => location.reload());
