// j and k go to the next and the previous case, as long as nobody is typing.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input, select, textarea, dialog, [contenteditable]')) return;
  if (!/^[jk]$/.test(event.key)) return;
  document.querySelector(`a[data-key="${event.key}"]`)?.click();
});
