// Colour contrast as WCAG defines it: whether text is readable on a background. Pure.

type Rgb = [number, number, number];

const rgbOf = (colour: string): Rgb => {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

const toColour = (rgb: Rgb): string =>
  `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

function luminance(colour: string): number {
  const [red, green, blue] = rgbOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 (the same colour) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

export const isDark = (colour: string): boolean => luminance(colour) < 0.18;

/** `share` is the part of the second colour, from 0 to 1. */
export function mix(first: string, second: string, share: number): string {
  const other = rgbOf(second);
  return toColour(
    rgbOf(first).map((channel, index) => channel + ((other[index] ?? 0) - channel) * share) as Rgb,
  );
}

/** The text colour, mixed with the background as far as the contrast stays sufficient. */
export function mutedColour(text: string, background: string, minContrast: number): string {
  for (let share = 0.6; share > 0; share -= 0.05) {
    const muted = mix(text, background, share);
    if (contrast(muted, background) >= minContrast) return muted;
  }
  return text;
}

/** The colour with the highest contrast to the background. */
export function mostReadableOn(background: string, colours: readonly string[]): string {
  return colours.reduce((best, colour) =>
    contrast(colour, background) > contrast(best, background) ? colour : best,
  );
}
