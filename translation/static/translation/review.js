/* Keys and offers for whoever checks many texts in a row. The forms work without it. */
const root = document.querySelector("[data-translation-review]");
const field = root?.querySelector("[data-translation-field]");

function changed() {
    return field.value !== field.defaultValue;
}

function show() {
    root.querySelector("[data-translation-unchanged]").hidden = changed();
    root.querySelector("[data-translation-changed]").hidden = !changed();
}

function insert(text) {
    field.focus();
    field.select();
    // Unlike setting the value, this can be undone by Ctrl+Z.
    if (!document.execCommand("insertText", false, text)) field.value = text;
    show();
}

function keyOf(event) {
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") return "save";
    if (!event.altKey || event.ctrlKey || event.metaKey) return null;
    // By place on the keyboard: on a Mac, Alt makes other characters of letters.
    return { KeyA: "save", KeyN: "skip" }[event.code] ?? event.code.match(/^Digit([1-9])$/)?.[1] ?? null;
}

if (field) {
    let sent = false;
    root.querySelectorAll("[hidden]:is([data-translation-insert], [data-translation-keys])").forEach((element) => {
        element.hidden = false;
    });
    root.addEventListener("click", (event) => {
        const button = event.target.closest("[data-translation-insert]");
        if (button) insert(button.dataset.translationInsert);
    });
    document.addEventListener("keydown", (event) => {
        const key = keyOf(event);
        const target = key && root.querySelector(`[data-translation-key="${key}"]`);
        if (!target) return;
        event.preventDefault();
        target.click();
    });
    field.addEventListener("input", show);
    field.form.addEventListener("submit", () => {
        sent = true;
    });
    window.addEventListener("beforeunload", (event) => {
        if (changed() && !sent) event.preventDefault();
    });
    // On a phone the keyboard would hide the source.
    if (window.matchMedia("(min-width: 50em)").matches) field.focus({ preventScroll: true });
}
