(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);
  const reduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const cards = all("article");
  document.documentElement.classList.add("js");

  const theme = (name) => (document.documentElement.dataset.theme = name);
  theme(matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  one("theme").onclick = () => theme(document.documentElement.dataset.theme === "dark" ? "light" : "dark");

  const open = (id) => {
    all("section").forEach((s) => s.classList.toggle("open", s.id === id));
    all(".tabs a").forEach((a) => a.setAttribute("aria-current", a.hash === "#" + id));
  };
  all(".tabs a").forEach((a) => (a.onclick = (e) => { e.preventDefault(); open(a.hash.slice(1)); }));
  open("verdicts");

  const show = (node) => node.scrollIntoView({ block: "center", behavior: reduced ? "auto" : "instant" });
  const marksOf = (id) => all(`mark[data-for~="${id}"]`);
  const light = (id) => {
    all(".lit").forEach((m) => m.classList.remove("lit"));
    all(".here").forEach((c) => c.classList.remove("here"));
    marksOf(id).forEach((m) => m.classList.add("lit"));
    one(id)?.classList.add("here");
  };
  const toWords = (card) => {
    light(card.id);
    history.replaceState(null, "", "#" + card.id);
    const first = marksOf(card.id)[0];
    if (first) { open("document"); show(first); }
  };
  const toCard = (id) => {
    const card = one(id);
    if (!card) return;
    light(id);
    card.hidden = false;
    history.replaceState(null, "", "#" + id);
    open("verdicts");
    card.focus({ preventScroll: true });
    show(card);
  };
  cards.forEach((c) => (c.onclick = () => toWords(c)));
  all("mark[data-to]").forEach((m) => (m.onclick = () => toCard(m.dataset.to)));

  const picks = { verdict: one("verdict"), colour: one("colour"), unit: one("unit"), finding: one("finding") };
  const value = (name) => picks[name]?.value ?? "";
  const fits = (card) => {
    const text = one("search").value.trim().toLowerCase();
    if (text && !card.textContent.toLowerCase().includes(text)) return false;
    if (value("finding")) return card.dataset.finding === value("finding");
    if (!card.dataset.verdict) return !value("verdict") && !value("colour") && !value("unit");
    return (!value("verdict") || card.dataset.verdict === value("verdict"))
      && (!value("colour") || card.dataset.colour === value("colour"))
      && (!value("unit") || card.dataset.unit.split(" ").includes(value("unit")));
  };
  const filter = () => {
    cards.forEach((c) => (c.hidden = !fits(c)));
    const verdicts = cards.filter((c) => c.dataset.verdict);
    one("shown").textContent = `显示 ${verdicts.filter((c) => !c.hidden).length} / ${verdicts.length} 条`;
    all("button.figure").forEach((b) => b.setAttribute("aria-pressed", b.dataset.verdict === value("verdict")));
  };
  Object.values(picks).forEach((p) => p && (p.onchange = filter));
  one("search").oninput = filter;
  all("button.figure").forEach((b) => (b.onclick = () => {
    picks.verdict.value = picks.verdict.value === b.dataset.verdict ? "" : b.dataset.verdict;
    filter();
  }));

  const move = (step) => {
    const shown = cards.filter((c) => !c.hidden);
    const at = shown.findIndex((c) => c === document.activeElement || c.classList.contains("here"));
    const next = shown[Math.max(0, Math.min(shown.length - 1, at < 0 ? 0 : at + step))];
    if (next) { light(next.id); open("verdicts"); next.focus({ preventScroll: true }); show(next); }
  };
  document.addEventListener("keydown", (e) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (e.key === "Escape") {
      one("search").value = "";
      Object.values(picks).forEach((p) => p && (p.value = ""));
      document.activeElement.blur();
      filter();
    } else if (typing || e.ctrlKey || e.metaKey || e.altKey) return;
    else if (e.key === "/") { e.preventDefault(); one("search").focus(); }
    else if (e.key === "j") move(1);
    else if (e.key === "k") move(-1);
    else if (e.key === "Enter" && document.activeElement.matches("article")) toWords(document.activeElement);
    else if (e.key === "Enter" && document.activeElement.matches("mark")) toCard(document.activeElement.dataset.to);
  });

  filter();
  if (one(location.hash.slice(1))?.matches("article")) toCard(location.hash.slice(1));
})();
