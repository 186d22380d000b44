// The query of the list of leads, or of deals, behind a number. Pure.
import type { SearchParams } from '../search-params.ts';
import { addDays, startOfDay } from '../tasks/days.ts';
import type { Period } from './period.ts';

/** `after` leaves the instant itself out. */
const within = (field: string, { from, to }: Period, timeZone: string): SearchParams => ({
  [`${field}[after]`]: new Date(startOfDay(from, timeZone).getTime() - 1).toISOString(),
  [`${field}[before]`]: startOfDay(addDays(to, 1), timeZone).toISOString(),
});

export const createdIn = (period: Period, timeZone: string): SearchParams =>
  within('created_at', period, timeZone);

export const closedIn = (period: Period, timeZone: string): SearchParams =>
  within('closed_at', period, timeZone);

export const ofSource = (source: string | null): SearchParams =>
  source === null ? { 'source[empty]': 'true' } : { source };

export const ofOwner = (owner: { id: number } | null): SearchParams =>
  owner === null ? { 'assigned_user_id[empty]': 'true' } : { assigned_user_id: String(owner.id) };

export const unanswered: SearchParams = { 'first_touch_at[empty]': 'true' };
