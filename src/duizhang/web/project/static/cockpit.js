// The cockpit keeps itself up to date, draws its one chart (a table beside it says the same), and turns its pages on a wall.
(() => {
  const MINUTE = 60_000, TURN = 20_000;
  const INK = { green: "#2c8a5a", blue: "#3f7cb5", red: "#b3261e", black: "#3b4452", pale: "#b9c6d6", grey: "#98a3b3" };
  const byId = (id) => document.getElementById(id);
  const cockpit = () => byId("cockpit");

  // --- the chart
  let charts = [];
  const option = (data, size) => ({
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: "#1b2430", fontSize: size }, animation: false,
    grid: { left: 8, right: 24, top: size * 4.4, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: size, itemHeight: size * 0.8, itemGap: size, textStyle: { fontSize: size } },
    tooltip: { trigger: "item", renderMode: "richText", formatter: (p) => `${p.name}\n${p.seriesName} ${p.data.n}` },
    xAxis: { type: "value", max: 100, show: false },
    yAxis: { type: "category", inverse: true, data: data.fields.map((f, i) => `${f} ${data.totals[i]} ${data.tasks}`), axisTick: { show: false }, axisLine: { show: false }, axisLabel: { fontSize: size } },
    series: data.series.map(({ name, ink, data: cells }, i) => ({
      name, type: "bar", stack: "all", barMaxWidth: size * 1.7, itemStyle: { color: INK[ink], borderColor: "#fff", borderWidth: 1 },
      data: cells.map(({ value, link }, row) => ({ value: data.totals[row] ? (100 * value) / data.totals[row] : 0, n: value, link })),
      label: { show: true, color: ink === "pale" ? "#1b2430" : "#fff", fontSize: size, formatter: (p) => (p.data.n ? p.data.n : "") },
      ...(i === 0 && data.mark ? { markLine: { silent: true, symbol: "none", z: 1, lineStyle: { color: "#1b2430", type: "dashed", width: 2 },
        label: { formatter: data.mark.words, position: "start", offset: [data.mark.percent > 85 ? -size * 3.4 : 0, 0], color: "#1b2430", fontSize: size }, data: [{ xAxis: data.mark.percent }] } } : {}),
    })),
  });
  const draw = () => {
    charts = charts.filter((chart) => chart.getDom().isConnected || (chart.dispose(), false));
    document.querySelectorAll("[data-cockpit-chart]:not([data-drawn])").forEach((place) => {
      place.dataset.drawn = "yes";
      const size = Math.round(parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.8);
      place.style.height = `${size * (2.3 * Number(place.dataset.rows) + 5)}px`;
      const chart = echarts.init(place);
      chart.setOption(option(JSON.parse(byId("cockpit-fields").textContent), size));
      chart.on("click", (hit) => { if (hit.data.link) location.href = hit.data.link; });
      charts.push(chart);
    });
  };
  const fit = () => charts.forEach((chart) => chart.getDom().offsetWidth && chart.resize());

  // --- keeping up to date: whole panels, and only where something changed (the server says 204 where not)
  let asked = Date.now(), kept = null;
  const ask = () => { if (!document.hidden) { asked = Date.now(); htmx.trigger(cockpit(), "refresh"); } };
  const state = (fresh) => {
    const said = byId("cockpit-state");
    said.classList.toggle("stale", !fresh);
    said.textContent = fresh ? `${said.dataset.fresh} ${new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}` : said.dataset.stale;
  };
  const remember = () => {
    const focus = document.activeElement;
    kept = {
      open: [...cockpit().querySelectorAll("details[open]")].map((d) => d.id),
      sideways: [...cockpit().querySelectorAll("[tabindex='0']")].map((e) => [e.scrollLeft, e.scrollTop]),
      focus: cockpit().contains(focus) ? focus.getAttribute("href") : null, at: [scrollX, scrollY],
    };
  };
  const restore = () => {
    if (!kept) return;
    kept.open.forEach((id) => { const found = byId(id); if (found) found.open = true; });
    cockpit().querySelectorAll("[tabindex='0']").forEach((e, i) => { [e.scrollLeft, e.scrollTop] = kept.sideways[i] ?? [0, 0]; });
    if (kept.focus) [...cockpit().querySelectorAll("a")].find((a) => a.getAttribute("href") === kept.focus)?.focus({ preventScroll: true });
    scrollTo({ left: kept.at[0], top: kept.at[1], behavior: "instant" });
    kept = null;
  };
  const ours = (xhr) => xhr.status === 204 || (xhr.status === 200 && xhr.responseText.includes('id="part-version"'));
  document.addEventListener("htmx:beforeOnLoad", (event) => { if (event.target === cockpit() && event.detail.xhr.status === 200) remember(); });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.target !== cockpit()) return;
    state(ours(event.detail.xhr));
    show(); draw(); restore(); fit();
  });
  ["htmx:sendError", "htmx:timeout"].forEach((name) => document.addEventListener(name, () => state(false)));
  document.addEventListener("visibilitychange", () => { if (!document.hidden && Date.now() - asked > MINUTE) ask(); });

  // --- the wall
  let scene = 1, turning = false, paused = false;
  const panels = () => [...document.querySelectorAll("[data-scene]")];
  const scenes = () => [...new Set(panels().map((p) => Number(p.dataset.scene)))].sort();
  const show = () => {
    cockpit().classList.toggle("turning", turning);
    panels().forEach((p) => p.classList.toggle("away", turning && Number(p.dataset.scene) !== scene));
    const turn = byId("kiosk-turn");
    if (!turn) return;
    turn.hidden = !turning;
    byId("kiosk-dots").textContent = scenes().map((n) => (n === scene ? "●" : "○")).join(" ");
    byId("kiosk-dots").setAttribute("aria-label", `${byId("kiosk-dots").dataset.word} ${scene} / ${scenes().length}`);
  };
  const next = () => { if (!paused && turning && !document.hidden) { scene = scenes()[(scenes().indexOf(scene) + 1) % scenes().length]; show(); fit(); } };
  const measure = () => {
    turning = false; show(); fit();
    turning = innerWidth >= 1200 && document.documentElement.scrollHeight > innerHeight + 4;
    show(); fit();
  };
  const wall = () => {
    if (!document.body.classList.contains("kiosk")) return;
    byId("kiosk-full").addEventListener("click", () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()));
    byId("kiosk-pause").addEventListener("click", ({ currentTarget: button }) => {
      paused = !paused;
      button.setAttribute("aria-pressed", String(paused));
      button.textContent = paused ? button.dataset.go : button.dataset.pause;
    });
    measure();
    setInterval(next, TURN);
  };

  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll(".heat-scroll").forEach((e) => { e.scrollLeft = e.scrollWidth; }); // the latest month is what one comes for
    draw(); wall();
    if ("behind" in cockpit().dataset) setTimeout(ask); else state(true); // drawn before the last change: shown at once, renewed now
    setInterval(ask, MINUTE);
    addEventListener("resize", () => (document.body.classList.contains("kiosk") ? measure() : fit()));
  });
})();
