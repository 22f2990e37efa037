// Runs in the pages of a preview: reloads the page when its bytes are others
// now, and lays the site's problems over it until they are mended.
(() => {
  "use strict";
  const script = document.currentScript;
  const events = new URL("events", script.src);
  events.searchParams.set("page", decodeURI(location.pathname));
  events.searchParams.set("hash", script.dataset.hash);

  const css = `
    :host { position: fixed; inset: 0; z-index: 2147483647; overflow: auto; background: rgb(20 16 14 / .93); color: #f6f1ea; font: 16px/1.6 system-ui, sans-serif; }
    main { max-inline-size: 60rem; margin-inline: auto; padding: 2rem 1rem; }
    h1 { font-size: 1.4rem; }
    li { margin-block-end: 1.5rem; list-style: none; }
    ul { padding: 0; }
    code, pre { font: 14px/1.7 ui-monospace, monospace; unicode-bidi: plaintext; white-space: pre-wrap; overflow-wrap: anywhere; }
    pre { margin: .4rem 0; padding: .5rem .75rem; background: #000; border-inline-start: 3px solid #e2574c; }
    .warning pre { border-color: #d9a441; }
    .hint { color: #b9d8a8; }
    button { font: inherit; padding: .25rem 1rem; }`;

  let overlay = null;
  const element = (name, text, className) => {
    const e = document.createElement(name);
    if (text) e.textContent = text;
    if (className) e.className = className;
    return e;
  };

  function show(problems) {
    if (overlay) overlay.remove();
    overlay = null;
    if (problems.length === 0) return;
    overlay = element("mujaz-problems");
    overlay.lang = "en";
    overlay.dir = "ltr";
    const root = overlay.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    const main = element("main");
    main.setAttribute("role", "alertdialog");
    main.append(element("h1", "The site has problems; the last good one is below"));
    const list = element("ul");
    for (const p of problems) {
      const item = element("li", "", p.severity);
      item.append(element("code", p.place + ": " + p.severity + ": "), element("bdi", p.message));
      if (p.line) item.append(element("pre", p.line));
      if (p.hint) item.append(element("div", "hint: " + p.hint, "hint"));
      list.append(item);
    }
    const close = element("button", "Look at the page");
    close.addEventListener("click", () => show([]));
    main.append(list, close);
    root.append(main);
    document.documentElement.append(overlay);
  }

  new EventSource(events).addEventListener("message", (event) => {
    const news = JSON.parse(event.data);
    if (news.reload) location.reload();
    else show(news.problems);
  });
})();
