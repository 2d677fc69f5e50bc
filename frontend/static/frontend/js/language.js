// Offers this page in a language that the visitor prefers to the page's own, and never leads there by itself.
// Pages are the same for everyone, so what the visitor prefers is asked here and told to nobody.

const KEY = "language-offer";

// Language and script as BCP 47 completes them: "zh-TW" is read as "zh-Hant", "en" as "en-Latn".
const readable = (tag) => {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
};

const refused = () => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

const refuse = () => {
  try {
    localStorage.setItem(KEY, "refused");
  } catch {
    // Without storage the offer comes again on the next page.
  }
};

const show = ({ href, hreflang, dataset }) => {
  const offer = document.createElement("aside");
  Object.assign(offer, { className: "offer", lang: hreflang, ariaLabel: dataset.offer });
  const link = document.createElement("a");
  Object.assign(link, { href, hreflang, className: "offer__link", textContent: dataset.offer });
  link.toggleAttribute("data-same-page", true);
  const close = document.createElement("button");
  Object.assign(close, { type: "button", className: "offer__close", ariaLabel: dataset.close, textContent: "×" });
  close.addEventListener("click", () => {
    offer.remove();
    refuse();
  });
  offer.append(link, close);
  document.querySelector("main").before(offer);
};

const preferred = navigator.languages.map(readable);
if (!preferred.includes(readable(document.documentElement.lang)) && !refused()) {
  const links = [...document.querySelectorAll("#languages [data-offer]")];
  const best = preferred.map((tag) => links.find(({ hreflang }) => readable(hreflang) === tag)).find(Boolean);
  if (best) show(best);
}
