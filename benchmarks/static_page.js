// Draws the charts of the static page as the lesson's own chart control does.
const CONFIG = {
  responsive: false,
  displayModeBar: false,
  displaylogo: false,
  showSendToCloud: false,
  scrollZoom: false,
  doubleClick: false,
};

const charts = JSON.parse(document.getElementById("charts").textContent);
document.querySelectorAll(".les-chart").forEach((place, index) => {
  const { figure, height, min_width, stretch } = charts[index];
  const width = stretch ? Math.max(place.clientWidth, min_width) : min_width;
  const layout = { ...figure.layout, width, height, autosize: false, dragmode: false };
  Plotly.react(place.firstElementChild, figure.data, layout, CONFIG);
});
