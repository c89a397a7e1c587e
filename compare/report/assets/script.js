"use strict";
// All content is there without this script; it adds the keys, the filters, the lit names and the base's marks.
// What is chosen stands in the page's address, so that a link shows the same.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const stops = all("[data-stop]"), rows = all("#side-by-side .row");
  const groups = all("main section, main details, main .scroll").filter((group) => one("[data-stop]", group) && !one("[data-filter]", group));
  const help = one("#help"), status = one("#status"), search = one("#filter"), single = one("#keys");
  all("[data-script]").forEach((element) => { element.hidden = false; });

  // The choice: groups of boxes (all ticked: nothing is chosen) and single fields
  const LISTS = { kind: "kind", verdict: "verdict", level: "level", outlets: "of" };  // name → data attribute
  const FIELDS = ["text", "entity", "base"];
  const boxes = (name) => all(`input[type=checkbox][data-filter="${name}"]`);
  const field = (name) => one(`:not([type=checkbox])[data-filter="${name}"]`);
  const value = (name) => (field(name) ? field(name).value.trim() : "");
  const values = (name, ticked) => boxes(name).filter((box) => box.checked === ticked).map((box) => box.value);

  const queryNow = () => location.search || location.hash.replace(/^[^?]*/, "");

  function readAddress() {
    const asked = new URLSearchParams(queryNow());
    for (const name of Object.keys(LISTS)) {
      const list = asked.has(name) && asked.get(name).split(",");
      for (const box of boxes(name)) box.checked = !list || list.includes(box.value);
    }
    for (const name of FIELDS.filter(field)) field(name).value = asked.get(name) || "";
    for (const select of all("select[data-filter]")) if (select.selectedIndex === -1) select.value = "";
  }

  function writeAddress() {
    const asked = new URLSearchParams();
    for (const name of Object.keys(LISTS)) if (values(name, false).length) asked.set(name, values(name, true).join());
    for (const name of FIELDS) if (value(name)) asked.set(name, value(name));
    const query = asked.size ? `?${asked}`.replaceAll("%2C", ",") : "", [target] = location.hash.split("?");
    if (query === queryNow()) return;
    try {
      history.replaceState(null, "", location.pathname + query + target);
    } catch {  // a browser that lets a file change nothing but its fragment
      location.replace((target || "#") + query);
    }
  }

  let choosing = false, base = "", folded = [];
  const texts = new Map();
  const textOf = (stop) => texts.get(stop) || texts.set(stop, `${stop.textContent} ${stop.dataset.words || ""}`.toLocaleLowerCase()).get(stop);

  function naming(entity) {  // does an entry name it: by a mark, or by a form of the glossary
    const forms = JSON.parse(field("entity").selectedOptions[0].dataset.forms);
    const form = forms.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:${form})(?![\\p{L}\\p{N}])`, "u"), mark = `[data-entity="${CSS.escape(entity)}"]`;
    return (stop) => one(mark, stop) !== null
      || all("bdi, .quote, p[dir=auto], h4, th", stop).some((words) => whole.test(words.textContent));
  }

  function apply() {
    const words = value("text").toLocaleLowerCase(), entity = value("entity"), names = entity && naming(entity);
    const off = Object.entries(LISTS).map(([name, data]) => [data, new Set(values(name, false))]);
    const [, closed] = off.find(([data]) => data === "of");
    choosing = words || entity || off.some(([, left]) => left.size);
    const claims = { verdict: (link) => link.className, kind: (link) => link.textContent.replace(/^\S+ /, "") };  // of a row
    const putAway = (stop) => off.some(([data, put]) => put.size && (data in claims && stop.matches("#side-by-side .row")
      ? all(".notes a", stop).every((link) => put.has(claims[data](link))) : put.has(stop.dataset[data])))
      || (words && !textOf(stop).includes(words)) || (entity && !names(stop))
      || (closed.size && one("[data-of]", stop)
        && all("[data-of]:not(.gap, .gaps > *)", stop).every((cell) => closed.has(cell.dataset.of)));
    if (choosing || stops.some((stop) => stop.hidden)) for (const stop of stops) stop.hidden = Boolean(putAway(stop));
    for (const group of groups) {
      const empty = choosing && all("[data-stop]", group).every((stop) => stop.hidden);
      if (group.hidden !== Boolean(empty)) group.hidden = Boolean(empty);
      if ((words || entity) && !empty && group.tagName === "DETAILS") group.open = true;
    }
    showColumns([...closed], values("outlets", true));
    sheets.pinned.replaceSync(entity ? lit(entity) : "");
    compareWith(value("base"));
    all("[data-reset]").forEach((button) => { button.hidden = !choosing && !value("base"); });
    tell();
    writeAddress();
  }

  function tell() {
    const told = [], left = stops.filter((stop) => !stop.hidden).length;
    if (choosing) told.push(`${left} of ${stops.length} entries shown`);
    if (base) told.push(`words unlike ${field("base").selectedOptions[0].text} are underlined`);
    status.textContent = told.join("; ");
    one("#nothing").hidden = !choosing || left > 0;
  }

  // Outlets and names are shown by rules, not one element after the other
  const sheets = { columns: new CSSStyleSheet(), pinned: new CSSStyleSheet(), hovered: new CSSStyleSheet() };
  document.adoptedStyleSheets = Object.values(sheets);
  const lit = (entity) => `.entity[data-entity="${CSS.escape(entity)}"] { background: var(--lit); border-radius: 3px; }`;

  function showColumns(closed, open) {
    const few = closed.length && open.length && open.length <= 4;
    const places = open.map((letter, place) => `.row > .cell[data-of="${letter}"] { grid-column: ${place + 1}; }`);
    sheets.columns.replaceSync([
      ...closed.map((letter) => `[data-of="${letter}"] { display: none !important; }`),
      few ? `main section { --columns: ${open.length} !important; } @media (min-width: 46.01rem) { ${places.join(" ")} }` : "",
    ].join("\n"));
  }

  // Words that the base outlet's sentence does not have, marked when their row comes into view
  const unlike = window.Highlight && CSS.highlights ? new Highlight() : null;
  const watcher = new IntersectionObserver((seen) => seen.filter((entry) => entry.isIntersecting).forEach((entry) => {
    watcher.unobserve(entry.target);
    markRow(entry.target, value("base"));
  }), { rootMargin: "500px" });
  if (unlike) CSS.highlights.set("unlike", unlike); else all("[data-base]").forEach((element) => { element.hidden = true; });

  function compareWith(letter) {
    if (letter === base || !unlike) return;
    base = letter;
    unlike.clear();
    watcher.disconnect();
    document.body.classList.toggle("based", base !== "");
    if (base) rows.forEach((row) => watcher.observe(row));
  }

  function markRow(row, letter) {
    const cells = all(".cell[data-of]:not(.gap)", row), own = cells.find((cell) => cell.dataset.of === letter);
    const tongue = (cell) => one("p[dir]", cell).lang;
    if (!own) return;
    const ours = wordsOf(own);
    for (const cell of cells) {
      if (cell === own || tongue(cell) !== tongue(own)) continue;
      const theirs = wordsOf(cell);
      left(ours.map((word) => word.text), theirs.map((word) => word.text)).forEach((at) => unlike.add(theirs[at].range()));
    }
  }

  function wordsOf(cell) {
    return all("p[dir]", cell).flatMap((quote) => {
      const pieces = [], walker = document.createTreeWalker(quote, NodeFilter.SHOW_TEXT);
      let text = "";
      while (walker.nextNode()) { pieces.push([text.length, walker.currentNode]); text += walker.currentNode.data; }
      const place = (at) => { const [start, node] = pieces.findLast(([first]) => first <= at); return [node, at - start]; };
      return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
        text: word.toLocaleLowerCase(),
        range: () => {
          const range = document.createRange(), [last, end] = place(index + word.length - 1);
          range.setStart(...place(index));
          range.setEnd(last, end + 1);
          return range;
        },
      }));
    });
  }

  function left(ours, theirs) {  // places in `theirs` that a longest common subsequence leaves out
    if (ours.length * theirs.length > 1e6) return [];
    const best = Array.from({ length: ours.length + 1 }, () => new Uint16Array(theirs.length + 1)), out = [];
    for (let i = ours.length - 1; i >= 0; i--) for (let j = theirs.length - 1; j >= 0; j--)
      best[i][j] = ours[i] === theirs[j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
    for (let i = 0, j = 0; j < theirs.length;) {
      if (ours[i] === theirs[j]) { i++; j++; }
      else if (i < ours.length && best[i + 1][j] >= best[i][j + 1]) i++;
      else out.push(j++);
    }
    return out;
  }

  // Moving about
  function step(by, among = "") {
    const list = stops.filter((stop) => stop.matches(`${among} [data-stop]`) && stop.checkVisibility()), at = list.indexOf(document.activeElement.closest("[data-stop]"));
    const next = at < 0 ? firstBelow(list, by) : list[Math.min(Math.max(at + by, 0), list.length - 1)];
    if (!next) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: next.offsetHeight < innerHeight * 0.7 ? "center" : "start" });
  }

  function firstBelow(list, by) {
    const below = list.findIndex((stop) => stop.getBoundingClientRect().top > 60);
    return by > 0 ? list[below < 0 ? 0 : below] : list[below < 0 ? list.length - 1 : Math.max(below - 1, 0)];
  }

  function openTarget() {
    let id = location.hash.slice(1).split("?")[0];
    try { id = decodeURIComponent(id); } catch { return; }
    const target = document.getElementById(id);
    if (target && target.closest("main section")) show(target);
    for (let box = target && target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    if (target && target.checkVisibility()) target.scrollIntoView();
  }

  function show(target) {  // an entry that is linked to is shown, whatever else is put away
    for (let box = target.closest("[hidden]"); box; box = box.parentElement.closest("[hidden]")) box.hidden = false;
    const column = target.closest("[data-of]"), verdict = target.closest(".matrix tr");
    const box = (name, value) => boxes(name).find((one) => one.value === value && !one.checked);
    const away = [column && box("outlets", column.dataset.of), verdict && box("verdict", verdict.dataset.verdict)];
    if (away.some(Boolean)) reset(); else tell();
  }

  function toggleOutlet(key) {
    const outlets = boxes("outlets"), every = outlets.every((box) => box.checked);
    if (key === "0") outlets.forEach((box) => { box.checked = !every; }); else if (outlets[key - 1]) outlets[key - 1].checked = !outlets[key - 1].checked;
    apply();
  }

  function reset() {
    for (const name of Object.keys(LISTS)) boxes(name).forEach((box) => { box.checked = true; });
    FIELDS.filter(field).forEach((name) => { field(name).value = ""; });
    apply();
  }

  const keys = {
    j: () => step(1), k: () => step(-1), n: () => step(1, "#differences"), p: () => step(-1, "#differences"),
    "/": () => search.focus(), "?": () => (help.open ? help.close() : help.showModal()),
    v: () => one("#view") && one("#view").togglePopover(),
    ...Object.fromEntries([..."0123456789"].map((key) => [key, () => toggleOutlet(key)])),
  };
  document.addEventListener("keydown", (event) => {
    if (event.target === search && event.key === "Escape") { search.value = ""; apply(); search.blur(); return; }
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) && event.target.type !== "checkbox";
    if (typing || !single.checked || event.ctrlKey || event.metaKey || event.altKey || (help.open && event.key !== "?")) return;
    if (Object.hasOwn(keys, event.key)) { event.preventDefault(); keys[event.key](); }
  });
  document.addEventListener("input", (event) => { if (event.target.dataset.filter) apply(); });
  for (const on of ["pointerover", "pointerout", "focusin", "focusout"]) {
    document.addEventListener(on, (event) => {
      const name = event.target.closest?.(".entity");
      if (name) sheets.hovered.replaceSync(/over|in$/.test(on) ? lit(name.dataset.entity) : "");
    });
  }
  try {  // who speaks to the machine, or types by accident, puts the keys out for good (WCAG 2.1.4)
    single.checked = localStorage.getItem("newscollate-keys") !== "off";
    single.addEventListener("input", () => localStorage.setItem("newscollate-keys", single.checked ? "on" : "off"));
  } catch { /* a browser that keeps nothing: until the page is left */ }
  all("[data-close]").forEach((button) => button.addEventListener("click", () => help.close()));
  all("[data-help]").forEach((button) => button.addEventListener("click", () => help.showModal()));
  all("[data-reset]").forEach((button) => button.addEventListener("click", reset));
  all("[data-save]").forEach((button) => button.addEventListener("click", () => {
    const href = URL.createObjectURL(new Blob([one("#data").textContent], { type: "application/json" }));
    const link = Object.assign(document.createElement("a"), { href, download: button.dataset.save });
    link.click();
    URL.revokeObjectURL(href);
  }));
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    folded.forEach((box) => { box.open = true; });
    if (base) { watcher.disconnect(); unlike.clear(); rows.forEach((row) => markRow(row, base)); }
  });
  addEventListener("afterprint", () => folded.forEach((box) => { box.open = false; }));
  addEventListener("hashchange", openTarget);
  readAddress();
  if (location.search || location.hash.includes("?")) apply();
  openTarget();
})();
