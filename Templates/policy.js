/* The switch "show the text for": puts another view of a policy in the place of this one, without a
   load. Without a script each view is a page of its own. With this one the same page is fetched and
   shown here, so that both always say the same; where that fails, the browser goes there as ever. */
(() => {
  "use strict";
  const words = document.currentScript.dataset;
  if (!/^https?:$/.test(location.protocol)) return;

  let shown = location.pathname;
  let request = null;
  const status = document.createElement("p");
  status.className = "hidden";
  status.setAttribute("role", "status");
  document.body.append(status);

  const isView = (path) =>
    [...document.querySelectorAll(".views a")].some((link) => link.pathname === path);

  /* The blocks that begin above the middle of the window, the one that is being read first. */
  function places() {
    const page = document.querySelector("main").getBoundingClientRect();
    if (page.top > innerHeight / 2) return [];
    return [...document.querySelectorAll("main [id]:not(.alias)")].map((block) => ({
      id: block.id, top: block.getBoundingClientRect().top,
    })).filter((place) => place.top <= innerHeight / 2).reverse();
  }

  function keep(places) {
    for (const place of places) {
      const block = document.getElementById(place.id);
      if (!block) continue;
      const by = block.getBoundingClientRect().top - place.top;
      scrollBy({ top: by, behavior: "instant" });
      return;
    }
  }

  function put(next) {
    const wasOpen = document.querySelector(".contents details")?.open;
    const hadFocus = document.activeElement?.closest(".views, main > .notice");
    document.title = next.title;
    for (const link of document.querySelectorAll("head > link")) link.remove();
    document.head.append(...next.querySelectorAll("head > link"));
    document.querySelector(".page").replaceWith(next.querySelector(".page"));
    const contents = document.querySelector(".contents details");
    if (contents && wasOpen) contents.open = true;
    const current = document.querySelector(".views [aria-current]");
    if (hadFocus) current?.focus({ preventScroll: true });
    const note = document.querySelector("main > .notice");
    status.textContent = note ? note.firstChild.textContent : current?.textContent;
  }

  /* `top` is where to scroll to; without it the clause that is being read stays where it is. */
  async function show(address, isNew, top) {
    request?.abort();
    const mine = request = new AbortController();
    document.querySelector("main").setAttribute("aria-busy", "true");
    let next;
    try {
      const answer = await fetch(address, { signal: mine.signal });
      if (!answer.ok || answer.redirected) throw new Error(answer.status);
      next = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!next.querySelector(".page main")) throw new Error("no page");
    } catch {
      if (mine.signal.aborted) return;
      status.textContent = words.failed;
      if (isNew) location.assign(address); else location.reload();
      return;
    }
    const before = places();
    if (isNew) {
      history.replaceState({ ...history.state, top: scrollY }, "");
      history.pushState(null, "", address);
    }
    shown = location.pathname;
    put(next);
    if (top === undefined) keep(before); else scrollTo({ top, behavior: "instant" });
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".views a, main > .notice a");
    if (!link || link.hash || link.origin !== location.origin || !isView(link.pathname)) return;
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey
      || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (link.pathname !== shown) show(link.href, true);
  });

  addEventListener("popstate", (event) => {
    if (location.pathname !== shown) show(location.href, false, event.state?.top);
  });
})();
