// The tokens as CSS variables, and Mantine's own variables set by them.
import { type CSSVariablesResolver, rem } from '@mantine/core';
import { dark, light, type Tokens } from './tokens.ts';

const hues = [
  'gray',
  'lagoon',
  'blue',
  'violet',
  'pink',
  'red',
  'orange',
  'yellow',
  'green',
] as const;

function variables(t: Tokens): Record<string, string> {
  const own = Object.entries(t).map(([name, value]) => [`--in-${name}`, value]);
  // Mantine 9 writes the soft variants in the darkest shade, in dark in the palest
  const soft = hues.flatMap((hue) => [
    [`--mantine-color-${hue}-light`, t[`${hue}-soft`]],
    [`--mantine-color-${hue}-light-color`, t[`${hue}-text`]],
    [`--mantine-color-${hue}-text`, t[`${hue}-text`]],
  ]);
  return {
    ...Object.fromEntries([...own, ...soft]),
    '--mantine-color-body': t.bg,
    '--mantine-color-text': t.text,
    '--mantine-color-bright': t.text,
    '--mantine-color-dimmed': t['text-3'],
    '--mantine-color-placeholder': t['text-3'],
    '--mantine-color-anchor': t['accent-text'],
    '--mantine-color-error': t['red-text'],
    '--mantine-color-success': t['green-text'],
    '--mantine-color-default': t.bg,
    '--mantine-color-default-color': t.text,
    '--mantine-color-default-hover': t['bg-hover'],
    '--mantine-color-default-border': t['border-strong'],
    '--mantine-color-disabled': t['bg-active'],
    '--mantine-color-disabled-color': t['text-3'],
    '--mantine-color-disabled-border': t.border,
    '--mantine-color-lagoon-filled': t.accent,
    '--mantine-color-lagoon-filled-hover': t['accent-hover'],
    '--mantine-color-red-filled': t.danger,
  };
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--in-font-size-title': rem(24),
    // Of keys, and of the bar of phones.
    '--in-font-size-key': rem(11),
  },
  light: variables(light),
  dark: variables(dark),
});
