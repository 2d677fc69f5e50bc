// Counts a report's characters and pictures while staff type, as reports/length.py does on saving.
(() => {
  const WAIT_MS = 300;

  // A block that was taken out of the form stays in it, hidden, with DELETED set.
  const removed = (input) => {
    for (let part = input.parentElement; part; part = part.parentElement) {
      const mark = part.querySelector(':scope > input[type="hidden"][name$="-deleted"]');
      if (mark && mark.value) return true;
    }
    return false;
  };

  const inputs = (pattern) =>
    [...document.querySelectorAll('[name^="body-"]')].filter((input) => pattern.test(input.name) && !removed(input));

  const written = (text) => text.replace(/\s+/g, '').length;

  // The rich text editor keeps its content as JSON in a hidden input.
  const richText = (value) => {
    try {
      return (JSON.parse(value)?.blocks ?? []).map((block) => block.text).join('');
    } catch {
      return '';
    }
  };

  const count = () => {
    const texts = inputs(/^body-\d+-value$/).map((input) => richText(input.value));
    const quotes = inputs(/^body-\d+-value-text$/)
      .filter((input) => input.tagName === 'TEXTAREA')
      .map((input) => input.value);
    const pictures = inputs(/^body-\d+-value-(images-\d+-value-)?image$/).filter((input) => input.value);
    return {
      characters: [...texts, ...quotes].reduce((sum, text) => sum + written(text), 0),
      pictures: pictures.length,
    };
  };

  const show = (panel) => {
    for (const [name, value] of Object.entries(count())) {
      const figure = panel.querySelector(`[data-count="${name}"]`);
      const item = figure.parentElement;
      figure.textContent = value;
      item.querySelector('progress').value = value;
      item.classList.toggle('hamayu-length__item--enough', value >= Number(figure.dataset.goal));
    }
  };

  document.addEventListener('DOMContentLoaded', () => {
    const panel = document.querySelector('[data-hamayu-length]');
    if (!panel) return;
    let timer;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => show(panel), WAIT_MS);
    };
    for (const event of ['keyup', 'input', 'change', 'click']) document.addEventListener(event, later);
  });
})();
