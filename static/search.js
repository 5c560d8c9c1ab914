// Full-text search: Pagefind's script and index are asked for when the reader begins to search, and not before.
// All words are in the page; what is found is shown as Pagefind tells it, and nothing is reckoned here.

const form = document.querySelector("[data-index]");
const field = form.querySelector("input");
const status = document.querySelector(".found-status");
const results = document.querySelector(".found");
const more = document.querySelector(".found-more");
const parts = document.getElementById("result").content;
const number = new Intl.NumberFormat(document.documentElement.lang || "en");
const STEP = 20; // results shown at once
const LONG = 40; // words of a record shown with a result
const WORD = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su; // without the signs around it

let index = null;
let asked = 0;

async function pagefind() {
  index ??= import(form.dataset.index).then((script) => script.createInstance({ noWorker: true }));
  try {
    return await index;
  } catch (problem) {
    index = null; // so that the next try is a new one
    throw problem;
  }
}

// What Pagefind found is a text, the numbers of the words that match, and the parts that begin at a word: the record's
// own sentences first, then its quotes, each with its source as a heading and in quotation marks.

function textOf(found) {
  const raw = found.raw_content ?? found.content;
  const joined = raw.includes("\u200b"); // words of a script that has no blanks
  const words = raw.split(joined ? "\u200b" : /\s+/).map((word) => word.replace(/&lt;/g, "<").replace(/&gt;/g, ">"));
  return { words, blank: joined ? "" : " ", hits: new Set(found.locations) };
}

/** The words from `start` to `end`, those that match as marks; `trim` makes of the last one what it was. */
function fill(node, { words, blank, hits }, start, end, trim = (word) => word) {
  for (let at = start; at < end; at += 1) {
    const word = at === end - 1 ? trim(words[at]) : words[at];
    const [, before, middle, after] = WORD.exec(word);
    if (hits.has(at)) node.append(before, Object.assign(document.createElement("mark"), { textContent: middle }), after);
    else node.append(word);
    if (at < end - 1) node.append(blank);
  }
}

function excerpt(node, text, begin, end) {
  const first = [...text.hits].filter((at) => at >= begin && at < end).sort((one, other) => one - other)[0] ?? begin;
  const start = Math.max(begin, Math.min(first - 8, end - LONG));
  if (start > begin) node.append("… ");
  fill(node, text, start, Math.min(end, start + LONG));
  if (start + LONG < end) node.append(" …");
}

function shown(found) {
  const item = parts.querySelector(".result").cloneNode(true);
  const link = item.querySelector("h2 a");
  link.textContent = found.meta.title;
  link.href = found.url;
  for (const name of ["status", "kind", "date"]) {
    const place = item.querySelector(`[data-meta=${name}]`);
    if (found.meta[name]) place.textContent = found.meta[name];
    else place.remove();
  }
  const text = textOf(found);
  const quotes = found.anchors.filter(({ text }) => text).sort((one, other) => one.location - other.location);
  const ends = [...quotes.map(({ location }) => location), text.words.length];
  const words = item.querySelector(".result-words");
  const begin = found.meta.title.split(/\s+/).length; // the text begins with the title
  if (begin < ends[0]) excerpt(words, text, begin, ends[0]);
  else words.remove();
  quotes.forEach((quote, at) => {
    const [start, end] = [ends[at], ends[at + 1]];
    if (![...text.hits].some((hit) => hit >= start && hit < end)) return;
    const card = parts.querySelector(".result-quote").cloneNode(true);
    let body = start;
    while (body < end && !text.words[body].startsWith("“")) body += 1;
    fill(card.querySelector("blockquote"), text, body, end, (word) => word.replace(/”[^”]*$/, "”"));
    const source = card.querySelector("a");
    fill(source, text, start, body, (word) => word.replace(/\.$/, ""));
    source.href = `${found.url}#${quote.id}`;
    item.append(card);
  });
  return item;
}

const lettersOf = (text) => text.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u);

/** Whether what is marked has to do with what was asked for: for a word that no page has, Pagefind looks for its
 * beginnings too, down to its first letter. */
function near(found, asking) {
  const { words, blank, hits } = textOf(found);
  const longest = lettersOf(asking).reduce((one, other) => (other.length > one.length ? other : one), "");
  const marked = [...hits].filter((at) => at in words).flatMap((at) => lettersOf(words[at])).filter(Boolean);
  const fits = (word) => word.length >= longest.length / 2 || (word.length >= 4 && longest.startsWith(word));
  return !blank || !marked.length || marked.some(fits);
}

async function find(words) {
  const turn = ++asked;
  const asking = words.trim();
  form.setAttribute("aria-busy", String(Boolean(asking)));
  if (!asking) {
    results.replaceChildren();
    status.textContent = "";
    more.hidden = true;
    return;
  }
  try {
    let found = (await (await pagefind()).search(asking)).results;
    const told = async (some) => Promise.all(some.map(async (one) => (one.told ??= await one.data())));
    let first = await told(found.slice(0, STEP));
    if (!first.every((one) => near(one, asking))) {
      const kept = (await told(found)).map((one) => near(one, asking));
      found = found.filter((_, at) => kept[at]);
    }
    first = await told(found.splice(0, STEP));
    if (turn !== asked) return;
    const total = first.length + found.length;
    results.replaceChildren(...first.map(shown));
    status.textContent = total ? form.dataset.found.replace("%(pages)s", number.format(total)) : form.dataset.none;
    more.hidden = !found.length;
    more.firstElementChild.onclick = async () => {
      first = (await told(found.splice(0, STEP))).map(shown);
      if (turn !== asked) return;
      results.append(...first);
      more.hidden = !found.length;
      first[0]?.querySelector("a").focus();
    };
  } catch {
    if (turn === asked) status.textContent = form.dataset.failed;
  }
  if (turn === asked) form.setAttribute("aria-busy", "false");
}

const asks = () => new URLSearchParams(location.search).get("q")?.slice(0, field.maxLength) ?? "";

/** The words in the address: a new entry of the history where a search is finished, else the same one. */
function keep(finished) {
  const address = new URL(location.href);
  if (field.value.trim()) address.searchParams.set("q", field.value.trim());
  else address.searchParams.delete("q");
  if (finished) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

let waiting;
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { keep(false); find(field.value); }, 150);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  if (field.value.trim() !== asks()) keep(true);
  find(field.value);
});
addEventListener("popstate", () => { field.value = asks(); find(field.value); });
field.value = asks();
if (field.value) find(field.value);
