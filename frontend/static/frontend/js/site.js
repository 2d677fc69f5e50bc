// Everything works without this file; it only saves a tap here and there.

// Embeds: another company's frame is made when, and only when, the visitor asks for it.
for (const embed of document.querySelectorAll("[data-frame]")) {
  const button = embed.querySelector(".embed__load");
  button.hidden = false;
  button.addEventListener("click", () => {
    const frame = document.createElement("iframe");
    Object.assign(frame, { src: embed.dataset.frame, title: embed.dataset.title, className: "embed__frame" });
    frame.allowFullscreen = true;
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    embed.replaceChildren(frame);
    frame.focus();
  });
}

// Filters: choices left empty stay out of the address, and the sheet closes when its button is pressed.
document.addEventListener("formdata", ({ formData }) => {
  for (const [name, value] of [...formData]) if (value === "") formData.delete(name);
});
document.addEventListener("submit", ({ target }) => {
  if (target.matches("[popover]:popover-open")) target.hidePopover();
});

// The address of a diagnostic's result is selected as a whole.
document.querySelector(".share")?.addEventListener("focus", ({ target }) => target.select());
