// The bodies of calls, and their mapping to the domain. Pure.
import Type, { type Static } from 'typebox';
import {
  type CallChanges,
  callOutcomes,
  maxSeconds,
  type NewCall,
} from '../../../domain/calls/call.ts';
import { timeOf } from '../query-fields.ts';

const fields = {
  outcome: Type.Enum([...callOutcomes]),
  seconds: Type.Optional(
    Type.Unsafe<number | null>({
      type: ['integer', 'null'],
      minimum: 0,
      maximum: maxSeconds,
      description: 'Its length; null when unknown.',
    }),
  ),
  note: Type.Optional(Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 20_000 })),
  at: Type.Optional(
    Type.String({
      maxLength: 40,
      description: 'When it took place, in ISO 8601; not in the future. Now by default.',
    }),
  ),
};

export const logCallBody = Type.Object(fields, {
  additionalProperties: false,
  examples: [{ outcome: 'connected', seconds: 320, note: 'Wants a demo next week.' }],
});

export const updateCallBody = Type.Partial(logCallBody, {
  additionalProperties: false,
  examples: [{ outcome: 'left_voicemail', seconds: null }],
});

export const toNewCall = (body: Static<typeof logCallBody>): NewCall => ({
  ...toCallChanges(body),
  outcome: body.outcome,
});

export function toCallChanges({ at, ...rest }: Static<typeof updateCallBody>): CallChanges {
  return { ...rest, ...(at !== undefined && { at: timeOf('at', at) }) };
}
