// When an amount of working time is over: time counts while at least one of the people is at work.
// Pure.
import { type Availability, type Span, workSpansOn, zonedTime } from './availability.ts';

export interface Worker {
  availability: Availability;
  timeZone: string;
}

const dayMs = 86_400_000;
// Most are over within a day or two.
const horizons = [2, 15, 120];

/** Null when nobody works for so long in the next months. */
export function afterWorkingTime(people: readonly Worker[], from: Date, ms: number): Date | null {
  const zones = new Set(people.map(({ timeZone }) => timeZone));
  const todays = new Map(
    [...zones].map((zone) => [zone, zonedTime(from, zone).toPlainDate()] as const),
  );
  for (const days of horizons) {
    const spans = people.flatMap((person) => {
      const today = todays.get(person.timeZone);
      return today === undefined ? [] : spansOf(person, today, days);
    });
    // Days begin at another time in each zone, so the last one is not known for everybody.
    const end = endOfTime(spans, from.getTime(), ms, from.getTime() + (days - 1) * dayMs);
    if (end !== undefined) return new Date(end);
  }
  return null;
}

// The same people are asked for many leads at once, and times in zones are dear.
const known = new WeakMap<Worker, Map<string, readonly Span[]>>();

function spansOf(person: Worker, today: Temporal.PlainDate, days: number): readonly Span[] {
  const ofPerson = known.get(person) ?? new Map<string, readonly Span[]>();
  known.set(person, ofPerson);
  const key = `${today} ${days}`;
  const spans =
    ofPerson.get(key) ??
    Array.from({ length: days + 1 }, (_, day) =>
      workSpansOn(person.availability, today.add({ days: day }), person.timeZone),
    ).flat();
  ofPerson.set(key, spans);
  return spans;
}

function endOfTime(
  spans: readonly Span[],
  from: number,
  ms: number,
  horizon: number,
): number | undefined {
  let left = ms;
  let reached = from;
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const begin = Math.max(start, reached);
    const stop = Math.min(end, horizon);
    if (stop <= begin) continue;
    if (stop - begin >= left) return begin + left;
    left -= stop - begin;
    reached = stop;
  }
  return undefined;
}
