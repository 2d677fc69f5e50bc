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

// Filters: choices left empty stay out of the address.
document.addEventListener("formdata", ({ formData }) => {
  for (const [name, value] of [...formData]) if (value === "") formData.delete(name);
});

// The address of a diagnostic's result is selected as a whole, copied or printed.
document.querySelector(".share")?.addEventListener("focus", ({ target }) => target.select());
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.done;
  });
}

// The report of a mistake begins with the words that the visitor has marked on the page.
const report = document.querySelector("[data-quotes]");
if (report) {
  document.addEventListener("selectionchange", () => {
    const words = String(getSelection()).trim().slice(0, 200);
    if (!words) return;
    const address = new URL(report.href);
    address.searchParams.set("quote", words);
    report.href = address;
  });
}
