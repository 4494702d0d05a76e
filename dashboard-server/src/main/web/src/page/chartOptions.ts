import uPlot from "uplot";

const FONT_PX = 11;

/** Colours out of the style sheet, so that light and dark have one source. */
function colour(of: Element, name: string): string {
  return getComputedStyle(of).getPropertyValue(name).trim();
}

/** A step line of per cent over time, its goal a dashed line, named on the axis. */
export function chartOptions(
  box: HTMLElement,
  goal: number | undefined,
  minute: (s: number) => string,
): uPlot.Options {
  const font = `500 ${FONT_PX}px "Inter Variable", system-ui, sans-serif`;
  const axis = { stroke: colour(box, "--muted"), font, ticks: { show: false } };
  const grid = { stroke: colour(box, "--grid"), width: 1 };
  const line = colour(box, "--trend");
  const { stepped } = uPlot.paths;
  return {
    width: Math.max(box.clientWidth, 50),
    height: Math.max(box.clientHeight, 50),
    padding: [8, 12, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    select: { show: false, left: 0, top: 0, width: 0, height: 0 },
    scales: { x: { time: false, auto: false }, y: { range: [0, 100] } },
    axes: [
      {
        ...axis,
        size: 22,
        gap: 5,
        grid: { show: false },
        space: 90,
        incrs: [60, 300, 600, 900, 1800, 3600, 7200, 10800, 14400],
        values: (_, splits) => splits.map(minute),
      },
      {
        ...axis,
        size: 36,
        gap: 6,
        grid,
        splits: () => [0, 50, goal === undefined ? 100 : goal * 100],
        values: (_, splits) => splits.map((v) => `${v}`),
      },
    ],
    series: [
      {},
      {
        stroke: line,
        width: 2,
        fill: colour(box, "--trend-fill"),
        points: { show: false },
        ...(stepped === undefined ? {} : { paths: stepped({ align: 1 }) }),
      },
    ],
    hooks: {
      draw: [(u) => goal !== undefined && drawGoal(u, goal, colour(box, "--text"))],
    },
  };
}

/** A step line alone: of per cent with its goal, or of a count from 0 to its greatest. */
export function sparkOptions(
  box: HTMLElement,
  rate: { readonly goal: number | undefined } | undefined,
): uPlot.Options {
  const { stepped } = uPlot.paths;
  const goal = rate?.goal;
  return {
    width: Math.max(box.clientWidth, 20),
    height: Math.max(box.clientHeight, 16),
    padding: [3, 2, 3, 0],
    legend: { show: false },
    cursor: { show: false },
    select: { show: false, left: 0, top: 0, width: 0, height: 0 },
    scales: {
      x: { time: false, auto: false },
      y: { range: (_, __, greatest) => (rate === undefined ? [0, greatest || 1] : [0, 100]) },
    },
    axes: [{ show: false }, { show: false }],
    series: [
      {},
      {
        stroke: colour(box, "--trend"),
        width: 2,
        fill: colour(box, "--trend-fill"),
        points: { show: false },
        ...(stepped === undefined ? {} : { paths: stepped({ align: 1 }) }),
      },
    ],
    hooks: { draw: [(u) => goal !== undefined && drawGoal(u, goal, colour(box, "--text"))] },
  };
}

function drawGoal(u: uPlot, goal: number, stroke: string): void {
  const { ctx, bbox } = u;
  const ratio = devicePixelRatio;
  const y = Math.round(u.valToPos(goal * 100, "y", true)) + 0.5;
  ctx.save();
  ctx.strokeStyle = stroke;
  ctx.globalAlpha = 0.75;
  ctx.lineWidth = ratio;
  ctx.setLineDash([5 * ratio, 4 * ratio]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.restore();
}
