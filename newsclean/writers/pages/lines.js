"use strict";

/* What every page draws with. Texts become text nodes, never markup. */

const DATA = JSON.parse(document.getElementById("data").textContent);
const VERDICTS = ["kept", "field", "edited", "removed"];

function el(name, props = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(props)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key === "class") node.className = value;
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(key, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

function svg(name, attributes = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

const count = (n) => n.toLocaleString("en");
const several = (n, one, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;
const facts = (...parts) =>
  el("p", { class: "facts" }, ...parts.filter(Boolean).map((part) => el("span", {}, part)));

/* ---------------------------------------------------------------- one line */

function unpacked([number, label, text, decided = -1, sure = null, notes = [], evidence = [], parts = null]) {
  const name = DATA.labels[label];
  const [verdict, field] = name.startsWith("field:") ? ["field", name.slice(6)] : [name, null];
  return { number, verdict, field, text, decided, sure, notes, evidence, parts, label };
}

const nameOf = (why) => DATA.filters[DATA.whys[why][0]][0];
const whysOf = (line) => (line.decided < 0 ? line.notes : [...line.notes, line.decided]);
const sureness = (line) => (line.sure === null || line.sure.toFixed(2) === "1.00" ? "" : ` ${line.sure.toFixed(2)}`);

function textOf(line) {
  const cell = el("div", { class: "text", dir: "auto" });
  if (line.parts === null) cell.append(line.text);
  else line.parts.forEach((part, i) => part && cell.append(i % 3 ? el(i % 3 === 1 ? "del" : "ins", {}, part) : part));
  return cell;
}

function whyOf(line) {
  const cell = el("div", { class: "why" });
  if (line.field) cell.append(`→ ${line.field} · `);
  whysOf(line).forEach((why, i) => {
    cell.append(i ? "; " : "", el("b", {}, nameOf(why) + (why === line.decided ? sureness(line) : "")), ` ${DATA.whys[why][1]}`);
  });
  return cell;
}

function rowOf(line, above) {
  const again = above && above.label === line.label && String(whysOf(above)) === String(whysOf(line));
  const start = above && above.verdict !== line.verdict;
  const row = el("div", {
    class: `line ${line.verdict}${again ? " again" : ""}${start ? " start" : ""}`,
    role: "listitem", tabindex: "-1", "data-line": line.number,
  }, el("div", { class: "no" }, String(line.number)), textOf(line), whyOf(line));
  row.line = line;
  return row;
}

/* ---------------------------------------------------------------- the card */

const CARD = el("div", { class: "card", id: "card", role: "tooltip", hidden: "" });

function fillCard(line) {
  CARD.className = `card ${line.verdict}`;
  CARD.replaceChildren();
  const whys = whysOf(line);
  const heading = line.field ? `moved to ${line.field}` : line.verdict;
  CARD.append(el("p", { class: "head" }, heading));
  if (!whys.length) CARD.append(el("p", {}, "no filter had anything to say of this line"));
  for (const why of whys) {
    const [filter, reason] = DATA.whys[why];
    const [name, about] = DATA.filters[filter];
    CARD.append(el("hr"), el("p", {}, el("b", {}, name), ` ${reason}`));
    if (why === line.decided) {
      if (line.sure !== null) CARD.append(el("p", { class: "number" }, `sure: ${line.sure.toFixed(2)}`));
      if (line.evidence.length) {
        const rows = line.evidence.map(([key, value]) =>
          el("tr", {}, el("td", { class: "muted" }, key), el("td", { class: "number" }, Number.isInteger(value) ? count(value) : typeof value === "number" ? value.toFixed(2) : value)));
        CARD.append(el("table", {}, ...rows));
      }
    }
    if (about) CARD.append(el("p", { class: "about" }, about));
  }
}

function placeCard(row, x) {
  const box = row.getBoundingClientRect();
  CARD.hidden = false;
  const size = CARD.getBoundingClientRect();
  const below = box.bottom + 6 + size.height < innerHeight;
  const left = x === null ? box.right - size.width - 16 : x + 18;
  CARD.style.left = `${Math.max(8, Math.min(left, document.documentElement.clientWidth - size.width - 8))}px`;
  CARD.style.top = `${Math.max(8, below ? box.bottom + 6 : box.top - size.height - 6)}px`;
}

function showCard(row, x = null) {
  fillCard(row.line);
  placeCard(row, x);
  for (const old of document.querySelectorAll("[aria-describedby=card]")) old.removeAttribute("aria-describedby");
  row.setAttribute("aria-describedby", "card");
}

const hideCard = () => { CARD.hidden = true; };
document.body.append(CARD);
for (const move of ["wheel", "touchmove"]) addEventListener(move, hideCard, { passive: true });
addEventListener("keydown", (event) => { if (event.key === "Escape") hideCard(); });

/* ---------------------------------------------------------------- all lines of a document */

class Lines {
  constructor(packed, { unfolded = false } = {}) {
    this.lines = packed.lines.map(unpacked);
    this.folds = new Map(packed.folds.map(([first, last]) => [first, last]));
    this.hidden = new Set();
    this.unfolded = new Set(unfolded ? this.folds.keys() : []);
    this.list = el("div", { class: "lines", role: "list", "aria-label": "Lines of the input" });
    this.node = el("section", {}, this.buttons(), this.glance(), this.list);
    this.listen();
    this.draw();
  }

  buttons() {
    const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0]));
    for (const line of this.lines) counts[line.verdict] += 1;
    const chips = VERDICTS.filter((verdict) => counts[verdict]).map((verdict) =>
      el("button", { class: `chip ${verdict}`, type: "button", "aria-pressed": "true", onclick: (event) => {
        const shown = event.currentTarget.getAttribute("aria-pressed") !== "true";
        event.currentTarget.setAttribute("aria-pressed", shown);
        this.hidden[shown ? "delete" : "add"](verdict);
        this.draw();
      } }, `${verdict} ${count(counts[verdict])}`));
    const label = () => (this.unfolded.size ? "Fold" : "Unfold all");
    const all = el("button", { class: "chip plain", type: "button", "data-do": "unfold", onclick: () => {
      this.unfolded = new Set(this.unfolded.size ? [] : this.folds.keys());
      all.textContent = label();
      this.draw();
    } }, label());
    return el("div", { class: "bar", role: "group", "aria-label": "Lines to show" }, ...chips, this.folds.size ? all : null);
  }

  /* one stretch for each run of a verdict, as wide as its share of the characters */
  glance() {
    const picture = svg("svg", { class: "glance", viewBox: "0 0 1000 14", preserveAspectRatio: "none", role: "img",
      "aria-label": "Verdicts from the top of the input to its end" });
    const weight = (line) => 20 + (line.parts === null ? line.text : line.parts.join("")).length;
    const total = this.lines.reduce((sum, line) => sum + weight(line), 0) || 1;
    let at = 0;
    for (let i = 0; i < this.lines.length;) {
      const { verdict } = this.lines[i];
      let j = i, sum = 0;
      for (; j < this.lines.length && this.lines[j].verdict === verdict; j += 1) sum += weight(this.lines[j]);
      const size = 1000 * sum / total;
      const stretch = svg("rect", { class: verdict, x: at.toFixed(2), y: 0, width: size.toFixed(2), height: 14 });
      const first = i;
      stretch.addEventListener("click", () => this.goTo(first));
      picture.append(stretch);
      at += size;
      i = j;
    }
    return picture;
  }

  draw() {
    hideCard();
    const rows = document.createDocumentFragment();
    let above = null;
    for (let i = 0; i < this.lines.length; i += 1) {
      const line = this.lines[i];
      if (this.hidden.has(line.verdict)) continue;
      if (this.folds.has(i)) {
        rows.append(this.fold(i));
        if (!this.unfolded.has(i)) {
          i = this.folds.get(i);
          above = null;
          continue;
        }
      }
      const row = rowOf(line, above);
      row.place = i;
      rows.append(row);
      above = line;
    }
    this.list.replaceChildren(rows);
    this.list.querySelector(".line")?.setAttribute("tabindex", "0");
    if (!this.list.children.length) this.list.append(el("p", { class: "none" }, "No line to show."));
  }

  fold(first) {
    const last = this.folds.get(first), line = this.lines[first];
    const sure = this.lines.slice(first, last + 1).map((inner) => inner.sure ?? 1);
    const least = Math.min(...sure).toFixed(2), most = Math.max(...sure).toFixed(2);
    const range = most === least ? (most === "1.00" ? "" : `, ${most} sure`) : `, ${least} to ${most} sure`;
    const moved = line.field ? `moved to ${line.field}` : line.verdict;
    return el("button", { class: `fold ${line.verdict}`, type: "button", "aria-expanded": String(this.unfolded.has(first)),
      onclick: () => {
        if (!this.unfolded.delete(first)) this.unfolded.add(first);
        this.draw();
        this.list.querySelector(`[data-fold="${first}"]`).focus();
      }, "data-fold": first }, `${several(last - first + 1, "more line")} ${moved} by ${this.filters(first, last)}${range}`);
  }

  /* the filters of a fold, each with its lines where there are several */
  filters(first, last) {
    const counts = new Map();
    for (const line of this.lines.slice(first, last + 1)) {
      counts.set(nameOf(line.decided), (counts.get(nameOf(line.decided)) ?? 0) + 1);
    }
    const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    if (sorted.length === 1) return sorted[0][0];
    const rest = sorted.slice(3).reduce((sum, [, n]) => sum + n, 0);
    return [...sorted.slice(0, 3), ...(rest ? [["others", rest]] : [])].map(([name, n]) => `${name} (${count(n)})`).join(", ");
  }

  goTo(place) {
    const rows = [...this.list.querySelectorAll(".line")];
    const row = rows.find((candidate) => candidate.place >= place);
    if (row) this.focus(row);
  }

  focus(row) {
    this.list.querySelector('.line[tabindex="0"]')?.setAttribute("tabindex", "-1");
    row.setAttribute("tabindex", "0");
    row.scrollIntoView({ block: "nearest" });
    row.focus({ preventScroll: true });
  }

  /* the mouse, the keyboard (one tab stop, then arrows) and the finger all reach the card */
  listen() {
    const row = (event) => event.target.closest?.(".line");
    this.list.addEventListener("mouseover", (event) => row(event) && showCard(row(event), event.clientX));
    this.list.addEventListener("mouseleave", hideCard);
    this.list.addEventListener("focusin", (event) => row(event) && requestAnimationFrame(() => showCard(row(event))));
    this.list.addEventListener("focusout", hideCard);
    this.list.addEventListener("click", (event) => {
      if (row(event) && !String(getSelection())) this.focus(row(event));
    });
    this.list.addEventListener("keydown", (event) => {
      if (!row(event) || event.altKey || event.ctrlKey || event.metaKey) return;
      const rows = [...this.list.querySelectorAll(".line")];
      const at = rows.indexOf(row(event));
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
      if (to === undefined || !rows[to]) return;
      event.preventDefault();
      this.focus(rows[to]);
    });
  }
}
