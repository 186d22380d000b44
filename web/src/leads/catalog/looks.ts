// How statuses, stages, tags and people look: the hue that somebody chose, else one of its own. Pure.
import { type Hue, hues } from '../../ui/hues.ts';
import { nearestHue } from '../../ui/nearest-hue.ts';
import type { StatusShape } from '../../ui/status-ring.tsx';

export interface NamedLook {
  name: string;
  hue: Hue;
  shape: StatusShape;
}

export interface PersonLook {
  id: number;
  name: string;
  firstName: string;
  hue: Hue | 'lagoon';
}

interface Step {
  name: string;
  color: string | null;
  outcome: 'open' | 'won' | 'lost';
}

const stepHues: readonly Hue[] = ['blue', 'violet', 'yellow', 'orange', 'pink', 'red'];
const outcomeHues = { won: 'green', lost: 'gray' } as const;
const personHues = [
  ...(['lagoon', 'green', 'violet', 'pink', 'orange', 'blue', 'yellow', 'red'] as const),
];

const hueOfColor = (color: string): Hue => hues.find((hue) => hue === color) ?? nearestHue(color);

/** The rings fill along the steps. */
export function looksOf(steps: readonly Step[]): NamedLook[] {
  const open = steps.filter(({ outcome }) => outcome === 'open');
  return steps.map((step) => {
    const { name, color, outcome } = step;
    const place = open.indexOf(step);
    const own = outcome === 'open' ? stepHues[place % stepHues.length] : outcomeHues[outcome];
    return {
      name,
      hue: color === null ? (own ?? 'gray') : hueOfColor(color),
      shape: outcome === 'open' ? { progress: place / open.length } : { outcome },
    };
  });
}

/** Statuses have no outcome of their own; these two are in every workspace. */
export function outcomeOf({ key }: { key: string }): Step['outcome'] {
  return key === 'won' || key === 'lost' ? key : 'open';
}

export function hueOfTag({ name, color }: { name: string; color: string | null }): Hue {
  if (color !== null) return hueOfColor(color);
  const sum = [...name].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) | 0, 7);
  return hues[Math.abs(sum) % hues.length] ?? 'gray';
}

export function huesOfPeople(
  users: readonly { id: number; name: string }[],
): ReadonlyMap<number, PersonLook> {
  const ids = users.map(({ id }) => id).toSorted((a, b) => a - b);
  return new Map(
    users.map(({ id, name }) => {
      const hue = personHues[ids.indexOf(id) % personHues.length] ?? 'gray';
      return [id, { id, name, firstName: name.split(' ')[0] ?? name, hue }];
    }),
  );
}
