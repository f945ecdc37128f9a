// Charts take every colour from the tokens, so light and dark need no second description.
window.arbiterChart = function () {
  const LONGEST_NAME = 24;
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
  // A name may have 100 characters; the table below the chart has all of them.
  const names = options.scales?.y;
  if (names) {
    names.ticks.callback = function (value) {
      const name = [...this.getLabelForValue(value)];
      return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).join('')}…` : name.join('');
    };
  }
  config.data.datasets.forEach((dataset, index) => {
    dataset.borderColor = dataset.backgroundColor = token(`series-${index + 1}`);
  });
  probe.remove();
};
window.addEventListener('arbiter-theme', () => location.reload());
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => location.reload());
