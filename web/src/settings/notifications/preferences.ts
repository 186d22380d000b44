// The choices of a person: which kinds of notifications arrive where. Pure.
import type { NotificationPreferences, UpdateNotificationPreferences } from '@inlet/sdk';

export type Preferences = NotificationPreferences;
export type Change = UpdateNotificationPreferences;
export type Kind = keyof Preferences['kinds'];
export type Channel = keyof Preferences['kinds'][Kind];

/** In the order of the page, with the scope that somebody needs to get one. */
export const kinds: readonly { kind: Kind; scope?: string }[] = [
  { kind: 'lead_assigned' },
  { kind: 'mention' },
  { kind: 'lead_waiting' },
  { kind: 'task_due' },
  { kind: 'form_answered' },
  { kind: 'automation_message' },
  { kind: 'automation_stopped', scope: 'write:automations' },
  { kind: 'import_done', scope: 'write:imports' },
  { kind: 'webhook_failing', scope: 'write:webhooks' },
];

/** The preferences after a change, which names only what differs. */
export function withChange(before: Preferences, { kinds: changed, ...rest }: Change): Preferences {
  const next = Object.entries(changed ?? {}).map(([kind, channels]) => [
    kind,
    { ...before.kinds[kind as Kind], ...channels },
  ]);
  return { ...before, ...rest, kinds: { ...before.kinds, ...Object.fromEntries(next) } };
}

/** The change that brings back what was before another one. */
export function reverseOf(before: Preferences, { kinds: changed, ...rest }: Change): Change {
  const names = Object.keys(rest) as (keyof typeof rest)[];
  return {
    ...Object.fromEntries(names.map((name) => [name, before[name]])),
    ...(changed && {
      kinds: Object.fromEntries(
        Object.keys(changed).map((kind) => [kind, before.kinds[kind as Kind]]),
      ),
    }),
  };
}
