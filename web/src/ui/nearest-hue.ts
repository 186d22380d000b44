import type { Hue } from './hues.ts';

// The angle of each hue's dot on the colour circle of OKLab.
const angles: [Hue, number][] = [
  ['red', 26],
  ['orange', 55],
  ['yellow', 90],
  ['green', 152],
  ['blue', 258],
  ['violet', 298],
  ['pink', 352],
];
const grayBelow = 0.035;

/** The hue that looks most like a hex colour of the API; gray when it is none. */
export function nearestHue(hex: string): Hue {
  const rgb = parseHex(hex);
  if (rgb === undefined) return 'gray';
  const [a, b] = toOklab(rgb);
  if (Math.hypot(a, b) < grayBelow) return 'gray';
  const angle = (Math.atan2(b, a) * 180) / Math.PI;
  const distances = angles.map(([hue, at]) => ({ hue, distance: between(angle, at) }));
  return distances.reduce((best, one) => (one.distance < best.distance ? one : best)).hue;
}

function parseHex(hex: string): [number, number, number] | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(hex);
  const full = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : hex;
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(full);
  if (match === null) return undefined;
  const [r = 0, g = 0, b = 0] = match.slice(1).map((pair) => Number.parseInt(pair, 16) / 255);
  return [linear(r), linear(g), linear(b)];
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function toOklab([r, g, b]: [number, number, number]): [number, number] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function between(one: number, other: number): number {
  const distance = Math.abs(one - other) % 360;
  return distance > 180 ? 360 - distance : distance;
}
