// Pieces of the schemas of queries, and how their values are read. Pure.
import Type, { type TOptional, type TProperties, type TUnsafe } from 'typebox';
import { invalidField } from '../../domain/errors.ts';
import type { Ref } from '../../domain/record-ref.ts';
import { parseTime } from '../../platform/parse-time.ts';
import { refOf } from '../record-id.ts';
import { recordId } from './body-fields.ts';

export const queryText = (description: string, options: object = {}) =>
  Type.Optional(Type.String({ maxLength: 200, description, ...options }));

export const flag = (description: string) =>
  Type.Optional(Type.Enum(['true', 'false', '1', '0'], { description }));

export const isOn = (flag: string | undefined): boolean => flag === 'true' || flag === '1';

export const oneOf = <Value extends string>(
  values: readonly Value[],
  description: string,
): TOptional<TUnsafe<Value>> =>
  Type.Optional(Type.Unsafe<Value>({ type: 'string', enum: [...values], description }));

/** Of a deletion: the record that takes over the references to the deleted one. */
export interface MoveToQuery {
  move_to?: string | number;
}

export const moveToQuery = (description: string): TProperties => ({
  move_to: recordId({ type: 'string', description }),
});

export const moveToRef = ({ move_to }: MoveToQuery): Ref | undefined =>
  move_to === undefined ? undefined : refOf(move_to);

export function timeOf(field: string, text: string): Date {
  const time = parseTime(text);
  if (time === undefined) {
    throw invalidField(field, 'date_or_time_invalid', {
      examples: ['2026-03-28', '2026-03-28T09:15:00Z'],
    });
  }
  return time;
}
