// What a page does without asking the server: pick all rows, show how many are picked, ask before a grave step.
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-pick-all]")) {
    document.querySelectorAll('input[name="pick"]').forEach((box) => { box.checked = event.target.checked; });
  }
});
document.addEventListener("submit", (event) => {
  const question = event.submitter?.dataset.confirm ?? event.target.dataset.confirm;
  if (question && !window.confirm(question)) event.preventDefault();
});
// On a phone the menu opens with the group of this page; the others wait behind their headings.
if (window.matchMedia("(max-width: 991px)").matches) {
  document.querySelectorAll(".menu-group:not(:has([aria-current]))").forEach((group) => { group.open = false; });
}
