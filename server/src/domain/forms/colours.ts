// Colours as WCAG compares them: whether a text of one can be read on the other. Pure.

type Rgb = [number, number, number];

const rgbOf = (colour: string): Rgb => {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

const toColour = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

function luminance(colour: string): number {
  const [red, green, blue] = rgbOf(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1, the same, to 21, black on white. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

export const isDark = (colour: string): boolean => luminance(colour) < 0.18;

/** The first colour with so much of the second in it, from 0 to 1. */
export function mix(first: string, second: string, share: number): string {
  const other = rgbOf(second);
  return toColour(rgbOf(first).map((part, at) => part + ((other[at] ?? 0) - part) * share) as Rgb);
}

/** The ink as pale as the contrast allows that it needs. */
export function paleInk(ink: string, ground: string, needed: number): string {
  for (let share = 0.6; share > 0; share -= 0.05) {
    const pale = mix(ink, ground, share);
    if (contrast(pale, ground) >= needed) return pale;
  }
  return ink;
}

/** The one of these that is read best. */
export function bestOn(ground: string, inks: readonly string[]): string {
  return inks.reduce((best, ink) => (contrast(ink, ground) > contrast(best, ground) ? ink : best));
}
