// The eight hues and the colours that the API keeps for them. Pure.
import type { Hue } from '../../ui/hues.ts';

const colours: Record<Hue, string> = {
  ...{ gray: '#798286', blue: '#4885df', violet: '#8f70d5', pink: '#c85993' },
  ...{ red: '#da534d', orange: '#c46c1e', yellow: '#b28b11', green: '#3c9c62' },
};

export const colourOf = (hue: Hue): string => colours[hue];
