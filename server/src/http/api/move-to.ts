// Where what refers to a record goes when the record is deleted: the move_to of a query.
import type { TProperties } from 'typebox';
import type { Ref } from '../../domain/record-ref.ts';
import { refOf } from '../record-id.ts';
import { recordId } from './body-fields.ts';

export interface MoveTo {
  move_to?: string | number;
}

export const moveToQuery = (description: string): TProperties => ({
  move_to: recordId({ type: 'string', description }),
});

export const movingTo = ({ move_to }: MoveTo): Ref | undefined =>
  move_to === undefined ? undefined : refOf(move_to);
