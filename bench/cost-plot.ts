const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 300, 64, 20, 34, 46];
/** Batches of which the mean is drawn at least, as single ones jump with the collector of memory. */
const SMOOTH = 5;

interface Cost {
  readonly come: number;
  readonly held: number;
  readonly sorting: number;
}

/**
 * Milliseconds from features to story by the reports that have come, as a picture; a line where the window is full. Each
 * point is the mean of `day` reports, since those of a day leave together.
 */
export function costPlot(costs: readonly Cost[], batch: number, day: number): string {
  const smooth = Math.max(SMOOTH, Math.round(day / batch));
  const points = costs.flatMap((cost, at) => {
    const some = costs.slice(Math.max(0, at - smooth + 1), at + 1);
    const seconds = some.reduce((sum, { sorting }) => sum + sorting, 0) / some.length;
    return at < smooth - 1 ? [] : [{ x: cost.come, y: (seconds * 1000) / batch }];
  });
  const end = costs.at(-1)?.come ?? 1;
  const top = Math.max(0.5, ...points.map(({ y }) => y)) * 1.15;
  const x = (come: number): string => (LEFT + (come / end) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const y = (cost: number): string => (HEIGHT - BOTTOM - (cost / top) * (HEIGHT - TOP - BOTTOM)).toFixed(1);
  const full = costs.find(({ come, held }) => come > held)?.come ?? end;
  const labels = [0, 0.5, 1].map((share) => {
    const [cost, come] = [(share * top) / 1.15, share * end];
    return (
      `<text x="${LEFT - 8}" y="${y(cost)}" text-anchor="end" dominant-baseline="middle">${cost.toFixed(2)}</text>` +
      `<text x="${x(come)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="${share === 1 ? "end" : "middle"}">${Math.round(come).toLocaleString("en")}</text>`
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#333">
<title>Cost of a report as the window slides</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${LEFT}" y="20">Milliseconds of a core for a report, from features to story</text>
<path d="M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}" fill="none" stroke="#888"/>
<path d="M${x(full)} ${TOP}V${HEIGHT - BOTTOM}" stroke="#bbb" stroke-dasharray="4 4"/>
<text x="${x(full)}" y="${TOP + 10}" text-anchor="end" dx="-6">the window is full</text>
${labels.join("\n")}
<text x="${WIDTH / 2}" y="${HEIGHT - 8}" text-anchor="middle">reports that have come</text>
<polyline fill="none" stroke="#1f6f8b" stroke-width="2" points="${points.map((point) => `${x(point.x)},${y(point.y)}`).join(" ")}"/>
</svg>
`;
}
