// Lists with filters: what htmx and the popover leave to do. Without this file every change is a new page.

const sheet = document.getElementById("filters");
const wide = matchMedia("(width >= 64em)");

// Over the page the filters are a dialog: nothing else can be reached.
const beside = (element) =>
  element === document.body
    ? []
    : [...element.parentElement.children].filter((other) => other !== element).concat(beside(element.parentElement));
const cover = (open) => {
  for (const element of beside(sheet)) element.inert = open;
  sheet.role = open ? "dialog" : null;
  sheet.ariaModal = open ? "true" : null;
  if (open) sheet.setAttribute("aria-labelledby", "filters-title");
  else sheet.removeAttribute("aria-labelledby");
};
// Before the browser gives back the focus, which nothing inert can take.
sheet.addEventListener("beforetoggle", ({ newState }) => cover(newState === "open"));
sheet.addEventListener("toggle", ({ newState }) => {
  if (newState === "open") sheet.querySelector("button").focus();
});
wide.addEventListener("change", () => sheet.hidePopover());

// The list has followed every tick already; the button has only to show it.
sheet.addEventListener("submit", (event) => {
  if (!globalThis.htmx) return;
  event.preventDefault();
  sheet.hidePopover();
});

// After a change the form says what the list shows, what has the focus stands where it stood, and where that is gone
// the focus is on the count.
let stood;
document.addEventListener("htmx:before:swap", () => {
  const { activeElement } = document;
  stood = { activeElement, top: activeElement.getBoundingClientRect().top };
});
document.addEventListener("htmx:after:swap", () => {
  const open = sheet.matches(":popover-open");
  cover(open);
  for (const box of sheet.querySelectorAll("[type=checkbox]")) box.checked = box.defaultChecked;
  for (const option of sheet.querySelectorAll("option")) option.selected = option.defaultSelected;
  const { activeElement, body } = document;
  if (activeElement === body) (open ? sheet : document.getElementById("summary")).focus({ preventScroll: true });
  else if (activeElement === stood.activeElement) {
    scrollBy({ top: activeElement.getBoundingClientRect().top - stood.top, behavior: "instant" });
  }
});

// Back and forward bring the list as it was, and leave focus where it is.
document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
  if (ctx.request.headers["HX-History-Restore-Request"]) ctx.swap = "outerMorph";
});
