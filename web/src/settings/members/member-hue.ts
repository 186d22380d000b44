// The hue of a member, the same on every screen. Gray is for leads. Pure.
import { type Hue, hues } from '../../ui/hues.ts';

const colours = hues.filter((hue) => hue !== 'gray');

export const memberHue = (id: number): Hue => colours[id % colours.length] ?? 'blue';
