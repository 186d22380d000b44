import type { Random } from './random.ts';

const hour = 3_600_000;
const day = 24 * hour;
const days = 365;

// The share of a day's leads by hour, from midnight on.
const hours = [1, 1, 0, 0, 0, 1, 2, 4, 7, 9, 10, 9, 8, 9, 9, 8, 8, 7, 6, 6, 5, 4, 3, 2];
const hourWeights = Object.fromEntries(hours.map((weight, index) => [String(index), weight]));

/** The times at which leads arrived in the year before `now`, in their order. */
export function makeArrivals(random: Random, count: number, now: Date): Date[] {
  const weights = Array.from({ length: days }, (_, index) => weightOf(random, index, now));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    let left = random.next() * total;
    let chosen = 0;
    while (left >= (weights[chosen] ?? 0) && chosen < days - 1) {
      left -= weights[chosen] ?? 0;
      chosen += 1;
    }
    times.push(timeOn(random, chosen, now));
  }
  return times.toSorted((a, b) => a - b).map((time) => new Date(time));
}

/** Business grows over the year, rests on weekends, and has a good day now and then. */
function weightOf(random: Random, index: number, now: Date): number {
  const weekday = dateOf(index, now).getUTCDay();
  const rest = weekday === 0 || weekday === 6 ? 0.45 : 1;
  const growth = 0.7 + (0.7 * index) / days;
  const luck = random.chance(0.03) ? 2.5 : 0.75 + random.next() * 0.5;
  return rest * growth * luck;
}

function timeOn(random: Random, index: number, now: Date): number {
  const midnight = dateOf(index, now).getTime();
  const time = midnight + Number(random.weighted(hourWeights)) * hour + random.whole(0, hour - 1);
  // Today has only the hours that have passed.
  return time < now.getTime() ? time : midnight + random.next() * (now.getTime() - midnight);
}

/** The midnight at which a day of the year begins; the last day is today. */
function dateOf(index: number, now: Date): Date {
  const date = new Date(now.getTime() - (days - 1 - index) * day);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()));
}
