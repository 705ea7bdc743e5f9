/**
 * What the page does beyond plain HTML: opens a report beside the page at the sentence, marks the exact words,
 * steps between the reports of one point, moves through the matrix by arrow keys, unfolds for print. Without it
 * every link still leads to its sentence in the section of texts. Checked as strict JavaScript by a test.
 */
export const SCRIPT = `"use strict";
(() => {
  /** @type {<T extends Element>(id: string, type: new () => T) => T} */
  const get = (id, type) => {
    const found = document.getElementById(id);
    if (!(found instanceof type)) throw new TypeError("no element " + id);
    return found;
  };
  const panel = get("panel", HTMLDialogElement);
  const name = get("panel-name", HTMLElement);
  const others = get("panel-others", HTMLElement);
  const body = get("panel-text", HTMLElement);
  const narrow = matchMedia("(max-width: 62rem)");
  /** @type {HTMLElement | null} */
  let opener = null;
  let shown = "";

  /** The text that holds the target of a link, and the target. @param {HTMLAnchorElement} link */
  const target = (link) => {
    const id = decodeURIComponent(link.hash.slice(1));
    const found = id === "" ? null : document.getElementById(id);
    const text = found?.closest("article.text");
    return text instanceof HTMLElement && found !== null ? { id, text } : null;
  };

  /** @param {HTMLAnchorElement} link @param {boolean} first Whether a person opened it from the page. */
  const open = (link, first) => {
    const found = target(link);
    if (found === null) return false;
    const key = found.text.dataset.key ?? "";
    if (shown !== key) {
      const copy = found.text.querySelector(".body")?.cloneNode(true);
      if (!(copy instanceof HTMLElement)) return false;
      for (const part of [copy, ...copy.querySelectorAll("[id]")]) {
        if (part.id !== "") part.setAttribute("data-id", part.id);
        part.removeAttribute("id");
      }
      const heading = found.text.querySelector("h3");
      name.replaceChildren(...(heading === null ? [] : Array.from(heading.childNodes, (node) => node.cloneNode(true))));
      body.replaceChildren(copy);
      body.setAttribute("aria-label", "Text of " + name.textContent);
      shown = key;
    }
    unmark();
    const place = [...body.querySelectorAll("[data-id]")].find((one) => one.getAttribute("data-id") === found.id) ?? null;
    place?.classList.add("here");
    const exact = mark(link.dataset.at ?? "");
    if (first) {
      opener = link;
      siblings(link);
    }
    for (const one of others.querySelectorAll("a")) {
      if (one.hash === link.hash && one.dataset.at === link.dataset.at) one.setAttribute("aria-current", "true");
      else one.removeAttribute("aria-current");
    }
    if (!panel.open) {
      const before = link.getBoundingClientRect().top;
      if (narrow.matches) panel.showModal();
      else panel.show();
      document.documentElement.classList.add("beside");
      // The page is narrower now: what was under the pointer stays where it was.
      if (!narrow.matches) scrollBy({ top: link.getBoundingClientRect().top - before, behavior: "instant" });
    }
    const at = exact ?? place;
    if (at === null) body.scrollTop = 0;
    else at.scrollIntoView({ block: "center" });
    name.focus({ preventScroll: true });
    return true;
  };

  const unmark = () => {
    for (const one of body.querySelectorAll(".here")) one.classList.remove("here");
    for (const one of body.querySelectorAll("mark")) {
      const parent = one.parentNode;
      one.replaceWith(...one.childNodes);
      parent?.normalize();
    }
  };

  /** Marks the words from one place to another of the report's text. @param {string} at */
  const mark = (at) => {
    const [from = NaN, to = NaN] = at.split("-").map(Number);
    /** @type {HTMLElement | null} */
    let first = null;
    for (const block of body.querySelectorAll("[data-from]")) {
      if (!(block instanceof HTMLElement)) continue;
      let place = Number(block.dataset.from);
      if (place >= to) break;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest(".refs, .kind") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      /** @type {{ node: Text, from: number, to: number }[]} */
      const hits = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (!(node instanceof Text)) continue;
        const start = Math.max(from - place, 0);
        const end = Math.min(to - place, node.length);
        if (start < end) hits.push({ node, from: start, to: end });
        place += node.length;
      }
      for (const hit of hits) {
        const range = document.createRange();
        range.setStart(hit.node, hit.from);
        range.setEnd(hit.node, hit.to);
        const wrapper = document.createElement("mark");
        range.surroundContents(wrapper);
        first ??= wrapper;
      }
    }
    return first;
  };

  /** Offers the other reports of the same point. @param {HTMLAnchorElement} link */
  const siblings = (link) => {
    others.replaceChildren();
    const around = link.closest("[data-point]");
    if (around === null) return;
    /** @type {Map<string, HTMLAnchorElement>} */
    const found = new Map();
    // The whole reading rather than a word of it.
    for (const one of [...around.querySelectorAll(".readings .telling > a[data-at]"), ...around.querySelectorAll("a[data-at]")]) {
      if (!(one instanceof HTMLAnchorElement)) continue;
      const key = target(one)?.text.dataset.key;
      if (key !== undefined && !found.has(key)) found.set(key, one);
    }
    const own = target(link)?.text.dataset.key;
    if (own !== undefined) found.set(own, link);
    if (found.size < 2) return;
    const label = document.createElement("span");
    label.textContent = "Point " + around.getAttribute("data-point") + " in ";
    others.append(label);
    for (const [key, one] of [...found].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
      const copy = document.createElement("a");
      copy.href = one.hash;
      copy.dataset.at = one.dataset.at ?? "";
      const text = document.getElementById("text-" + key);
      const sign = text?.querySelector("h3 .key")?.cloneNode(true);
      copy.append(sign ?? key);
      others.append(copy);
    }
  };

  const close = () => {
    if (panel.open) panel.close();
  };
  panel.addEventListener("close", () => {
    document.documentElement.classList.remove("beside");
    opener?.focus();
    opener = null;
  });
  get("panel-close", HTMLButtonElement).addEventListener("click", close);
  panel.addEventListener("click", (event) => {
    if (event.target === panel && narrow.matches) close();
  });

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!(link instanceof HTMLAnchorElement) || !link.getAttribute("href")?.startsWith("#")) return;
    if (link.dataset.ref !== undefined && panel.contains(link)) {
      opener = null;
      if (narrow.matches) close();
      return;
    }
    if ((link.dataset.at !== undefined || link.dataset.open !== undefined) && open(link, !panel.contains(link))) event.preventDefault();
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel.open) {
      event.preventDefault();
      close();
      return;
    }
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    const cell = event.target instanceof Element ? event.target.closest("table.matrix tbody :is(td, th)") : null;
    if (step === undefined || !(cell instanceof HTMLTableCellElement)) return;
    const rows = [...document.querySelectorAll("table.matrix tbody tr")].filter((row) => row instanceof HTMLTableRowElement && row.offsetParent !== null);
    let row = rows.findIndex((one) => one.contains(cell));
    let column = cell.cellIndex;
    for (;;) {
      row += step[0] ?? 0;
      column += step[1] ?? 0;
      const next = rows[row]?.children[column];
      if (next === undefined) return;
      const link = next.querySelector("a");
      if (link !== null) {
        event.preventDefault();
        link.focus();
        return;
      }
    }
  });

  // A link from outside, or one followed before, may lead into a folded part.
  const unfold = () => {
    const found = location.hash === "" ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = found?.closest("details");
    if (folded instanceof HTMLDetailsElement) folded.open = true;
  };
  addEventListener("hashchange", unfold);
  unfold();

  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details")].filter((one) => !one.open);
    for (const one of opened) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });
})();
`;
