// The board's two charts. Each says what a table or a sum beside it says in words; nothing is only in a picture.
(() => {
  const INK = { red: "#a31919", yellow: "#c98a00", green: "#2c8a5a", grey: "#98a3b3" };
  const TEXT = { fontFamily: getComputedStyle(document.body).fontFamily, color: "#1b2430" };
  const LINES = { computed: "#7a4fa3", reported: "#1f4e79", published: "#a34400" };

  const fields = (data) => ({
    textStyle: TEXT, animation: false,
    grid: { left: 8, right: 16, top: 32, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 14 },
    tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, renderMode: "richText" },
    xAxis: { type: "value", minInterval: 1 },
    yAxis: { type: "category", inverse: true, data: data.fields, axisTick: { show: false } },
    series: data.series.map(({ colour, word, data: counts }) => ({
      name: word, type: "bar", stack: "all", data: counts, itemStyle: { color: INK[colour] }, barMaxWidth: 16,
      label: { show: true, color: "#fff", formatter: (p) => (p.value > 2 ? p.value : "") },
    })),
  });

  const target = (data) => ({
    textStyle: TEXT, animation: false,
    grid: { left: 8, right: 72, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0, left: 56 },
    tooltip: { trigger: "axis", renderMode: "richText" },
    xAxis: { type: "category", data: data.days, boundaryGap: false },
    yAxis: { type: "value", name: data.unit, scale: true },
    series: [
      ...data.series.map(({ layer, ...s }) => ({ ...s, type: "line", connectNulls: true, symbolSize: 8, color: LINES[layer] })),
      ...(data.pace ? [{ name: data.pace_name, type: "line", data: data.pace, symbol: "none", lineStyle: { type: "dashed" }, color: "#98a3b3" }] : []),
      { name: data.goal.name, type: "line", data: data.days.map(() => data.goal.value), symbol: "none", lineStyle: { type: "dotted", width: 1 }, color: "#4a5563",
        endLabel: { show: true, formatter: `${data.goal.name} ${data.goal.value}` } },
    ],
  });

  const draw = () => {
    document.querySelectorAll("[data-chart]").forEach((place) => {
      if (place.dataset.drawn) return;
      place.dataset.drawn = "yes";
      const all = JSON.parse(document.getElementById(place.dataset.source ?? "charts-data").textContent);
      const chart = echarts.init(place);
      chart.setOption(place.dataset.chart === "fields" ? fields(all) : target(all[place.dataset.key]));
      if (place.dataset.chart === "fields") chart.on("click", (hit) => {
        const query = new URLSearchParams(location.search);
        query.set("field", hit.name);
        query.set("colour", all.series.find(({ word }) => word === hit.seriesName).colour);
        location.search = query;
      });
      addEventListener("resize", () => chart.resize());
    });
  };
  document.addEventListener("DOMContentLoaded", draw);
  document.addEventListener("htmx:afterSwap", draw);
})();
