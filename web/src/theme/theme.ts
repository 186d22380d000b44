// Type, sizes and the defaults of Mantine's components.
import { ActionIcon, Button, createTheme, Input, Menu, rem } from '@mantine/core';
import { colors } from './tokens.ts';

// 28 in bars, 32 in forms, 40 where there is room
const heights: Record<string, string> = { xs: rem(28), sm: rem(32), md: rem(40) };
const height = (size: unknown) => heights[String(size ?? 'sm')] ?? heights.sm;

export const theme = createTheme({
  colors,
  primaryColor: 'lagoon',
  primaryShade: { light: 7, dark: 7 },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'Geist Mono Variable', ui-monospace, monospace",
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: '1.3334', sm: '1.5385', md: '1.4286', lg: '1.5', xl: '1.4' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '600' },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(10), xl: rem(12) },
  defaultRadius: 'sm',
  shadows: {
    xs: 'var(--in-shadow-1)',
    sm: 'var(--in-shadow-1)',
    md: 'var(--in-shadow-2)',
    lg: 'var(--in-shadow-3)',
    xl: 'var(--in-shadow-3)',
  },
  // sm is the phone's end, lg where the sidebar becomes a rail
  breakpoints: { xs: '36em', sm: '48em', md: '62em', lg: '75em', xl: '88em' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // The placeholder that Mantine focuses first may not stand in a menu.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Button: Button.extend({
      defaultProps: { size: 'sm', variant: 'default' },
      vars: (_theme, { size }) => ({
        root: {
          '--button-height': height(size),
          '--button-fz': rem(13),
          '--button-padding-x': rem(10),
        },
      }),
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { size: 'xs', variant: 'subtle', color: 'gray' },
      vars: (_theme, { size }) => ({ root: { '--ai-size': height(size ?? 'xs') } }),
    }),
    Input: Input.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, { size }) => ({
        input: {},
        wrapper: { '--input-height': height(size), '--input-fz': rem(13) },
      }),
    }),
  },
});
