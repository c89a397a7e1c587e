"use strict";
// All content is there without this script; it adds the filter, the keys and the lit names.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const stops = all("[data-stop]");
  const shown = () => stops.filter((stop) => stop.offsetParent !== null);
  const filter = one("#filter"), help = one("#help"), status = one("#status");
  all("[data-script]").forEach((element) => { element.hidden = false; });

  function applyFilter() {
    const wanted = filter.value.trim().toLocaleLowerCase();
    let left = 0;
    for (const stop of stops) {
      stop.hidden = wanted !== "" && !stop.textContent.toLocaleLowerCase().includes(wanted);
      left += stop.hidden ? 0 : 1;
    }
    status.textContent = wanted ? `${left} of ${stops.length} entries shown` : "";
  }

  function step(by) {
    const list = shown();
    const at = list.indexOf(document.activeElement.closest("[data-stop]"));
    const next = at < 0 ? firstBelow(list, by) : list[Math.min(Math.max(at + by, 0), list.length - 1)];
    if (!next) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
  }

  function firstBelow(list, by) {
    const below = list.findIndex((stop) => stop.getBoundingClientRect().top > 60);
    return by > 0 ? list[below < 0 ? 0 : below] : list[Math.max(below - 1, 0)];
  }

  function light(entity, lit) {
    all(".entity").forEach((name) => name.classList.toggle("lit", lit && name.dataset.entity === entity));
  }

  function openTarget() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let box = target && target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    if (target) target.scrollIntoView();
  }

  const keys = {
    j: () => step(1), k: () => step(-1), "/": () => filter && filter.focus(),
    "?": () => help && (help.open ? help.close() : help.showModal()),
  };
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (typing && event.key === "Escape") { event.target.value = ""; applyFilter(); event.target.blur(); return; }
    if (typing && event.target.type !== "checkbox" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (Object.hasOwn(keys, event.key)) { event.preventDefault(); keys[event.key](); }
  });
  if (filter) filter.addEventListener("input", applyFilter);
  for (const [on, lit] of [["pointerover", true], ["pointerout", false]]) {
    document.addEventListener(on, (event) => {
      const name = event.target.closest && event.target.closest(".entity");
      if (name) light(name.dataset.entity, lit);
    });
  }
  all("[data-close]").forEach((button) => button.addEventListener("click", () => help.close()));
  all("[data-help]").forEach((button) => button.addEventListener("click", () => help.showModal()));
  all("[data-save]").forEach((button) => button.addEventListener("click", () => {
    const data = new Blob([one("#data").textContent], { type: "application/json" });
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(data), download: button.dataset.save });
    link.click();
    URL.revokeObjectURL(link.href);
  }));
  let closed = [];
  addEventListener("beforeprint", () => { closed = all("details:not([open])"); closed.forEach((box) => { box.open = true; }); });
  addEventListener("afterprint", () => closed.forEach((box) => { box.open = false; }));
  addEventListener("hashchange", openTarget);
  openTarget();
})();
