// The slider over the days of the sources: shows the page /known/<day>/ in place of the chronology as it stands.
// Nothing is reckoned here. All words are in the page, in <template id="past">, and in the pages that are fetched.

const words = document.getElementById("past");
const nav = document.querySelector(".past-days");
const main = document.querySelector("main");
const parts = document.importNode(words.content, true);
const slider = parts.querySelector(".past-slider");
const range = slider.querySelector("input");
const output = slider.querySelector("output");
const status = slider.querySelector("[role=status]");
const opener = slider.querySelector("button");
const unfiltered = parts.querySelector(".past-unfiltered");
const facets = [...document.querySelectorAll("[data-facet]")].map((one) => one.dataset.facet);
const DAY = /\/known\/([^/]+)\/$/;

const links = (root, base) => [...root.querySelectorAll("a[href]")]
  .map((link) => ({ url: new URL(link.getAttribute("href"), base).href, words: link.textContent.trim() }))
  .map((link) => ({ ...link, day: DAY.exec(new URL(link.url).pathname)?.[1] }))
  .filter((link) => link.day);

async function fetched(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(answer.statusText);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

const list = nav.querySelector("a[href$='known/']")?.href;
let days = links(nav, location.href);

/** The days as they follow each other: from the page, or where they are too many for it, from their list. */
async function ready() {
  if (!days.length && list) days = links((await fetched(list)).querySelector("main"), list);
  range.max = days.length;
  range.value = days.length;
  range.disabled = false;
  opener.hidden = true;
}

// The view

const present = document.createDocumentFragment();
let shown = "";
let asked = 0;

function told(view, url) {
  const head = view.querySelector(".page-head");
  head.querySelector(".crumb")?.remove();
  const heading = document.createElement("h2");
  heading.append(...head.querySelector("h1").childNodes);
  head.querySelector("h1").replaceWith(heading);
  for (const other of view.querySelectorAll("nav.neighbours")) other.remove();
  for (const link of view.querySelectorAll("a[href]:not([href^='#'])")) {
    link.href = new URL(link.getAttribute("href"), url).href;
  }
  return [heading.textContent, [...view.childNodes].map((node) => document.importNode(node, true))];
}

async function show(day) {
  if (day === shown) return;
  const turn = ++asked;
  try {
    if (day) {
      const { url } = days.find((one) => one.day === day);
      const view = (await fetched(url)).querySelector("main");
      if (turn !== asked) return;
      const [heading, nodes] = told(view, url);
      if (!shown) present.append(...main.childNodes);
      main.replaceChildren(...nodes);
      status.textContent = heading;
      const asks = new URLSearchParams(location.search);
      if (facets.some((facet) => asks.has(facet))) {
        main.querySelector(".past-note").append(unfiltered);
        status.append(document.createElement("br"), unfiltered.textContent);
      }
    } else {
      main.replaceChildren(present);
      status.textContent = words.dataset.present;
    }
    shown = day;
    main.classList.toggle("past", Boolean(day));
  } catch {
    if (turn === asked) status.textContent = words.dataset.failed;
  }
}

// The slider: the days as its stops, and the present at its end.

const chosen = () => days[range.valueAsNumber]?.day ?? "";

function say() {
  output.textContent = days[range.valueAsNumber]?.words ?? words.dataset.present;
  range.setAttribute("aria-valuetext", output.textContent);
}

async function read() {
  const day = new URLSearchParams(location.search).get("known") ?? "";
  if (day && range.disabled) await ready().catch(() => {});
  const at = days.findIndex((one) => one.day === day);
  range.value = at < 0 ? days.length : at;
  say();
  await show(chosen());
}

range.addEventListener("input", () => { say(); show(chosen()); });
range.addEventListener("change", () => {
  const address = new URL(location.href);
  if (chosen()) address.searchParams.set("known", chosen());
  else address.searchParams.delete("known");
  address.hash = "";
  if (address.href !== location.href) history.pushState(null, "", address);
});
opener.addEventListener("click", () => ready().then(() => { say(); range.focus(); }, () => {
  status.textContent = words.dataset.failed;
}));
addEventListener("popstate", read);
nav.append(slider);
if (days.length) ready();
else opener.hidden = false;
read();
