// Starts Studio in its frame: identity by the session's cookie, no key; on a narrow screen no drawing is begun.
(() => {
  "use strict";
  const frame = document.getElementById("studio");
  const loading = document.getElementById("memuat");
  const narrow = document.getElementById("sempit");
  const { elemen, nama, id, menggambar, budaya } = frame.dataset;
  const wide = window.matchMedia("(min-width: 48rem)");
  const scripts = [
    "_content/BlazorMonaco/jsInterop.js",
    "_content/BlazorMonaco/lib/monaco-editor/min/vs/loader.js",
    "_content/BlazorMonaco/lib/monaco-editor/min/vs/editor/editor.main.js",
    "_content/MudBlazor/MudBlazor.min.js",
    "_content/CodeBeam.MudBlazor.Extensions/MudExtensions.min.js",
    "_content/Radzen.Blazor/Radzen.Blazor.js",
    "_framework/blazor.webassembly.js",
  ];
  const go = (folder) => (chosen) => location.assign(`/designer/${folder}/${encodeURIComponent(chosen)}`);
  // Set before the element is defined, they are lost.
  const events = { editWorkflowDefinition: go("alur"), viewWorkflowInstance: go("jalan") };

  // Studio declares this by a script inside the page, which the page's policy does not run. Its keys are those of Studio:
  // saving in the editor, refreshing in the lists.
  window.editorHotkeys = {
    _handler: null,
    register(studio) {
      this._handler = (pressed) => {
        if (!(pressed.ctrlKey || pressed.metaKey)) return;
        const key = pressed.key.toLowerCase();
        const draws = elemen === "elsa-workflow-definition-editor";
        const does =
          key === "s" && draws ? (pressed.shiftKey ? "OnHotKeysCtrlShiftS" : "OnHotKeysCtrlS")
          : key === "r" && !draws ? "OnHotKeysCtrlR"
          : null;
        if (!does) return;
        pressed.preventDefault();
        studio.invokeMethodAsync(does);
      };
      window.addEventListener("keydown", this._handler);
    },
    dispose() {
      window.removeEventListener("keydown", this._handler);
      this._handler = null;
    },
  };

  // Studio's own addresses are none of ours. After a copy was saved the way leads to its page; after a run the way there is
  // offered by the frame, and who draws stays.
  const itsOwn = /\/workflows\/(definitions|instances)\/([^/?#]+)/;
  const push = history.pushState.bind(history);
  history.pushState = (state, unused, url) => {
    const found = itsOwn.exec(url ?? "");
    if (!found) push(state, unused, url);
    else if (found[1] === "definitions") go("alur")(decodeURIComponent(found[2]));
  };

  function failed() {
    loading.hidden = true;
    window.magangPenjaga.tell("berkas", window.magangPenjaga.words("berkas"));
  }

  function start() {
    narrow.hidden = true;
    loading.hidden = false;
    localStorage.setItem("BlazorCulture", budaya);
    const provider = document.createElement("elsa-backend-provider");
    // Whole: Studio takes a path of the server for a file.
    provider.setAttribute("remote-endpoint", `${location.origin}/elsa/api`);
    const element = document.createElement(elemen);
    if (nama) element.setAttribute(nama, id);
    frame.append(provider, element);
    customElements.whenDefined(elemen).then(() => Object.assign(element, events));
    new MutationObserver((_, observer) => {
      if (element.childElementCount === 0) return;
      loading.remove();
      observer.disconnect();
    }).observe(element, { childList: true, subtree: true });
    for (const src of scripts) {
      const script = Object.assign(document.createElement("script"), { src, async: false });
      script.addEventListener("error", failed);
      document.body.append(script);
    }
  }

  function startWhenWide() {
    if (menggambar && !wide.matches) {
      loading.hidden = true;
      narrow.hidden = false;
      wide.addEventListener("change", startWhenWide, { once: true });
      return;
    }
    // With the dictionary there first, no English is seen; without it Studio still works.
    Promise.resolve(window.magangKamus).then(start, start);
  }

  startWhenWide();
})();
