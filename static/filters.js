// Filters: the links that choose events become boxes to tick, joined by AND, at once. What is ticked stands in the
// address. Events are the entries of the page, or where the chronology stands on several pages, those of its index.
// All words are in the page, in <template id="filters">.

const words = document.getElementById("filters");
const bar = document.querySelector("[data-facets]");
const OF = { kind: "kind", person: "people", topic: "about", status: "status", place: "place", year: "year" };
const SEVERAL = new Set(["person", "topic"]); // an event has several: then all that are ticked must be there
const STEP = 200; // lines shown at once

const number = new Intl.NumberFormat(document.documentElement.lang || "en");
const parts = document.importNode(words.content, true);
const told = parts.querySelector(".matches");
const status = told.querySelector("[role=status]");
const clear = told.querySelector("button");
const list = parts.querySelector(".matching");
const more = parts.querySelector(".matching-more");
const line = parts.querySelector(".line");

// The boxes

const boxes = [];
for (const facet of bar.querySelectorAll("[data-facet]")) {
  for (const link of facet.querySelectorAll("a[data-value]")) {
    const label = document.createElement("label");
    const box = Object.assign(document.createElement("input"), {
      type: "checkbox", name: facet.dataset.facet, value: link.dataset.value, autocomplete: "off",
    });
    label.append(box, ...link.childNodes);
    link.replaceWith(label);
    boxes.push({ box, label, count: label.querySelector(".count") });
  }
}
bar.append(told);

const chosen = () => boxes.filter(({ box }) => box.checked).map(({ box }) => [box.name, box.value]);

function read() {
  const ticked = new URLSearchParams(location.search);
  for (const { box } of boxes) box.checked = ticked.getAll(box.name).includes(box.value);
}

function write() {
  const address = new URL(location.href);
  for (const facet of Object.keys(OF)) address.searchParams.delete(facet);
  for (const [facet, value] of chosen()) address.searchParams.append(facet, value);
  if (address.href !== location.href) history.pushState(null, "", address);
}

// The events

const values = (text) => (text ? text.split(" ") : []);
let events = null;

async function load() {
  if (events) return;
  const index = words.dataset.index;
  if (!index) {
    events = [...document.querySelectorAll("main .entry[id]")].map((node) => ({
      node, id: node.id.replace(/^event-/, ""),
      has: Object.fromEntries(Object.entries(OF).map(([facet, name]) => [facet, values(node.dataset[name])])),
    }));
    return;
  }
  const answer = await fetch(index);
  if (!answer.ok) throw new Error(answer.statusText);
  const told = await answer.json();
  events = told.events.map((one) => ({
    ...one, kind: told.kinds[one.kind] ?? one.kind, path: new URL(one.path, answer.url).href, of: one.kind,
    has: Object.fromEntries(Object.entries(OF).map(([facet, name]) => [facet, [one[name] ?? []].flat()])),
  }));
}

/** Whether an event has what is ticked; of the facet `open`, where values exclude each other, nothing counts. */
function fits(event, ticked, open) {
  return Object.keys(OF).every((facet) => {
    const wanted = ticked.filter(([of]) => of === facet).map(([, value]) => value);
    const has = (value) => event.has[facet].includes(value);
    if (!wanted.length || (facet === open && !SEVERAL.has(facet))) return true;
    return SEVERAL.has(facet) ? wanted.every(has) : wanted.some(has);
  });
}

// What is shown

function showEntries(matching, active) {
  for (const { node } of events) node.hidden = !matching.has(node);
  for (const gap of document.querySelectorAll("main .between")) gap.hidden = active;
  for (const year of document.querySelectorAll("main .year")) {
    year.hidden = !year.querySelector(".entry:not([hidden])");
    const heading = year.querySelector("[id]")?.id;
    for (const link of document.querySelectorAll(".rail a")) {
      if (link.hash === `#${heading}`) link.closest("li").hidden = year.hidden;
    }
  }
}

function showLines(matching, active) {
  const place = document.querySelector("main .told");
  if (list.parentNode !== place.parentNode) place.before(list, more);
  place.hidden = active;
  const shapes = new Map([...document.querySelectorAll(".key-kinds li")].map((item) =>
    [item.querySelector("a")?.pathname.split("/").at(-2), item]));
  const rows = active ? [...matching] : [];
  const add = () => {
    for (const event of rows.splice(0, STEP)) {
      const item = line.cloneNode(true);
      const shape = shapes.get(event.of)?.querySelector("svg")?.cloneNode(true);
      item.querySelector(".line-date").textContent = event.date;
      const link = item.querySelector("a");
      link.textContent = event.title;
      link.href = event.path;
      item.querySelector(".line-kind").textContent = event.kind;
      if (shape) item.querySelector(".line-shape").append(shape);
      if (shape) item.classList.add(...shapes.get(event.of).classList);
      if (event.status === "expected") {
        item.classList.add("line-expected");
        shape?.classList.add("shape-expected");
      } else item.querySelector(".expected-label").remove();
      list.append(item);
    }
    more.hidden = !rows.length;
  };
  list.replaceChildren();
  more.firstElementChild.onclick = () => {
    const next = list.children.length;
    add();
    list.children[next]?.querySelector("a").focus();
  };
  add();
}

async function apply() {
  const ticked = chosen();
  const active = ticked.length > 0;
  clear.hidden = !active;
  for (const facet of bar.querySelectorAll("[data-facet]")) {
    facet.classList.toggle("chosen", ticked.some(([of]) => of === facet.dataset.facet));
  }
  if (!active && !events) return;
  try { await load(); } catch { status.textContent = words.dataset.failed; return; }
  const matching = events.filter((event) => fits(event, ticked));
  if (words.dataset.index) showLines(new Set(matching), active);
  else showEntries(new Set(matching.map(({ node }) => node)), active);
  for (const { box, label, count } of boxes) {
    const others = events.filter((event) => event.has[box.name].includes(box.value) && fits(event, ticked, box.name));
    if (count) count.textContent = number.format(others.length);
    label.classList.toggle("none", !others.length && !box.checked);
  }
  const shown = new Set(matching.map(({ id }) => id));
  for (const mark of document.querySelectorAll("[data-event]")) {
    mark.classList.toggle("dim", active && !shown.has(mark.dataset.event));
  }
  const say = (text, value) => text.replace("%(shown)s", number.format(value)).replace("%(all)s", number.format(events.length));
  status.textContent = active ? say(words.dataset.shown, matching.length) : words.dataset.every;
}

bar.addEventListener("change", () => { write(); apply(); });
clear.addEventListener("click", () => {
  for (const { box } of boxes) box.checked = false;
  write();
  apply();
  bar.querySelector("summary")?.focus();
});
addEventListener("popstate", () => { read(); apply(); });
// A link to an entry that the filters hide leads there all the same.
addEventListener("hashchange", () => {
  if (document.getElementById(location.hash.slice(1))?.closest("[hidden]")) {
    clear.click();
    document.getElementById(location.hash.slice(1)).scrollIntoView();
  }
});
bar.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && bar.querySelector("[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});
document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-facets]")) for (const facet of bar.querySelectorAll("[open]")) facet.open = false;
});
read();
apply();
