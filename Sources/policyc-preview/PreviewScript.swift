/// The script of served pages: it renews the page and shows what keeps it from being renewed.
enum PreviewScript {
  static let text = #"""
    (() => {
      "use strict";
      const own = document.currentScript.dataset;
      const place = document.getElementById("_preview");
      // Asked each time: the switch between views changes the address without another page.
      const scroll = () => "policyc-preview scroll " + location.pathname;
      const folded = "policyc-preview folded";

      // A page that was renewed stands where it stood.
      const before = sessionStorage.getItem(scroll());
      sessionStorage.removeItem(scroll());
      if (before !== null) {
        history.scrollRestoration = "manual";
        const back = () => scrollTo({ top: Number(before), behavior: "instant" });
        back();
        addEventListener("load", () => requestAnimationFrame(back));
      }

      const details = () => place && place.querySelector("details");
      const watch = () => {
        const panel = details();
        document.documentElement.classList.toggle("_has-panel", panel !== null);
        if (!panel) return;
        const said = panel.textContent;
        panel.open = sessionStorage.getItem(folded) !== said;
        panel.addEventListener("toggle", () => {
          if (panel.open) sessionStorage.removeItem(folded);
          else sessionStorage.setItem(folded, said);
        });
      };
      if (place) {
        watch();
        addEventListener("keydown", event => {
          const panel = details();
          if (event.key !== "Escape" || !panel || !panel.open) return;
          const hadFocus = panel.contains(document.activeElement);
          panel.open = false;
          if (hadFocus) panel.querySelector("summary").focus();
        });
      }

      const events = new EventSource("/_preview/events");
      events.addEventListener(own.cause, event => {
        if (event.data === own.name) return;
        events.close();
        sessionStorage.setItem(scroll(), String(scrollY));
        location.reload();
      });
      events.addEventListener("panel", event => {
        if (!place || place.innerHTML === event.data) return;
        const shown = document.createElement("template");
        shown.innerHTML = event.data;
        if (place.textContent === shown.content.textContent) return;
        place.innerHTML = event.data;
        watch();
      });
      addEventListener("pagehide", () => events.close());
      addEventListener("pageshow", event => { if (event.persisted) location.reload(); });
    })();

    """#
}
