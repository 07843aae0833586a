// Says Studio's own English in Indonesian, by a dictionary: what stands there word for word, or with {0} for what changes.
(() => {
  "use strict";
  const address = document.getElementById("studio").dataset.kamus;
  if (!address) return;
  // Lists on a narrow screen show the names of their columns from data-label.
  const attributes = ["placeholder", "title", "aria-label", "alt", "data-label"];
  // What people wrote, and code: never touched.
  const kept = ".monaco-editor, .x6-graph, .react-flow, script, style, [contenteditable], [data-jangan]";
  // The names of ways out are Studio's where an activity has only one.
  const ways = ".x6-port-label";
  // What a list of choices shows as chosen: the choice itself is Studio's and stays.
  const chosen = ".mud-select input[readonly]";
  let whole = new Map();
  let patterns = [];

  function say(text) {
    const plain = text.trim().replace(/\s+/g, " ");
    if (plain.length < 2) return null;
    const said = whole.get(plain);
    if (said !== undefined) return text.replace(text.trim(), () => said);
    for (const [pattern, words] of patterns) {
      const found = pattern.exec(plain);
      if (found) return words.replace(/\{(\d)\}/g, (_, n) => say(found[+n + 1]) ?? found[+n + 1]);
    }
    return null;
  }

  function sayText(node) {
    const around = node.parentElement;
    if (around?.closest(kept) && !around.closest(ways)) return;
    const said = say(node.data);
    if (said !== null && said !== node.data) node.data = said;
  }

  function sayAttributes(element) {
    if (element.closest(kept)) return;
    for (const name of attributes) {
      const given = element.getAttribute(name);
      const said = given && say(given);
      if (said && said !== given) element.setAttribute(name, said);
    }
  }

  function sayChosen() {
    for (const field of document.querySelectorAll(chosen)) {
      const said = say(field.value);
      if (said !== null && said !== field.value) field.value = said;
    }
  }

  function sayAll(node) {
    if (node.nodeType === Node.TEXT_NODE) return sayText(node);
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(kept)) return;
    sayAttributes(node);
    const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (one) =>
      one.nodeType === Node.ELEMENT_NODE && one.matches(kept) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    while (walk.nextNode()) {
      if (walk.currentNode.nodeType === Node.TEXT_NODE) sayText(walk.currentNode);
      else sayAttributes(walk.currentNode);
    }
  }

  const asPattern = (key) =>
    new RegExp(`^${key.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\d\}/g, "(.+?)")}$`, "s");

  window.magangKamus = fetch(address)
    .then((answer) => answer.json())
    .then((words) => {
      whole = new Map(Object.entries(words).filter(([key]) => !key.includes("{0}")));
      patterns = Object.entries(words)
        .filter(([key]) => key.includes("{0}"))
        .map(([key, said]) => [asPattern(key), said]);
      new MutationObserver((changes) => {
        for (const change of changes) {
          if (change.type === "childList") change.addedNodes.forEach(sayAll);
          else if (change.type === "characterData") sayText(change.target);
          else sayAttributes(change.target);
        }
        // A chosen value changes without a trace in the tree, but never alone.
        sayChosen();
      }).observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: [...attributes, "value"] });
      sayAll(document.body);
    });
})();
