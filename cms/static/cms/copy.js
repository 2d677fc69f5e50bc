// Copies the field that a button names by data-hamayu-copy. Without a clipboard (no HTTPS) the text is selected.
document.addEventListener('click', async ({ target }) => {
  const button = target.closest('[data-hamayu-copy]');
  if (!button) return;
  const field = document.getElementById(button.dataset.hamayuCopy);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.done;
  } catch {
    field.focus();
  }
});
