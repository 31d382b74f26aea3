// The review by keyboard and pointer: a card leads to its words in the text, the words lead to their card.
const cards = () => [...document.querySelectorAll("[data-card]")];
const light = (element, others) => {
  document.querySelectorAll(others).forEach((other) => other.classList.remove("here"));
  element?.classList.add("here");
  element?.scrollIntoView({ block: "center", behavior: "smooth" });
};
const showWords = (target) => light(document.querySelector(`mark[data-mark~="${target}"]`), "mark.here");
const showCard = (mark) => {
  const card = document.getElementById(`target-${mark.dataset.mark.split(" ")[0]}`);
  light(card, "[data-card].here");
  card?.focus({ preventScroll: true });
};
const step = (by) => {
  const all = cards();
  const now = all.indexOf(document.activeElement?.closest("[data-target]") ?? document.activeElement?.closest("[data-card]"));
  const next = all[now < 0 ? 0 : Math.min(Math.max(now + by, 0), all.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "center" });
};
const press = (key) => {
  const card = document.activeElement?.closest("[data-card]");
  const button = [...(card?.querySelectorAll(`[data-key="${key}"]`) ?? [])].find((b) => b.closest("[data-card]") === card);
  button?.click();
  if (key === "r") button?.parentElement.querySelector("[data-first]")?.focus();
};
document.addEventListener("click", (event) => {
  const shown = event.target.closest("[data-show]");
  const mark = event.target.closest("[data-mark]");
  if (shown) showWords(shown.dataset.show);
  if (mark) showCard(mark);
});
document.addEventListener("keydown", (event) => {
  if (event.target.matches("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  if (event.target.matches("[data-mark]") && (key === "enter" || key === " ")) { event.preventDefault(); showCard(event.target); }
  if (key === "j" || key === "k") { event.preventDefault(); step(key === "j" ? 1 : -1); }
  if ("aers".includes(key) && key.length === 1) { if (document.activeElement?.closest("[data-card]")) event.preventDefault(); press(key); }
});
// What a verb replaced gives the focus back to the first card in it that is still open.
document.addEventListener("htmx:afterSwap", (event) => {
  const section = document.getElementById(event.detail.target.id);
  const open = section?.querySelector(".target-proposed[data-card]") ?? section?.querySelector("[data-card]");
  open?.focus({ preventScroll: true });
});
