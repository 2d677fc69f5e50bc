// What every page has to see to whose parts htmx replaces.

// Going back, the browser would take away the focus that the page has placed.
globalThis.navigation?.addEventListener("navigate", (event) => {
  if (event.navigationType === "traverse" && event.canIntercept) event.intercept({ focusReset: "manual" });
});

// What is no part of this page is a page of its own: an error, where a redirect leads, what the network makes of it.
for (const name of ["htmx:before:response", "htmx:error"]) {
  document.addEventListener(name, (event) => {
    const { request, response } = event.detail.ctx;
    if (response?.status < 400 && !response.raw.redirected) return;
    event.preventDefault();
    location.assign(response?.raw.url ?? request.action);
  });
}

// The links to this page in other languages stand outside of those parts and keep the choices that it is seen by.
document.addEventListener("htmx:after:swap", () => {
  const { query } = document.querySelector("[data-query]").dataset;
  for (const link of document.querySelectorAll("[data-same-page]")) link.search = query;
});
