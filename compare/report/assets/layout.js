// What stands below the bar knows its height; a table that fits the page keeps its head in view as the page is
// scrolled, and one that is wider and long has its own box, which says so.
(() => {
  const bar = document.querySelector(".bar"), boxes = [...document.querySelectorAll(".scroll:has(> table)")];
  const inPage = () => getComputedStyle(bar).position === "sticky";
  const fit = () => {
    const height = inPage() ? bar.offsetHeight : 0;
    const told = boxes.map((box) => {
      const table = box.firstElementChild, lines = [...table.tBodies].reduce((n, body) => n + body.rows.length, 0);
      return [box, table.offsetWidth <= box.clientWidth + 1, table.offsetHeight > innerHeight, lines];
    });
    document.documentElement.style.setProperty("--bar", `${height}px`);
    for (const [box, fits, long, lines] of told) {
      box.classList.toggle("fits", fits);
      box.classList.toggle("tall", long && !fits);
      box.dataset.more = `scroll: ${lines} lines, and more columns to the side`;
    }
  };
  let asked = 0;
  const soon = () => { cancelAnimationFrame(asked); asked = requestAnimationFrame(fit); };
  const watcher = new ResizeObserver(soon);
  [bar, ...boxes.map((box) => box.firstElementChild)].forEach((one) => watcher.observe(one));
  addEventListener("resize", soon);
})();
