// How soon somebody must touch a new lead, and whom its clock alerts. Pure.
import { fieldProblem, invalidFields } from '../errors.ts';

export const levels = ['owner', 'next', 'manager'] as const;
export type Level = (typeof levels)[number];

export interface SpeedToLead {
  /** After which each level is alerted; null for never. */
  minutes: Readonly<Record<Level, number | null>>;
  /** Whether only the time counts in which somebody is at work. */
  workingHoursOnly: boolean;
}

export const off: SpeedToLead = {
  minutes: { owner: null, next: null, manager: null },
  workingHoursOnly: false,
};

export const maxMinutes = 7 * 24 * 60;

export const isOn = ({ minutes }: SpeedToLead): boolean =>
  levels.some((level) => minutes[level] !== null);

/** The level after one that passed. A lead without an owner begins with the next in line. */
export const nextLevel = (
  { minutes }: SpeedToLead,
  passed: Level | null,
  hasOwner: boolean,
): Level | undefined =>
  levels
    .slice(passed === null ? 0 : levels.indexOf(passed) + 1)
    .find((level) => minutes[level] !== null && (hasOwner || level !== 'owner'));

export const lastLevel = ({ minutes }: SpeedToLead): Level | undefined =>
  levels.findLast((level) => minutes[level] !== null);

/** Each level must come after those before it. */
export function checkMinutes(minutes: SpeedToLead['minutes']): void {
  let least = 1;
  const problems = levels.flatMap((level) => {
    const value = minutes[level];
    if (value === null) return [];
    const min = least;
    least = Math.max(least, value + 1);
    return value < min ? [fieldProblem(`${level}_minutes`, 'too_small', { min })] : [];
  });
  if (problems.length > 0) throw invalidFields(problems);
}
