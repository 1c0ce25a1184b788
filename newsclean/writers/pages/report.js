
/* A run: every document by doubt, the most doubtful ones in full. */

const ROWS = DATA.rows;
const STATUSES = DATA.statuses;
const AT_ONCE = 100;   // rows drawn before the reader scrolls on
const BINS = 20;
const MOST_BARS = 12;
const BAR = 22;        // pixels from one bar to the next
const main = document.getElementById("main");
const chosen = { search: "", status: "", filter: "", flag: "", bin: "" };
let order = ROWS.id.map((_, i) => i);
let sorted = null;     // [column, direction]; null = as it came, by doubt

const status = (i) => STATUSES[ROWS.status[i]];
const removedOf = (i) => ROWS.removed[i];   // [filter, count, filter, count …]
const removedBlocks = (i) => removedOf(i).reduce((sum, n, k) => sum + (k % 2 ? n : 0), 0);
const confidence = (i) => ROWS.confidence[i];
const doubt = (i) => (status(i) === "failed" ? 1 : confidence(i) === null ? 1 : 1 - confidence(i));
const binOf = (i) => (confidence(i) === null ? null : Math.min(BINS - 1, Math.floor(confidence(i) * BINS)));
const share = (part, whole) => (whole ? `${Math.round(100 * part / whole)} %` : "–");
const sum = (values) => values.reduce((total, value) => total + (value ?? 0), 0);

/* ---------------------------------------------------------------- head and charts */

function tile(value, label, tone = "") {
  return el("div", { class: `tile ${tone}` }, el("b", {}, value), el("span", {}, label));
}

function head() {
  const by = STATUSES.map((_, s) => ROWS.status.filter((other) => other === s).length);
  const sure = ROWS.confidence.filter((value) => value !== null);
  const tiles = el("div", { class: "tiles" }, tile(count(ROWS.id.length), "documents"));
  STATUSES.forEach((name, s) => tiles.append(tile(count(by[s]), name, by[s] ? name : "")));
  const [before, after] = [sum(ROWS.before), sum(ROWS.after)];
  tiles.append(
    tile(sure.length ? (sum(sure) / sure.length).toFixed(2) : "–", "mean confidence"),
    tile(share(before - after, before), "of the text set aside"));
  return el("header", {}, el("h1", {}, el("span", { class: "muted" }, "Report on "), DATA.name),
    facts(...DATA.about), ...DATA.notices.map(notice), tiles);
}

function notice([text, items]) {
  const list = items.length ? el("ul", {}, ...items.map((item) => el("li", {}, item))) : null;
  return el("div", { class: "notice", role: "note" }, el("p", {}, text), list);
}

const CHARTS = [];
function chart(title, draw) {
  const box = el("div", { class: "chart" }, el("h2", {}, title));
  const room = el("div");
  box.append(room);
  const again = () => { if (room.clientWidth) room.replaceChildren(draw(room.clientWidth)); };
  CHARTS.push(again);
  new ResizeObserver(again).observe(room);
  return box;
}

function mark(key, value, label, ...shapes) {
  const on = chosen[key] === value;
  const node = svg("g", { class: `mark removed${on ? " chosen" : chosen[key] !== "" ? " dimmed" : ""}`, tabindex: 0, role: "button",
    "aria-label": label, "aria-pressed": on }, ...shapes, svg("title", {}, label));
  const choose = () => {
    choice(key, on ? "" : value);
    document.querySelector(`.chart [data-mark="${CSS.escape(`${key}-${value}`)}"]`)?.focus();
  };
  node.dataset.mark = `${key}-${value}`;
  node.addEventListener("click", choose);
  node.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(); }
  });
  return node;
}

const TOTALS = (() => {
  const totals = new Map();
  ROWS.removed.forEach((pairs) => {
    for (let k = 0; k < pairs.length; k += 2) totals.set(pairs[k], (totals.get(pairs[k]) ?? 0) + pairs[k + 1]);
  });
  return [...totals].sort((a, b) => b[1] - a[1]);
})();

function filterChart(width) {
  const shown = TOTALS.slice(0, MOST_BARS), rest = TOTALS.slice(MOST_BARS);
  const high = BAR, left = 132, right = 62;
  const most = shown.length ? shown[0][1] : 1;
  const picture = svg("svg", { width, height: high * (shown.length + (rest.length ? 1 : 0)) || high, role: "group",
    "aria-label": "Removed blocks by filter" });
  shown.forEach(([filter, total], i) => {
    const y = i * high, [name, about] = DATA.filters[filter];
    const size = Math.max(1.5, (width - left - right) * total / most);
    const name_ = svg("text", { x: left - 10, y: y + 15, "text-anchor": "end" }, name);
    picture.append(mark("filter", filter, `${name}: ${several(total, "block")} removed. ${about}`,
      svg("rect", { class: "hit", x: 0, y, width, height: high, rx: 4 }), name_,
      svg("rect", { class: "value", x: left, y: y + 5, width: size, height: 12, rx: 2.5 }),
      svg("text", { class: "axis", x: left + size + 7, y: y + 15 }, count(total))));
  });
  if (rest.length) {
    picture.append(svg("text", { class: "axis", x: left - 10, y: shown.length * high + 15, "text-anchor": "end" },
      `${count(sum(rest.map(([, total]) => total)))} by ${several(rest.length, "other")}`));
  }
  if (!TOTALS.length) picture.append(svg("text", { class: "axis", x: 0, y: 15 }, "Nothing was removed."));
  return picture;
}

function confidenceChart(width) {
  const bins = Array(BINS).fill(0);
  ROWS.id.forEach((_, i) => { if (binOf(i) !== null) bins[binOf(i)] += 1; });
  const foot = 22, top = 16, high = Math.max(150, BAR * Math.min(TOTALS.length, MOST_BARS + 1) - foot), gap = 3, step = width / BINS, most = Math.max(1, ...bins);
  const picture = svg("svg", { width, height: high + foot, role: "group", "aria-label": "Documents by confidence" });
  bins.forEach((n, bin) => {
    const size = n ? Math.max(2, (high - top) * n / most) : 0;
    const label = `confidence ${(bin / BINS).toFixed(2)} to ${((bin + 1) / BINS).toFixed(2)}: ${several(n, "document")}`;
    const node = mark("bin", bin, label,
      svg("rect", { class: "hit", x: bin * step, y: 0, width: step, height: high, rx: 4 }),
      svg("rect", { class: "value", x: bin * step + gap / 2, y: high - size, width: step - gap, height: size, rx: 2 }));
    node.classList.replace("removed", bin < BINS / 2 ? "removed" : bin < BINS * 0.8 ? "edited" : "kept");
    if (n && step > 24) node.append(svg("text", { class: "axis", x: bin * step + step / 2, y: high - size - 5, "text-anchor": "middle" }, n < 10000 ? count(n) : `${Math.round(n / 1000)}k`));
    picture.append(node);
  });
  picture.append(svg("rect", { x: 0, y: high, width, height: 1, fill: "var(--rule)" }));
  for (const value of [0, 0.25, 0.5, 0.75, 1]) {
    picture.append(svg("text", { class: "axis", x: value * width, y: high + 16,
      "text-anchor": value === 0 ? "start" : value === 1 ? "end" : "middle" }, String(value)));
  }
  return picture;
}

/* ---------------------------------------------------------------- search, filter, sort */

const search = el("input", { class: "search", type: "search", id: "search", placeholder: "Search title, name, error …",
  "aria-label": "Search title, name, error", oninput: () => choice("search", search.value.trim().toLowerCase()) });

function select(key, label, options) {
  return el("select", { "aria-label": label, id: `by-${key}`,
    onchange: (event) => choice(key, event.target.value === "" ? "" : Number(event.target.value)) },
  el("option", { value: "" }, label), ...options.map(([value, text]) => el("option", { value }, text)));
}

const selects = {
  status: select("status", "any status", STATUSES.map((name, s) => [s, name])),
  filter: select("filter", "any filter", TOTALS.map(([filter]) => [filter, DATA.filters[filter][0]])
    .sort((a, b) => a[1].localeCompare(b[1]))),
  flag: select("flag", "any flag", DATA.flags.map((name, f) => [f, name])),
};
const reset = el("button", { class: "quiet", type: "button", id: "reset", onclick: () => {
  Object.keys(chosen).forEach((key) => { chosen[key] = ""; });
  search.value = "";
  refresh();
} }, "Reset");
const tally = el("span", { class: "muted small number", role: "status", id: "tally" });

function choice(key, value) {
  chosen[key] = value;
  refresh();
}

function takes(i) {
  const { search: words, status: s, filter, flag, bin } = chosen;
  if (s !== "" && ROWS.status[i] !== s) return false;
  if (flag !== "" && !ROWS.flags[i].includes(flag)) return false;
  if (bin !== "" && binOf(i) !== bin) return false;
  if (filter !== "" && !removedOf(i).some((other, k) => k % 2 === 0 && other === filter)) return false;
  if (!words) return true;
  const text = `${ROWS.id[i]}\n${ROWS.title[i] ?? ""}\n${DATA.errors[i] ?? ""}`.toLowerCase();
  return words.split(/\s+/).every((word) => text.includes(word));
}

const COLUMNS = [
  ["doubt", "Doubt", null],
  ["document", "Document", (i) => (ROWS.title[i] || ROWS.id[i]).toLowerCase()],
  ["status", "Status", status],
  ["flags", "Flags", (i) => ROWS.flags[i].map((flag) => DATA.flags[flag]).join(" ")],
  ["removed", "Removed", removedBlocks],
  ["size", "In → out", (i) => ROWS.before[i] ?? -1],
];

function sortBy(column) {
  const first = ["removed", "size", "doubt"].includes(column) ? -1 : 1;
  const direction = sorted?.[0] === column ? -sorted[1] : first;
  sorted = [column, direction];
  const key = COLUMNS.find(([name]) => name === column)[2];
  order = ROWS.id.map((_, i) => i);
  if (key === null) {
    if (direction > 0) order.reverse();
  } else {
    const keys = order.map(key);
    order.sort((a, b) => (keys[a] < keys[b] ? -direction : keys[a] > keys[b] ? direction : a - b));
  }
  refresh();
}

/* ---------------------------------------------------------------- the table */

let shown = [];
const body = el("tbody");
const heads = COLUMNS.map(([name, label]) => el("th", { class: `w-${name}${["removed", "size"].includes(name) ? " right" : ""}`, scope: "col" },
  el("button", { type: "button", "data-sort": name, onclick: () => sortBy(name) }, label)));
const more = el("button", { class: "quiet more", type: "button", onclick: () => grow() }, "Show more");
const table = el("div", { class: "table" }, el("table", { class: "documents" }, el("thead", {}, el("tr", {}, ...heads)), body));

function doubtCell(i) {
  if (status(i) === "failed" || confidence(i) === null) return el("span", { class: "muted" }, "–");
  const value = doubt(i);
  return el("div", { class: `doubt${value >= 0.5 ? " high" : ""}` },
    svg("svg", { viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true" },
      svg("rect", { width: 100 * value, height: 6 })), el("span", {}, value.toFixed(2)));
}

function tableRow(i) {
  const title = ROWS.title[i] || ROWS.id[i];
  const name = DATA.views[i] ? el("a", { class: "title", href: `#document-${i}` }, title) : el("span", { class: "title" }, title);
  const filters = removedOf(i).map((n, k, all) => (k % 2 ? null : `${DATA.filters[n][0]} ${all[k + 1]}`)).filter(Boolean);
  return el("tr", { "data-row": i },
    el("td", { class: "c-doubt" }, doubtCell(i)),
    el("td", { class: "c-document" }, el("div", { dir: "auto" }, name), ROWS.title[i] ? el("div", { class: "id" }, ROWS.id[i]) : null,
      DATA.errors[i] ? el("div", { class: "error" }, DATA.errors[i]) : null),
    el("td", { class: "c-status" }, el("span", { class: `tag ${status(i)}` }, status(i))),
    el("td", { class: "c-flags" }, ...ROWS.flags[i].map((flag) => el("span", { class: "tag" }, DATA.flags[flag]))),
    el("td", { class: "c-removed right", title: filters.join("\n") }, filters.length ? count(removedBlocks(i)) : ""),
    el("td", { class: "c-size right" }, ROWS.before[i] === null ? "" : `${count(ROWS.before[i])} → ${count(ROWS.after[i])}`));
}

function grow() {
  const from = body.children.length;
  body.append(...shown.slice(from, from + AT_ONCE).map(tableRow));
  more.hidden = body.children.length >= shown.length;
}

function refresh() {
  shown = order.filter(takes);
  body.replaceChildren();
  grow();
  if (!shown.length) body.append(el("tr", {}, el("td", { class: "none", colspan: COLUMNS.length }, "No document is like that.")));
  tally.textContent = shown.length === ROWS.id.length ? several(shown.length, "document") : `${count(shown.length)} of ${several(ROWS.id.length, "document")}`;
  reset.disabled = Object.values(chosen).every((value) => value === "");
  for (const [key, node] of Object.entries(selects)) node.value = String(chosen[key]);
  COLUMNS.forEach(([name], k) => {
    const [column, direction] = sorted ?? ["doubt", -1];
    if (column === name) heads[k].setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
    else heads[k].removeAttribute("aria-sort");
  });
  CHARTS.forEach((draw) => draw());
}

new IntersectionObserver((entries) => {
  if (entries.some((entry) => entry.isIntersecting) && !more.hidden) grow();
}, { rootMargin: "600px" }).observe(more);

/* ---------------------------------------------------------------- one document */

const overview = el("div", { id: "overview" }, head(),
  el("div", { class: "charts" }, chart("Removed blocks by filter", filterChart), chart("Documents by confidence", confidenceChart)),
  el("div", { class: "bar", role: "search" }, search, ...Object.values(selects), reset, tally), table, more);
const view = el("article", { id: "document", hidden: "" });
let scrolled = 0;
let came = null;

function neighbour(i, step) {
  for (let k = shown.indexOf(i) + step; k >= 0 && k < shown.length; k += step) if (DATA.views[shown[k]]) return shown[k];
  return null;
}

function walk(i) {
  const button = (label, to, key) => {
    const node = el("button", { class: "quiet", type: "button", "data-walk": key, onclick: () => { location.hash = `#document-${to}`; } }, label);
    node.disabled = to === null;
    return node;
  };
  const at = shown.indexOf(i);
  return el("nav", { class: "walk", "aria-label": "Documents" },
    el("a", { class: "quiet", href: "#", id: "back" }, "← All documents"), el("span", { class: "space" }),
    el("span", { class: "muted small number" }, at < 0 ? "" : `${count(at + 1)} of ${count(shown.length)}`),
    button("Previous", neighbour(i, -1), "previous"), button("Next", neighbour(i, 1), "next"));
}

function documentPage(i) {
  const removed = removedOf(i).flatMap((n, k, all) => (k % 2 ? [] : [[all[k + 1], DATA.filters[n][0]]])).sort((a, b) => b[0] - a[0]);
  const packed = DATA.views[i];
  view.replaceChildren(walk(i),
    el("h1", { tabindex: "-1", dir: "auto" }, ROWS.title[i] || ROWS.id[i]),
    facts(ROWS.title[i] && ROWS.id[i], status(i), confidence(i) === null ? null : `confidence ${confidence(i).toFixed(2)}`,
      ROWS.before[i] === null ? null : `${count(ROWS.before[i])} characters in, ${count(ROWS.after[i])} in the body`,
      ROWS.flags[i].map((flag) => DATA.flags[flag]).join(", ")),
    removed.length ? facts(...removed.map(([n, name]) => `${name} ${count(n)}`)) : "");
  if (packed.note) view.append(notice([packed.note, []]));
  if (packed.lines) view.append(new Lines(packed).node);
  view.querySelector("h1").focus({ preventScroll: true });
}

function route() {
  hideCard();
  const match = /^#document-(\d+)$/.exec(location.hash);
  const i = match && DATA.views[match[1]] ? Number(match[1]) : null;
  if (i !== null && !overview.hidden) scrolled = scrollY;
  overview.hidden = i !== null;
  view.hidden = i === null;
  if (i === null) {
    view.replaceChildren();
    CHARTS.forEach((draw) => draw());
    scrollTo(0, scrolled);
    if (came !== null) body.querySelector(`a[href="#document-${came}"]`)?.focus({ preventScroll: true });
  } else {
    documentPage(i);
    scrollTo(0, 0);
  }
  came = i;
}

main.append(overview, view);
refresh();
addEventListener("hashchange", route);
addEventListener("keydown", (event) => {
  if (view.hidden || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "Escape") location.hash = "#";
  const to = { ArrowLeft: "previous", ArrowRight: "next" }[event.key];
  if (to) view.querySelector(`[data-walk="${to}"]`).click();
});
route();
