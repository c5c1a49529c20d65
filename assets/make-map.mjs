// Makes assets/map.json from Natural Earth (public domain) as packed by world-atlas.
//
//   mkdir /tmp/map && cd /tmp/map && npm install world-atlas@2.0.2 topojson-client@3.1.0 i18n-iso-countries@7
//   node .../assets/make-map.mjs /tmp/map > .../assets/map.json
//
// The raw data draws some borders as controlled, not as recognised. Here they follow the G7 members and UN General Assembly
// resolution 68/262: Crimea is Ukraine. Northern Cyprus is Cyprus and Somaliland is Somalia. Antarctica is left out.
//
// Format: "arcs" are lines shared by the countries on both sides, each a string of signed numbers: first point, then
// differences, longitude before latitude, in 1/100 degree. A number n is written as (n << 1) ^ (n >> 31) in groups of five
// bits, least first, 32 added to all but the last group, each group one character of ALPHABET. "rings" list arcs; ~i means
// arc i backwards. Arcs join up, except that an arc may lie 360 degrees off: the reader shifts it to where the last one ended.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const folder = process.argv[2];
if (!folder) {
  console.error("usage: node make-map.mjs <folder with node_modules>");
  process.exit(2);
}
const require = createRequire(join(folder, "x.js"));
const { mergeArcs } = require("topojson-client");
const codes = new Map(require("i18n-iso-countries/codes.json").map(([two, , number]) => [number, two]));
const world = JSON.parse(readFileSync(join(folder, "node_modules/world-atlas/countries-50m.json"), "utf8"));

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const WITHOUT_NUMBER = { Kosovo: "XK", "N. Cyprus": "CY", Somaliland: "SO" };
const SIMFEROPOL = [34.1, 44.95];
const KYIV = [30.52, 50.45];
const MOSCOW = [37.62, 55.75];

// Distance in degrees by which a line may move, and the least area in square degrees of an island, by place.
const DETAIL = [
  { box: [-12, 34, 45, 72], move: 0.01, area: 0.008 }, // Europe
  { box: [-25, 25, 65, 82], move: 0.03, area: 0.03 }, // its neighbours
  { box: [122, 24, 150, 46], move: 0.03, area: 0.03 }, // Japan, Korea, Taiwan
  { box: [-180, -60, 180, 90], move: 0.07, area: 0.15 },
];
const detail = ([lon, lat]) =>
  DETAIL.find(({ box: [w, s, e, n] }) => lon >= w && lon <= e && lat >= s && lat <= n) ?? DETAIL.at(-1);

// ---- the arcs in degrees, without jumps at the antimeridian ------------------------------------------------------

const { scale, translate } = world.transform;
const lines = world.arcs.map((arc) => {
  let x = 0, y = 0, last = null;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    let lon = x * scale[0] + translate[0];
    if (last !== null) lon += 360 * Math.round((last - lon) / 360);
    last = lon;
    return [lon, y * scale[1] + translate[1]];
  });
});

function ringPoints(arcs, from) {
  const out = [];
  for (const index of arcs) {
    const line = index < 0 ? [...from[~index]].reverse() : from[index];
    const end = out.at(-1);
    const shift = end ? 360 * Math.round((end[0] - line[0][0]) / 360) : 0;
    for (const [lon, lat] of end ? line.slice(1) : line) out.push([lon + shift, lat]);
  }
  return out;
}

function area(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return Math.abs(sum / 2) * Math.cos((ring[0][1] * Math.PI) / 180);
}

function inside([px, py], ring) {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i], [bx, by] = ring[j];
    if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}

// ---- countries as lists of polygons of arcs -----------------------------------------------------------------------

const countries = new Map();
for (const shape of world.objects.countries.geometries) {
  const id = WITHOUT_NUMBER[shape.properties.name] ?? codes.get(shape.id);
  if (!id || id === "AQ") continue;
  const polygons = shape.type === "Polygon" ? [shape.arcs] : shape.arcs;
  countries.set(id, [...(countries.get(id) ?? []), ...polygons]);
}

const crimea = countries.get("RU").filter((polygon) => inside(SIMFEROPOL, ringPoints(polygon[0], lines)));
if (crimea.length !== 1) throw new Error("the raw data has changed: Crimea is not one polygon of Russia");
countries.set("RU", countries.get("RU").filter((polygon) => polygon !== crimea[0]));
countries.get("UA").push(crimea[0]);

// Merging removes the lines between the parts of one country. Small islands go, but each country keeps its largest part.
const kept = new Map();
for (const [id, polygons] of countries) {
  const merged = mergeArcs(world, [{ type: "MultiPolygon", arcs: polygons }]).arcs
    .map((polygon) => ({ polygon, ring: ringPoints(polygon[0], lines) }))
    .map((part) => ({ ...part, area: area(part.ring) }))
    .sort((a, b) => b.area - a.area);
  kept.set(id, merged.filter((part, i) => i === 0 || part.area >= detail(part.ring[0]).area)
    .flatMap((part) => part.polygon));
}

// ---- simplifying (Douglas and Peucker), each arc once, so that neighbours still meet -------------------------------

function simplify(line) {
  const keep = new Uint8Array(line.length);
  const closed = line[0][0] === line.at(-1)[0] && line[0][1] === line.at(-1)[1];
  const narrow = Math.cos((line[0][1] * Math.PI) / 180);
  const off = ([x, y], [ax, ay], [bx, by]) => {
    const dx = (bx - ax) * narrow, dy = by - ay, length = dx * dx + dy * dy;
    const t = length ? Math.max(0, Math.min(1, ((x - ax) * narrow * dx + (y - ay) * dy) / length)) : 0;
    return Math.hypot((x - ax) * narrow - t * dx, y - ay - t * dy);
  };
  const stack = [[0, line.length - 1]];
  keep[0] = keep[line.length - 1] = 1;
  while (stack.length) {
    const [a, b] = stack.pop();
    let far = -1, most = 0;
    for (let i = a + 1; i < b; i++) {
      const d = off(line[i], line[a], line[b]) / detail(line[i]).move;
      if (d > most) most = d, far = i;
    }
    if (far >= 0 && (most > 1 || (closed && a === 0 && b === line.length - 1))) {
      keep[far] = 1;
      stack.push([a, far], [far, b]);
    }
  }
  return line.filter((_, i) => keep[i]);
}

// ---- numbering and writing ----------------------------------------------------------------------------------------

const number = new Map(), arcs = [], rounded = [];
function use(index) {
  const raw = index < 0 ? ~index : index;
  if (!number.has(raw)) {
    const points = simplify(lines[raw]).map(([lon, lat]) => [Math.round(lon * 100), Math.round(lat * 100)]);
    const line = points.filter((p, i) => i === 0 || p[0] !== points[i - 1][0] || p[1] !== points[i - 1][1]);
    if (line.length === 1) line.push(line[0]);
    number.set(raw, arcs.length);
    rounded.push(line.map(([x, y]) => [x / 100, y / 100]));
    let x = 0, y = 0, text = "";
    for (const [px, py] of line) {
      for (const n of [px - x, py - y]) {
        let v = (n << 1) ^ (n >> 31);
        for (; v > 31; v >>>= 5) text += ALPHABET[(v & 31) | 32];
        text += ALPHABET[v];
      }
      x = px;
      y = py;
    }
    arcs.push(text);
  }
  return index < 0 ? ~number.get(raw) : number.get(raw);
}

const out = [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, rings]) => ({
  id,
  rings: rings.map((ring) => ring.map(use)).filter((ring) => ringPoints(ring, rounded).length >= 4),
}));

const holds = (id, place) => out.find((country) => country.id === id).rings
  .filter((ring) => inside(place, ringPoints(ring, rounded))).length;
if (holds("UA", SIMFEROPOL) !== 1 || holds("RU", SIMFEROPOL) !== 0) throw new Error("Simferopol is not in Ukraine");
if (holds("UA", KYIV) !== 1 || holds("RU", MOSCOW) !== 1) throw new Error("a capital has moved");

const row = (values) => values.map((value) => "  " + JSON.stringify(value)).join(",\n");
process.stdout.write(`{
"format": 1,
"source": "Natural Earth 4.1, 1:50m, public domain, by way of world-atlas 2.0.2; made by make-map.mjs, which names the changes",
"arcs": [
${row(arcs)}
],
"countries": [
${row(out)}
]
}
`);
console.error(`${out.length} countries, ${arcs.length} arcs, ${rounded.reduce((n, line) => n + line.length, 0)} points`);
