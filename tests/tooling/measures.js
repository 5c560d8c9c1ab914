// What can be measured of a page as it stands: each function returns what is wrong, in words, or what there is.
(() => {
  const {document} = window;

  // What is out of sight on a long page is laid out too.
  const whole = new CSSStyleSheet();
  whole.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, whole];

  // Hidden from the eye, but read out: clipped to a point.
  const clipped = element => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const {overflowX, clipPath, position} = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      if ((overflowX !== "visible" || clipPath !== "none") && (box.width <= 2 || box.height <= 2)) return true;
      if (position === "absolute" && (box.right <= 0 || box.bottom + scrollY <= 0)) return true;
    }
    return false;
  };
  const shown = element => {
    const box = element.getBoundingClientRect();
    return element.checkVisibility({checkOpacity: true, checkVisibilityCSS: true})
      && box.width > 0 && box.height > 0 && !clipped(element);
  };
  const named = element => {
    const of = element.parentElement, box = element.getBoundingClientRect();
    const class_ = one => one.getAttribute("class") ? "." + one.getAttribute("class").trim().replace(/\s+/g, ".") : "";
    const label = (element.getAttribute("aria-label") || element.textContent).trim().replace(/\s+/g, " ").slice(0, 40);
    return `${of ? of.localName + class_(of) + " > " : ""}${element.localName}${class_(element)} “${label}” `
      + `(${box.width.toFixed(1)}×${box.height.toFixed(1)} at ${box.x.toFixed(0)}, ${(box.y + scrollY).toFixed(0)})`;
  };
  // Where a link leads, in a picture too.
  const place = link => link.hasAttribute("href") ? new URL(link.getAttribute("href"), document.baseURI).href : "";
  const CONTROLS = "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex]";

  // Links and controls that a reader can see.
  const controls = () => [...document.querySelectorAll(CONTROLS)].filter(one =>
    shown(one) && !one.matches(":disabled") && !one.closest("[inert]"));

  // A target that stands in a sentence: text that is not a target is in the same block, on the same lines.
  const inline = element => getComputedStyle(element).display.startsWith("inline");
  const inSentence = element => {
    if (!inline(element)) return false;
    let block = element.parentElement;
    while (inline(block)) block = block.parentElement;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode, parent = text.parentElement;
      if (!/\p{L}{2}|\p{N}{2}/u.test(text.data) || parent.closest(CONTROLS) || !shown(parent)) continue;
      let around = parent;
      while (around !== block && inline(around)) around = around.parentElement;
      if (around === block) return true;
    }
    return false;
  };

  // WCAG 2.2, 2.5.8: 24 by 24, or room for a circle of 24 around the middle, or in a sentence, or another control that
  // does the same and is large enough.
  const targets = () => {
    const all = controls().filter(one => !one.matches("[tabindex]:not(a, button, input, select, textarea, summary)"))
      .map(element => ({element, box: element.closest("label")?.getBoundingClientRect() ?? element.getBoundingClientRect()}));
    const large = ({box}) => box.width >= 23.99 && box.height >= 23.99;
    const middle = ({box}) => [box.x + box.width / 2, box.y + box.height / 2];
    const free = one => {
      const [x, y] = middle(one);
      return all.every(other => {
        if (other === one || one.element.contains(other.element) || other.element.contains(one.element)) return true;
        const {box} = other;
        const gap = Math.hypot(Math.max(box.left - x, x - box.right, 0), Math.max(box.top - y, y - box.bottom, 0));
        if (gap < 12) return false;
        const [far, down] = middle(other);
        return large(other) || Math.hypot(far - x, down - y) >= 24;
      });
    };
    const same = one => place(one.element) && all.some(other => other !== one
      && place(other.element) === place(one.element) && (large(other) || inSentence(other.element)));
    // A mark in a picture stands where its day is. It leads to an entry of this page that has a large link, or to where
    // another link leads, one in a note that opens among them.
    const mark = ({element}) => element instanceof SVGElement && (
      element.getAttribute("href").startsWith("#")
        ? all.some(other => large(other) && document.getElementById(element.getAttribute("href").slice(1))?.contains(other.element))
        : [...document.querySelectorAll("a[href]")].some(other => !(other instanceof SVGElement) && place(other) === place(element)));
    return all.filter(one => !large(one) && !inSentence(one.element) && !same(one) && !mark(one) && !free(one)).map(one => named(one.element));
  };

  const texts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [], range = document.createRange();
    while (walker.nextNode()) {
      const text = walker.currentNode;
      if (!text.data.trim() || !shown(text.parentElement)) continue;
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) if (box.width > 1) found.push({text, box});
    }
    return found;
  };

  // Texts that stand on each other.
  const overlaps = () => {
    const lines = texts().map(({text, box}) => ({
      text, left: box.left + 1, right: box.right - 1, top: box.top + 0.15 * box.height, bottom: box.bottom - 0.15 * box.height,
    })).sort((one, other) => one.top - other.top);
    const found = [];
    lines.forEach((one, at) => {
      for (let next = at + 1; next < lines.length && lines[next].top < one.bottom; next++) {
        const other = lines[next];
        if (other.text !== one.text && other.left < one.right && other.right > one.left)
          found.push(`“${one.text.data.trim().slice(0, 40)}” and “${other.text.data.trim().slice(0, 40)}” in ${named(other.text.parentElement)}`);
      }
    });
    return found;
  };

  // Texts that are cut off: by a box that shows only a part of what it holds, or by the window's edge.
  const cut = () => {
    const boxes = [...document.body.querySelectorAll("*")].filter(one => {
      const {overflowX, overflowY} = getComputedStyle(one), hides = kind => kind === "hidden" || kind === "clip";
      return one.textContent.trim() && shown(one) && !(one instanceof SVGElement)
        && (hides(overflowX) && one.scrollWidth > one.clientWidth + 1 || hides(overflowY) && one.scrollHeight > one.clientHeight + 1);
    });
    const scrolls = element => {
      for (let at = element; at && at !== document.body; at = at.parentElement)
        if (["auto", "scroll"].includes(getComputedStyle(at).overflowX)) return true;
      return false;
    };
    const edge = texts().filter(({text, box}) => (box.right > innerWidth + 1 || box.left < -1) && !scrolls(text.parentElement));
    return [...new Set([...boxes.map(named), ...edge.map(({text}) => `at the edge: ${named(text.parentElement)}`)])];
  };

  // What moves by itself, or would move on a change.
  const motions = () => {
    const long = value => value.split(",").some(one => parseFloat(one) > 0.01);
    const moving = [document.documentElement, ...document.body.querySelectorAll("*")].filter(one => {
      const style = getComputedStyle(one);
      return style.scrollBehavior === "smooth" || long(style.transitionDuration) || style.animationName !== "none" && long(style.animationDuration);
    });
    return [...moving.map(named), ...document.getAnimations().map(one => `running: ${one.animationName || one.transitionProperty}`)];
  };

  // What has the focus: its place among all controls, and whether a reader sees it and that it has the focus.
  const focused = () => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const box = element.getBoundingClientRect(), style = getComputedStyle(element);
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
    const seen = [0.5, 0.1, 0.9].some(share => {
      const at = document.elementFromPoint(x, box.top + box.height * share);
      return at && (element.contains(at) || at.contains(element));
    });
    const lined = !["none", "hidden"].includes(style.outlineStyle) && parseFloat(style.outlineWidth) >= 2;
    return {
      name: named(element), seen, lined, place: place(element),
      at: [...document.querySelectorAll("*")].indexOf(element),
      kind: `${element.parentElement.localName}.${element.parentElement.className} ${element.localName}.${element.className}`,
      box: [box.x, box.y, box.width, box.height],
    };
  };

  // What the keyboard must reach: each control, or where it is left out, another link to the same place.
  const reachable = () => controls()
    .filter(one => !one.matches("input[type=radio]:not(:checked)") && !one.matches("[tabindex='-1']:not(a, button, input, select, textarea, summary)"))
    .map(one => ({name: named(one), at: [...document.querySelectorAll("*")].indexOf(one), place: place(one)}));

  const pictures = () => [...document.querySelectorAll("svg, svg a")].filter(shown).map(one => {
    const box = one.getBoundingClientRect();
    return {name: named(one), kind: `${one.localName}.${one.getAttribute("class") || ""} ${one.firstElementChild?.getAttribute("class") || ""}`,
      box: [box.x + scrollX, box.y + scrollY, box.width, box.height]};
  });

  window.measures = {targets, overlaps, cut, motions, focused, reachable, pictures};
})();
