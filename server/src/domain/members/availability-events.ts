// The events after which members may be available at other times. Pure.
import type { EventType } from '../events/event.ts';

export const availabilityEvents = [
  'member.updated',
  'member.reactivated',
  'team.updated',
] as const satisfies readonly EventType[];
const ofMember = ['working_hours', 'absences', 'daily_lead_limit', 'time_zone'];

export function mayChangeAvailability(event: { type: string; after: object | null }): boolean {
  const { type, after } = event;
  if (type === 'member.updated') return ofMember.some((name) => name in (after ?? {}));
  return (availabilityEvents as readonly string[]).includes(type);
}
