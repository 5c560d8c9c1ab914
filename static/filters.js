// Filters: the links that choose events become boxes to tick, joined by AND, at once. What is ticked stands in the
// address. Events are the entries of the page, or where the chronology stands on several pages, those of its index.
// All words are in the page, in <template id="filters">.

const words = document.getElementById("filters");
const bar = document.querySelector("[data-facets]");
const OF = { kind: "kind", person: "people", topic: "about", status: "status", place: "place", year: "year" };
const SEVERAL = new Set(["person", "topic"]); // an event has several: then all that are ticked must be there
const STEP = 200; // lines shown at once
const LONG = 32; // letters of several values that a facet's button shows

const number = new Intl.NumberFormat(document.documentElement.lang || "en");
const listed = new Intl.ListFormat(document.documentElement.lang || "en", { type: "unit", style: "short" });
const parts = document.importNode(words.content, true);
const told = parts.querySelector(".matches");
const status = told.querySelector("[role=status]");
const clear = told.querySelector("button");
const list = parts.querySelector(".matching");
const more = parts.querySelector(".matching-more");
const line = parts.querySelector(".line");
// The page's own parts: a view of the past may stand in their place.
const [main, place] = ["main", "main .told"].map((part) => document.querySelector(part));
const [marks, gaps, years] = ["[data-event]", "main .between", "main .year"].map((one) => document.querySelectorAll(one));
const rail = [...document.querySelectorAll(".rail a")];

// The boxes

const boxes = [];
for (const facet of bar.querySelectorAll("[data-facet]")) {
  for (const link of facet.querySelectorAll("a[data-value]")) {
    const [label, box] = ["label", "input"].map((name) => document.createElement(name));
    Object.assign(box, { type: "checkbox", name: facet.dataset.facet, value: link.dataset.value, autocomplete: "off" });
    label.append(box, ...link.childNodes);
    link.replaceWith(label);
    boxes.push({ box, label, count: label.querySelector(".count"), words: box.nextSibling.textContent.trim() });
  }
}
const facets = [...bar.querySelectorAll("[data-facet]")].map((facet) =>
  ({ facet, name: facet.dataset.facet, summary: facet.firstElementChild, label: facet.firstElementChild.textContent }));
bar.append(told);

const chosen = () => boxes.filter(({ box }) => box.checked).map(({ box }) => [box.name, box.value]);
const untick = () => { for (const { box } of boxes) box.checked = false; };

function read() {
  const ticked = new URLSearchParams(location.search);
  for (const { box } of boxes) box.checked = ticked.getAll(box.name).includes(box.value);
}

function write(keep = "pushState") {
  const address = new URL(location.href);
  for (const facet of Object.keys(OF)) address.searchParams.delete(facet);
  for (const [facet, value] of chosen()) address.searchParams.append(facet, value);
  if (address.href !== location.href) history[keep](null, "", address);
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
  for (const gap of gaps) gap.hidden = active;
  for (const year of years) {
    year.hidden = !year.querySelector(".entry:not([hidden])");
    const heading = `#${year.querySelector("[id]")?.id}`;
    for (const link of rail) if (link.hash === heading) link.closest("li").hidden = year.hidden;
  }
}

function showLines(matching, active) {
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
      if (shape) item.classList.add(...shapes.get(event.of).classList);
      item.querySelector(".line-shape").append(shape ?? "");
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

/** The facets' buttons say what is ticked there: in words, or where these are long, in number. */
function showChosen() {
  for (const { facet, name, summary, label } of facets) {
    const ticked = boxes.filter(({ box }) => box.checked && box.name === name).map((one) => one.words);
    const joined = listed.format(ticked);
    const said = { facet: label, chosen: joined.length > LONG && ticked.length > 1 ? number.format(ticked.length) : joined };
    summary.textContent = joined ? words.dataset.chosen.replace(/%\((\w+)\)s/g, (_, key) => said[key]) : label;
    facet.classList.toggle("chosen", ticked.length > 0);
  }
}

async function apply() {
  const ticked = chosen();
  const active = ticked.length > 0;
  clear.hidden = !active;
  showChosen();
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
  for (const mark of marks) mark.classList.toggle("dim", active && !shown.has(mark.dataset.event));
  main.classList.toggle("filtered", active); // the counts of years are those of all events
  const say = (text, value) => text.replace("%(shown)s", number.format(value)).replace("%(all)s", number.format(events.length));
  const { shown: some, none, every } = words.dataset;
  status.textContent = active ? (matching.length ? say(some, matching.length) : none) : every;
}

/** A link to an entry that the filters hide leads there all the same: they are cleared. */
async function lead(event) {
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.closest("[hidden]")) return;
  event.preventDefault(); // or the browser takes the focus away again
  untick();
  write("replaceState");
  await apply();
  target.scrollIntoView();
  target.querySelector("h3 a")?.focus({ preventScroll: true });
}

bar.addEventListener("change", () => { write(); apply(); });
clear.addEventListener("click", () => { untick(); write(); apply(); facets[0].summary.focus(); });
addEventListener("popstate", () => { read(); apply(); });
addEventListener("hashchange", lead);
bar.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && bar.querySelector("[open]");
  if (open) open.open = false;
  if (open) open.querySelector("summary").focus();
});
document.addEventListener("click", (event) => {
  if (event.target.closest("a[href]")?.getAttribute("href") === location.hash) lead(event); // no change, then
  if (!event.target.closest("[data-facets]")) for (const facet of bar.querySelectorAll("[open]")) facet.open = false;
});
read();
apply();
