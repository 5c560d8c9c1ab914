// Keys for those who read with them: to the next and the previous entry, to search, and to the help. They can be
// turned off (WCAG 2.1.4), and never count while something is typed. All words are in the page, in <template id="keys">.

const KEPT = "timeline-keys";
const words = document.getElementById("keys");
const content = document.importNode(words.content, true);
const dialog = content.querySelector("dialog");
const button = content.querySelector("[data-open]");
const wanted = content.querySelector("[data-wanted]");

// A browser may refuse to keep anything: then the choice holds for this page.
const kept = () => { try { return localStorage.getItem(KEPT); } catch { return null; } };
const keep = (value) => { try { localStorage.setItem(KEPT, value); } catch { /* see above */ } };

wanted.checked = kept() !== "off";
wanted.addEventListener("change", () => keep(wanted.checked ? "on" : "off"));
button.addEventListener("click", help);
document.querySelector(".footer")?.append(button.parentElement);
document.body.append(dialog);

const ENTRIES = "main .entry, main .line, main .index > li, main .result";
const QUIET = new Set(["checkbox", "radio", "range", "button", "submit"]);

const typing = (node) =>
  node.isContentEditable || node.matches("textarea, select") || (node.matches("input") && !QUIET.has(node.type));
const visible = (node) => node.checkVisibility ? node.checkVisibility() : node.offsetParent !== null;
const title = (entry) => entry.querySelector("h2 a, h3 a, .line-title, .index-name a") ?? entry.querySelector("a");

function step(by) {
  const entries = [...document.querySelectorAll(ENTRIES)].filter((entry) => visible(entry) && title(entry));
  const here = entries.findIndex((entry) => entry.contains(document.activeElement));
  let next = here + by;
  if (here < 0) { // from where the reader looks
    const below = entries.findIndex((entry) => entry.getBoundingClientRect().top >= 0);
    next = by > 0 ? below : (below < 0 ? entries.length : below) - 1;
  }
  const entry = entries[next];
  if (!entry) return;
  title(entry).focus({ preventScroll: true });
  entry.scrollIntoView({ block: "start" });
}

function help() {
  dialog.showModal();
  dialog.querySelector("form button").focus();
}

function search() {
  const field = document.querySelector("main input[type=search]");
  if (field) field.select();
  else location.assign(`${words.dataset.search}#words`);
}

const DOES = { j: () => step(1), k: () => step(-1), "/": search, "?": help };

document.addEventListener("keydown", (event) => {
  const act = Object.hasOwn(DOES, event.key) && DOES[event.key];
  if (!act || !wanted.checked || event.defaultPrevented || event.isComposing) return;
  if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target) || dialog.open) return;
  event.preventDefault();
  act();
});
