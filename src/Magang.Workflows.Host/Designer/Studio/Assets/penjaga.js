// Tells what Studio is silent about: an edit that was refused, a session that ended, a server that is away.
// Runs before Blazor starts: Studio's calls all pass through the fetch that is put in place here.
(() => {
  "use strict";
  const api = `${location.origin}/elsa/api/`;
  const session = `${location.origin}/api/v1/saya`;
  const minute = 60_000;
  // They read, though they are sent as POST.
  const reads = /^(workflow-instances|workflow-instances\/[^/]+\/journal|activity-executions\/report|scripting\/.*)$/;
  // Of these Studio takes a refusal; of whatever else changes something it breaks down, or says that it was done.
  const takes = /^workflow-definitions(\/import|\/[^/]+\/(execute|dispatch))?$|^tests\/activities$/;
  // What a page is about: Studio breaks down where it is not there.
  const opens = /^workflow-(definitions\/by-(definition-)?id|instances)\/[^/]+$/;
  const notOffered = "MGW-867";
  const refusedDrawing = "MGW-100";
  const ask = window.fetch.bind(window);
  const alerts = document.getElementById("kabar");
  const words = (name) => document.getElementById(`kata-${name}`).content.textContent.trim();
  let unsaved = false;

  // One bar for each kind of trouble; the same words are not announced twice.
  function tell(kind, text, link, place = alerts) {
    if ([...place.children].some((bar) => bar.dataset.teks === text)) return;
    untell(kind, place);
    const bar = document.createElement("div");
    bar.className = "bingkai-bilah";
    bar.dataset.jenis = kind;
    bar.dataset.teks = text;
    bar.append(Object.assign(document.createElement("span"), { textContent: text }));
    if (link) bar.append(Object.assign(document.createElement("a"), link));
    const close = Object.assign(document.createElement("button"), { type: "button", textContent: "×" });
    close.setAttribute("aria-label", words("tutup"));
    close.addEventListener("click", () => bar.remove());
    bar.append(close);
    place.append(bar);
  }

  const untell = (kind, place = alerts) =>
    [...place.children].filter((bar) => bar.dataset.jenis === kind).forEach((bar) => bar.remove());

  async function checkSession() {
    try {
      const answer = await ask(session, { credentials: "same-origin", cache: "no-store" });
      untell("putus");
      if (answer.status === 401) tell("sesi", words("sesi"), { href: "/masuk", target: "_blank", textContent: words("masuk") });
      else if (answer.ok) untell("sesi");
    } catch {
      tell("putus", words("putus"));
    }
  }

  // What the server says of a refusal, in its own words.
  async function reasonOf(answer) {
    try {
      const said = await answer.clone().json();
      const text = said.message ?? said.detail ?? said.title ?? "";
      const each = said.errors?.generalErrors ?? [];
      // Of a drawing each fault by itself, without its place in the document.
      return { code: said.code, text: said.code === refusedDrawing ? [text.split("\n")[0], ...each].join("\n") : text };
    } catch {
      return { text: `(HTTP ${answer.status})` };
    }
  }

  // Of many that were asked for at once, those that were refused: the answer succeeds, and Studio counts only the others.
  async function refusedOf(answer, path) {
    if (!path.startsWith("bulk-actions/") || !answer.headers.get("content-type")?.includes("json")) return [];
    return (await answer.clone().json()).refused ?? [];
  }

  // Where what was not published is shown on its drawing: that of this page, or that of a row.
  function check(path) {
    const here = document.getElementById("studio")?.dataset.id;
    const id = path.match(/^workflow-definitions\/([^/]+)\/publish$/)?.[1] ?? (here && encodeURIComponent(here));
    return id && { href: `/alur/${id}/pemeriksaan`, target: "_blank", textContent: words("periksa") };
  }

  // A save that also publishes: where that is refused, the draft of before is still there.
  function publishes(body) {
    const text = ArrayBuffer.isView(body) ? new TextDecoder().decode(body) : String(body ?? "");
    return /"publish":\s*true/.test(text.slice(0, 20) + text.slice(-20));
  }

  async function look(answer, path, changes, saves) {
    if (answer.ok) {
      if (changes && path === "workflow-definitions") {
        unsaved = false;
        untell("simpan");
      }
      const refused = await refusedOf(answer, path);
      if (refused.length > 0) tell("gagal", `${words("sebagian")}\n${refused.join("\n")}`);
      else untell(changes ? "gagal" : `tampil ${path}`);
      const started = answer.headers.get("x-elsa-workflow-instance-id");
      if (started)
        tell(
          "jalan",
          words("jalan").replace("{0}", started),
          { href: `/designer/jalan/${encodeURIComponent(started)}`, textContent: words("amati") },
          document.getElementById("berita"),
        );
      return;
    }
    if (answer.status === 401) await checkSession();
    const reason = await reasonOf(answer);
    if (saves) {
      unsaved = true;
      tell("simpan", `${words("simpan")} ${reason.text}`);
    } else if (changes) tell("gagal", `${words("gagal")} ${reason.text}`, reason.code === refusedDrawing && check(path));
    else if (answer.status !== 401 && reason.code !== notOffered) tell(`tampil ${path}`, `${words("tampil")} ${reason.text}`);
  }

  // What was given up is nobody's failure: Studio leaves it at that, and the frame has told why.
  const givenUp = () => new DOMException("Refused", "AbortError");

  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI).href;
    if (!url.startsWith(api)) return ask(input, init);
    const method = (init?.method ?? (input instanceof Request ? input.method : "GET")).toUpperCase();
    const path = url.slice(api.length).split(/[?#]/)[0];
    const changes = method !== "GET" && !(method === "POST" && reads.test(path));
    const saves = method === "POST" && path === "workflow-definitions" && !publishes(init?.body);
    const isTaken = changes ? takes.test(path) : method !== "GET" || !opens.test(path);
    let answer;
    try {
      answer = await ask(input, init);
    } catch (e) {
      if (e.name !== "AbortError") {
        if (saves) unsaved = true;
        if (changes) tell("simpan", `${words(saves ? "simpan" : "gagal")} ${words("putus")}`);
        await checkSession();
      }
      throw isTaken ? e : givenUp();
    }
    const looking = look(answer, path, changes, saves);
    // Beside the answer, which Studio must not wait for.
    if (isTaken || answer.ok || (method === "DELETE" && answer.status === 404)) return answer;
    await looking;
    throw givenUp();
  };

  setInterval(checkSession, minute);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && checkSession());
  window.addEventListener("beforeunload", (leaving) => unsaved && leaving.preventDefault());
  window.magangPenjaga = { tell, words };
})();
