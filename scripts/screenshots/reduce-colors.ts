// Reduces an image to 256 colours: those that cover the most, each at some distance from the others,
// so that the shades of an edge do not take all places.
const maxColors = 256;
/** Summed over the channels. Halved until the palette is full. */
const firstDistance = 48;

export function reduceColors(pixels: Uint32Array): { palette: number[]; indexes: Uint8Array } {
  const counts = new Map<number, number>();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const byCount = [...counts].sort(([, one], [, other]) => other - one).map(([color]) => color);
  const palette = choose(byCount);
  const indexOf = new Map(byCount.map((color) => [color, nearest(color, palette)]));
  const indexes = Uint8Array.from(pixels, (color) => indexOf.get(color) ?? 0);
  return { palette, indexes };
}

function choose(byCount: readonly number[]): number[] {
  if (byCount.length <= maxColors) return [...byCount];
  const palette: number[] = [];
  for (let least = firstDistance; palette.length < maxColors; least = Math.floor(least / 2)) {
    for (const color of byCount) {
      if (palette.length === maxColors) break;
      if (palette.every((one) => distance(one, color) > least)) palette.push(color);
    }
  }
  return palette;
}

function nearest(color: number, palette: readonly number[]): number {
  let found = 0;
  let least = Number.POSITIVE_INFINITY;
  palette.forEach((one, index) => {
    const far = distance(one, color);
    if (far < least) [found, least] = [index, far];
  });
  return found;
}

function distance(one: number, other: number): number {
  let sum = 0;
  for (const shift of [16, 8, 0]) {
    sum += Math.abs(((one >> shift) & 255) - ((other >> shift) & 255));
  }
  return sum;
}
