"use strict";
// Everything can be done without this script; it adds the keys. htmx changes pages without loading them anew.
(() => {
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const help = one("#help");
  let sent = false;

  function showHelp() {
    if (help.open) { help.close(); return; }
    const rows = all("[data-key]").map((element) => {
      const key = document.createElement("dt"), does = document.createElement("dd");
      key.append(Object.assign(document.createElement("kbd"), { textContent: element.dataset.key }));
      does.textContent = element.dataset.does;
      return [key, does];
    });
    one("#keys").replaceChildren(...rows.flat());
    help.showModal();
  }

  function press(key) {
    const found = all("[data-key]").find((element) => element.dataset.key === key && !element.disabled);
    if (!found) return false;
    if (found.tagName === "DETAILS") {
      found.open = true;
      const first = found.querySelector("input:not([type=hidden]), select, button");
      if (first) first.focus();
    } else {
      found.click();
    }
    return true;
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const typing = event.target.closest("input:not([type=radio]):not([type=checkbox]), select, textarea");
    if (typing) { if (event.key === "Escape") typing.blur(); return; }
    if (event.key === "?") { event.preventDefault(); showHelp(); return; }
    if (!help.open && press(event.key)) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-help]")) showHelp();
    if (event.target.closest("[data-close]")) help.close();
  });
  // After a change of page: who listens hears its heading.
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id !== "content") return; // a part of the page: whoever types goes on typing
    const heading = one("#content h1");
    if (heading) heading.focus({ preventScroll: true });
  });
  // A refusal or a failure is no page: what is shown, and filled in, stays.
  const lost = one("#lost"), silent = lost.textContent;
  document.addEventListener("htmx:sendError", () => { lost.textContent = silent; lost.hidden = false; });
  document.addEventListener("htmx:responseError", (event) => {
    lost.textContent = "What you sent was not taken, and is still here. " + event.detail.xhr.responseText;
    lost.hidden = false;
  });
  document.addEventListener("htmx:afterSettle", () => { lost.hidden = true; });

  // What was filled in and not written is not left without a question.
  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-unwritten]");
    if (form) form.dataset.unwritten = "yes";
  });
  const unwritten = () => one("form[data-unwritten=yes]");
  document.addEventListener("submit", (event) => { if (event.target === unwritten()) sent = true; });
  document.addEventListener("htmx:afterRequest", () => { sent = false; });
  window.addEventListener("beforeunload", (event) => { if (unwritten() && !sent) event.preventDefault(); });
  all("[data-script]").forEach((element) => { element.hidden = false; });
})();
