// Checks the working hours and absences that somebody sets, and brings them into the order of time.
// Pure.
import { fieldProblem, invalidFields } from '../errors.ts';
import type { Absence, Availability, WorkingSpan } from './availability.ts';

export type AvailabilityChanges = {
  [Name in keyof Availability]?: Availability[Name] | undefined;
};

/** The fields that change, as rows and events name them. */
export function availabilityFacts(changes: AvailabilityChanges) {
  const { workingHours, absences, dailyLeadLimit } = changes;
  const problems = [
    ...wrong(workingHours, ({ from, to }) => from < to).map((index) =>
      fieldProblem(`working_hours.${index}.from`, 'hours_invalid'),
    ),
    ...wrong(absences, ({ from, to }) => from <= to).map((index) =>
      fieldProblem(`absences.${index}.from`, 'from_after_to'),
    ),
  ];
  if (problems.length > 0) throw invalidFields(problems);
  return {
    ...(workingHours !== undefined && { working_hours: workingHours && inOrder(workingHours) }),
    ...(absences !== undefined && { absences: byDay(absences) }),
    ...(dailyLeadLimit !== undefined && { daily_lead_limit: dailyLeadLimit }),
  };
}

const wrong = <Value>(
  values: readonly Value[] | null | undefined,
  isRight: (value: Value) => boolean,
): number[] => (values ?? []).flatMap((value, index) => (isRight(value) ? [] : [index]));

const inOrder = (spans: readonly WorkingSpan[]) =>
  spans
    .map(({ weekday, from, to }) => ({ weekday, from, to }))
    .sort((one, other) => one.weekday - other.weekday || compare(one.from, other.from));

const byDay = (absences: readonly Absence[]) =>
  absences
    .map(({ from, to, note }) => ({ from, to, note: note?.trim() || null }))
    .sort((one, other) => compare(one.from, other.from));

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);
