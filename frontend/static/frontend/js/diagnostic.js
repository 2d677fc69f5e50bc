// The next question is read and seen from its beginning, or what has to be mended. Without this file and htmx it is the next page.
document.addEventListener("htmx:after:swap", () => {
  scrollTo({ top: 0, behavior: "instant" });
  document.querySelector("[aria-invalid], .question__label").focus({ preventScroll: true });
});
