import Type, { type Static } from 'typebox';
import { channels, notificationKinds } from '../../../domain/notifications/notification.ts';
import type { OwnPreferences } from '../../../domain/notifications/preferences/get-preferences.ts';
import { withDefaults } from '../../../domain/notifications/preferences/preferences.ts';
import type { ApiStyle } from '../api-style.ts';
import { optionalOrNull } from '../body-fields.ts';
import { textOrNull } from '../response-schemas.ts';

const each = <Name extends string, Schema>(names: readonly Name[], schema: Schema) =>
  Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>;

const clockPattern = '^([01]\\d|2[0-3]):[0-5]\\d$';
const clockTime = Type.String({ pattern: clockPattern });
const hours = { start: clockTime, end: clockTime };
const hoursDescription = 'Mails and pushes wait until they end, such as from 20:00 to 07:00.';
const digestDescription =
  'The time of day at which mails come together, such as 08:00; null sends each at once.';

const schema = Type.Object(
  {
    kinds: Type.Object(each(notificationKinds, Type.Object(each(channels, Type.Boolean())))),
    quiet_hours: Type.Unsafe<object | null>({
      ...Type.Object(hours),
      type: ['object', 'null'],
      description: hoursDescription,
    }),
    digest_at: textOrNull({ description: digestDescription }),
    time_zone: Type.String({
      description: 'Of your profile, or else of the workspace: PATCH /users/me changes it.',
    }),
  },
  { title: 'NotificationPreferences' },
);

const choices = Type.Partial(Type.Object(each(channels, Type.Boolean())), {
  additionalProperties: false,
});

export const preferencesBody = Type.Object(
  {
    kinds: Type.Optional(
      Type.Partial(Type.Object(each(notificationKinds, choices)), {
        additionalProperties: false,
        description: 'Only the kinds and channels that change.',
      }),
    ),
    quiet_hours: optionalOrNull<{ start: string; end: string }>({
      ...Type.Object(hours, { additionalProperties: false }),
      description: hoursDescription,
    }),
    digest_at: optionalOrNull<string>({
      ...{ type: 'string', pattern: clockPattern, description: digestDescription },
    }),
  },
  {
    additionalProperties: false,
    examples: [
      { kinds: { task_due: { email: true }, import_done: { in_app: false } } },
      { quiet_hours: { start: '20:00', end: '07:00' }, digest_at: '08:00' },
      { quiet_hours: null, digest_at: null },
    ],
  },
);
export type PreferencesBody = Static<typeof preferencesBody>;

export const preferencesJson = (preferences: OwnPreferences) => ({
  kinds: preferences.kinds,
  quiet_hours: preferences.quietHours,
  digest_at: preferences.digestAt,
  time_zone: preferences.timeZone,
});

const sample: OwnPreferences = {
  kinds: withDefaults({}),
  ...{ quietHours: { start: '20:00', end: '07:00' }, digestAt: null, timeZone: 'Europe/Berlin' },
};

export const preferencesResponse = (style: ApiStyle) =>
  style.wrapSchema(schema, {
    description: 'Your preferences.',
    examples: [style.wrap(preferencesJson(sample))],
  });
