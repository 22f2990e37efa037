// Runs in the pages of a preview: exchanges what has changed in the page, lays
// the site's errors over it until they are mended, and shows a bar with what is
// known of the page's file.
(() => {
  "use strict";
  const script = document.currentScript;
  const own = (name) => {
    const url = new URL(name, script.src);
    url.searchParams.set("page", decodeURI(location.pathname));
    return url;
  };
  const sheets = (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return [sheet];
  };
  const element = (name, text, className) => {
    const e = document.createElement(name);
    if (text) e.textContent = text;
    if (className) e.className = className;
    return e;
  };

  // ---- The page: what was served, node by node, and what became of it here.

  let hash = script.dataset.hash;
  script.remove();
  let served = document.cloneNode(true);
  let live = new WeakMap();
  pair(served, document);

  // pair notes for each node of a tree its twin in another of the same shape.
  function pair(node, twin) {
    live.set(node, twin);
    for (let a = node.firstChild, b = twin.firstChild; a && b; a = a.nextSibling, b = b.nextSibling) pair(a, b);
  }

  // Changed is thrown where a page cannot be exchanged in place: a script is
  // another now, or scripts of the page have changed the very same part.
  class Changed extends Error {}

  // exchange makes the page what the server has now. What is the same in both
  // is not touched: it keeps focus, selection, scroll and listeners.
  async function exchange() {
    const response = await fetch(location.href, { cache: "no-store" });
    const next = new DOMParser().parseFromString(await response.text(), "text/html");
    const added = next.querySelector("script[data-hash]");
    if (!added) throw new Changed();
    added.remove();
    await swapSheets(next);
    const pairs = [[served.documentElement, next.documentElement]];
    change(served.documentElement, next.documentElement, pairs);
    served = next;
    hash = added.dataset.hash;
  }

  // swapSheets loads the style sheets that are others now beside the old ones,
  // so that the page is never without a style.
  function swapSheets(next) {
    const before = [...served.querySelectorAll("link[rel=stylesheet]")], after = [...next.querySelectorAll("link[rel=stylesheet]")];
    if (before.length !== after.length) return null;
    return Promise.all(before.map((link, i) => link.getAttribute("href") === after[i].getAttribute("href") ? null : new Promise((loaded) => {
      const old = live.get(link), now = document.importNode(after[i], true);
      now.addEventListener("load", loaded);
      now.addEventListener("error", loaded);
      old.after(now);
    }).then(() => {
      const old = live.get(link);
      live.set(link, old.nextSibling);
      old.remove();
      link.setAttribute("href", after[i].getAttribute("href"));
    })));
  }

  const runs = (node) => node.nodeName === "SCRIPT" && !/json/.test(node.type);
  const holdsScript = (node) => runs(node) || node.nodeType === 1 && [...node.querySelectorAll("script")].some(runs);

  // change turns the live twin of one node into the twin of another.
  function change(old, next) {
    const twin = live.get(old);
    if (!twin || !twin.isConnected) throw new Changed();
    if (old.isEqualNode(next)) {
      repair(old, next);
      return;
    }
    if (runs(old) || runs(next)) throw new Changed();
    live.set(next, twin);
    if (old.nodeType !== 1) {
      twin.data = next.data;
      return;
    }
    for (const a of [...old.attributes]) if (!next.hasAttribute(a.name)) twin.removeAttribute(a.name);
    for (const a of [...next.attributes]) if (old.getAttribute(a.name) !== a.value) twin.setAttribute(a.name, a.value);
    changeChildren(old, next, twin);
  }

  // repair pairs the nodes of an equal tree with the same live ones.
  function repair(old, next) {
    live.set(next, live.get(old));
    for (let a = old.firstChild, b = next.firstChild; a && b; a = a.nextSibling, b = b.nextSibling) repair(a, b);
  }

  // changeChildren keeps the children that are the same from the first and from
  // the last on, and changes or replaces those between.
  function changeChildren(old, next, twin) {
    const before = [...old.childNodes], after = [...next.childNodes];
    while (before.length && after.length && before[0].isEqualNode(after[0])) repair(before.shift(), after.shift());
    let end = null;
    while (before.length && after.length && before.at(-1).isEqualNode(after.at(-1))) {
      const same = before.pop();
      end = live.get(same);
      repair(same, after.pop());
    }
    while (before.length || after.length) {
      const a = before[0], b = after[0];
      if (a && b && a.nodeName === b.nodeName && (before.length === after.length || a.nodeType !== 1 || a.id === b.id)) {
        change(before.shift(), after.shift());
      } else if (a && before.length >= after.length) {
        remove(before.shift(), twin);
      } else {
        const at = before.length ? live.get(before[0]) : end;
        insert(after.shift(), twin, at);
      }
    }
  }

  function remove(old, parent) {
    const twin = live.get(old);
    if (holdsScript(old) || !twin || twin.parentNode !== parent) throw new Changed();
    twin.remove();
  }

  function insert(node, parent, before) {
    if (holdsScript(node) || before && before.parentNode !== parent) throw new Changed();
    const twin = document.importNode(node, true);
    pair(node, twin);
    parent.insertBefore(twin, before);
  }

  // ---- The errors.

  const overlayCSS = `
    :host { all: initial; position: fixed; inset: 0; z-index: 2147483647; overflow: auto; background: rgb(20 16 14 / .93); color: #f6f1ea; font: 16px/1.6 system-ui, sans-serif; }
    main { display: block; max-inline-size: 60rem; margin-inline: auto; padding: 1.5rem 1rem; }
    h1 { font-size: 1.3rem; margin-block: 0 1rem; }
    ul { padding: 0; margin: 0; }
    li { margin-block-end: 1.5rem; list-style: none; overflow-wrap: anywhere; }
    code { font: 14px/1.7 ui-monospace, monospace; color: #ffb4a6; }
    pre { margin: .4rem 0; padding: .5rem 0; background: #000; font: 14px/1.8 ui-monospace, monospace; overflow-x: auto; }
    pre div { display: flex; gap: 1rem; padding-inline: .75rem; border-inline-start: 3px solid transparent; color: #b8aea4; }
    pre .at { border-color: #e2574c; color: #fff; background: #2c1512; }
    pre i { flex: none; inline-size: 2.5rem; text-align: end; font-style: normal; color: #8d8279; }
    pre bdi { flex: 1; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; }
    mark { background: #e2574c; color: #fff; }
    .hint { color: #b9d8a8; }
    button { font: inherit; padding: .25rem 1rem; cursor: pointer; }`;

  let overlay = null, shown = "";
  function showErrors(errors) {
    const now = JSON.stringify(errors);
    if (now === shown) return; // an editor who has closed it is not bothered again
    shown = now;
    close();
    if (errors.length === 0) return;
    overlay = element("mujaz-problems");
    overlay.lang = "en";
    overlay.dir = "ltr";
    const root = overlay.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = sheets(overlayCSS);
    const main = element("main"), list = element("ul"), button = element("button", "Look at the page");
    main.setAttribute("role", "alert");
    for (const e of errors) list.append(error(e));
    button.addEventListener("click", close);
    main.append(element("h1", "The site has errors; the last good one is below"), list, button);
    root.append(main);
    document.documentElement.append(overlay);
  }

  function close() {
    if (overlay) overlay.remove();
    overlay = null;
  }
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });

  function error(e) {
    const item = element("li");
    item.append(element("code", e.place), ": ", element("bdi", e.message));
    if (e.lines && e.lines.length) {
      const excerpt = element("pre");
      for (const line of e.lines) excerpt.append(excerptLine(line));
      item.append(excerpt);
    }
    if (e.hint) item.append(element("div", "hint: " + e.hint, "hint"));
    return item;
  }

  function excerptLine(line) {
    const row = element("div", "", line.at ? "at" : ""), text = element("bdi"), letters = [...line.text];
    row.append(element("i", String(line.number)), text);
    if (line.at && letters[line.at - 1]) {
      // The mark is around a whole word: Arabic letters apart would change shape.
      const from = line.at - 1, inWord = /[\p{L}\p{M}\p{N}_]/u;
      let to = from + 1;
      while (to < letters.length && inWord.test(letters[to])) to++;
      text.append(letters.slice(0, from).join(""), element("mark", letters.slice(from, to).join("")), letters.slice(to).join(""));
    } else {
      text.append(line.text || " ");
    }
    return row;
  }

  // ---- The bar.

  const barCSS = `
    :host { all: initial; position: fixed; inset-block-end: 0; inset-inline: 0; z-index: 2147483646; pointer-events: none; font: 14px/1.6 system-ui, sans-serif; color: #f6f1ea; }
    aside { pointer-events: auto; inline-size: fit-content; max-inline-size: min(44rem, 100%); max-block-size: 70vh; overflow: auto; box-sizing: border-box; background: #241e1a; border-start-end-radius: .5rem; }
    summary { padding: .3rem .8rem; cursor: pointer; overflow-wrap: anywhere; }
    summary:focus-visible, a:focus-visible { outline: 2px solid #ffd28a; outline-offset: -2px; }
    .state, .count { margin-inline-start: .6rem; padding-inline: .5rem; border-radius: 1rem; background: #d9a441; color: #241e1a; }
    dl { margin: 0; padding: .2rem .8rem .6rem; }
    dt { margin-block-start: .5rem; color: #c9bcae; font-size: 13px; }
    dd { margin: 0; overflow-wrap: anywhere; }
    a { color: #ffd28a; }
    q { quotes: none; color: #fff; }
    small { font-size: 13px; color: #c9bcae; }
    @media print { :host { display: none; } }`;

  const barHost = element("mujaz-bar");
  const barRoot = barHost.attachShadow({ mode: "open" });
  barRoot.adoptedStyleSheets = sheets(barCSS);
  let barShown = "";

  function showBar(bar) {
    const now = JSON.stringify(bar) + hash;
    if (now === barShown) return;
    barShown = now;
    if (!bar.source) {
      barHost.remove();
      return;
    }
    barHost.lang = bar.lang;
    barHost.dir = bar.dir;
    const label = (key) => bar.labels["preview_" + key];
    const aside = element("aside"), details = element("details"), summary = element("summary"), list = element("dl");
    aside.setAttribute("aria-label", label("bar"));
    summary.append(label("bar"));
    if (bar.state) summary.append(element("span", bar.state, "state"));
    if (bar.problems.length) summary.append(element("span", "⚠ " + bar.problems.length, "count"));
    fact(list, label("source"), [link(own("source"), bar.source, "ltr")]);
    for (const t of bar.translations) {
      const to = link(t.url, t.label);
      to.lang = t.lang;
      fact(list, "", [to, " ", path(t.source)]);
    }
    fact(list, label("warnings"), bar.problems.map(problem));
    const tags = element("dd");
    list.append(element("dt", label("tags")), tags);
    details.append(summary, list);
    aside.append(details);
    barRoot.replaceChildren(aside);
    if (!barHost.isConnected) document.documentElement.append(barHost);
    details.addEventListener("toggle", () => {
      sessionStorage.setItem("mujaz-bar", details.open ? "open" : "");
      if (details.open && !tags.hasChildNodes()) showTags(tags, label);
    });
    details.open = sessionStorage.getItem("mujaz-bar") === "open";
  }

  function fact(list, term, values) {
    if (values.length === 0) return;
    if (term) list.append(element("dt", term));
    const value = element("dd");
    value.append(...values);
    list.append(value);
  }

  function link(href, text, dir) {
    const a = element("a", text);
    a.href = href;
    if (dir) a.dir = dir;
    return a;
  }

  function path(text) {
    const e = element("small", text);
    e.dir = "ltr";
    return e;
  }

  function problem(p) {
    const e = element("div");
    e.lang = "en";
    e.dir = "ltr";
    e.append(element("small", p.place.slice(p.place.indexOf(":") + 1)), " ", element("bdi", p.message));
    return e;
  }

  async function showTags(into, label) {
    const response = await fetch(own("tags"));
    if (!response.ok) return;
    const tags = await response.json();
    if (!tags) return; // the file is being changed
    if (tags.length === 0) into.append(label("none"));
    for (const t of tags) {
      const row = element("div");
      row.append(element("bdi", t.name), ": ");
      if (t.words.length === 0) row.append(element("small", label("no_words")));
      t.words.forEach((w, i) => {
        const words = element("q");
        words.append(element("bdi", "«" + w.text + "»"));
        row.append(i ? " · " : "", words, " ", element("small", w.rule + (w.line ? " (" + w.line + ")" : "")));
      });
      into.append(row);
    }
  }

  // ---- The news. A browser keeps six connections to a host: pages that no one
  // sees have none, and ask again when they are seen.

  let events = null, saves = -1, working = Promise.resolve();
  function listen() {
    if (document.visibilityState === "hidden") {
      if (events) events.close();
      events = null;
    } else if (!events) {
      events = new EventSource(own("events"));
      events.addEventListener("message", (event) => {
        const news = JSON.parse(event.data);
        working = working.then(() => take(news));
      });
    }
  }

  async function take(news) {
    const moved = saves >= 0 && news.saved > saves && news.go && news.go !== location.pathname;
    saves = news.saved;
    if (moved) {
      location.assign(news.go);
      return;
    }
    try {
      if (news.hash && news.hash !== hash) await exchange();
    } catch {
      location.reload();
      return;
    }
    showErrors(news.problems);
    showBar(news.bar);
  }

  document.addEventListener("visibilitychange", listen);
  listen();
})();
