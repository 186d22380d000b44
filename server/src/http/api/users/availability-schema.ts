// When a user takes leads, on the wire.
import Type from 'typebox';
import type { Availability } from '../../../domain/members/availability.ts';
import { numberOrNull, textOrNull } from '../response-schemas.ts';

const clockTime = () => Type.String({ pattern: '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$' });
const day = () => Type.String({ format: 'date' });
const closed = { additionalProperties: false };

const hours = {
  weekday: Type.Integer({ minimum: 1, maximum: 7, description: '1 for Monday.' }),
  from: clockTime(),
  to: clockTime(),
};
const absence = {
  from: day(),
  to: Type.String({ format: 'date', description: 'The last day of the absence.' }),
};

type Hours = Availability['workingHours'];

export const availabilityFields = {
  working_hours: Type.Unsafe<Hours>({
    ...Type.Array(Type.Object(hours, closed), { minItems: 1, maxItems: 50 }),
    type: ['array', 'null'],
    description:
      'When automations assign leads to the user, in their time zone; null for any time. A day may ' +
      'have several spans.',
  }),
  absences: Type.Array(
    Type.Object({ ...absence, note: Type.Optional(textOrNull({ maxLength: 200 })) }, closed),
    { maxItems: 100, description: 'Automations assign no leads to the user on these days.' },
  ),
};

export const dailyLeadLimit = numberOrNull({
  minimum: 1,
  maximum: 10_000,
  description: 'How many leads automations assign to the user in a day; null for any number.',
});

export const availabilityResponse = {
  ...availabilityFields,
  absences: Type.Array(Type.Object({ ...absence, note: textOrNull() }), {
    description: 'Automations assign no leads to the user on these days.',
  }),
  daily_lead_limit: dailyLeadLimit,
};

export const availabilityJson = ({ workingHours, absences, dailyLeadLimit }: Availability) => ({
  ...{ working_hours: workingHours, absences, daily_lead_limit: dailyLeadLimit },
});

type SentAbsences = readonly { from: string; to: string; note?: string | null }[];

export const toAbsences = (sent: SentAbsences | undefined) =>
  sent?.map(({ from, to, note = null }) => ({ from, to, note }));

export const availabilityExample = {
  working_hours: [
    { weekday: 1, from: '09:00', to: '12:30' },
    { weekday: 1, from: '13:30', to: '18:00' },
    { weekday: 2, from: '09:00', to: '14:00' },
  ],
  absences: [{ from: '2026-05-01', to: '2026-05-03', note: 'Holiday' }],
};
