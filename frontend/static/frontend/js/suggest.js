// Suggestions below a search box: the combobox with list autocomplete and manual selection of the ARIA Authoring
// Practices. Without this file the box is a plain field.

const PAUSE = 180; // ms without a key before anything is asked.

// An input method's half-made words are nobody's search. But phones compose every word, Latin ones too, which are held
// back only where pinyin or romaji may be meant by them.
const IDEOGRAPHIC = [document.documentElement.lang, ...navigator.languages].some((tag) => /^(ja|zh|ko)/.test(tag));
const halfMade = (text) => IDEOGRAPHIC || /[^\p{Script=Latin}\p{N}\p{P}\s]/u.test(text);

// Gives a field its list.
const combobox = (input) => {
  const list = Object.assign(document.createElement("ul"), { id: `${input.id}-list`, role: "listbox", hidden: true });
  const status = Object.assign(document.createElement("p"), { role: "status", className: "visually-hidden" });
  list.className = "suggestions";
  input.after(list, status);
  Object.assign(input, { role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false", ariaHasPopup: "listbox" });
  input.setAttribute("aria-controls", list.id);

  let composing = false;
  let asked = "";
  let timer;
  let request;

  const options = () => [...list.children];
  const active = () => options().findIndex((option) => option.ariaSelected === "true");
  const mark = (place) => {
    options().forEach((option, index) => (option.ariaSelected = String(index === place)));
    const option = options()[place];
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  };
  const open = (wanted) => {
    list.hidden = !(wanted && list.children.length);
    input.ariaExpanded = String(!list.hidden);
    if (list.hidden) mark(-1);
    else list.scrollIntoView({ block: "nearest" });
  };
  const move = (place) => {
    open(true);
    mark(place);
  };
  const forget = () => {
    clearTimeout(timer);
    request?.abort();
  };
  const accept = (option) => {
    input.value = option.firstElementChild.textContent;
    open(false);
    location.assign(option.dataset.url);
  };
  const show = async () => {
    request = new AbortController();
    const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(asked)}`, { signal: request.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector("[role=listbox]");
    list.ariaLabel = found.ariaLabel;
    list.replaceChildren(...found.children);
    options().forEach((option, index) => (option.id = `${list.id}-${index}`));
    mark(-1);
    open(document.activeElement === input);
    status.textContent = found.dataset.status;
  };
  const typed = () => {
    if (composing || input.value.trim() === asked) return;
    asked = input.value.trim();
    forget();
    mark(-1);
    if (asked) timer = setTimeout(() => show().catch(() => {}), PAUSE);
    else {
      list.replaceChildren();
      open(false);
    }
  };

  input.addEventListener("compositionupdate", ({ data }) => {
    composing = halfMade(data);
    if (!composing) return;
    asked = "";
    forget();
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    typed();
  });
  input.addEventListener("input", typed);
  input.addEventListener("blur", () => open(false));
  input.addEventListener("keydown", (event) => {
    // 229 is what Safari says of the Enter that ends a composition.
    if (event.isComposing || event.keyCode === 229) return;
    const { length } = options();
    const place = active();
    const keys = {
      ArrowDown: () => (event.altKey ? open(true) : move((place + 1) % length)),
      ArrowUp: () => (event.altKey ? open(false) : move(place < 1 ? length - 1 : place - 1)),
      Escape: () => open(false),
      Enter: () => accept(options()[place]),
    };
    const usable = { ArrowDown: length, ArrowUp: length, Escape: !list.hidden, Enter: place >= 0 };
    if (usable[event.key]) {
      event.preventDefault();
      keys[event.key]();
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) {
      mark(-1); // The caret moves, and with it what a screen reader follows.
    }
  });
  // The field keeps the focus while the list is pressed.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target.closest("[role=option]");
    if (option) accept(option);
  });
};

for (const input of document.querySelectorAll("[data-suggest]")) combobox(input);
