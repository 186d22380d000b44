// References to records of any type in queries: `lead:1842`. Pure.
import { invalidField } from '../../../domain/errors.ts';
import type { Ref } from '../../../domain/record-ref.ts';
import { refOf } from '../../record-id.ts';
import { storedKind } from './event-types.ts';

export function subjectOf(text: string, field: string): { type: string; ref: Ref } {
  const [, type, id] = /^([a-z_]+):(.+)$/.exec(text) ?? [];
  if (type !== undefined && id !== undefined) return { type: storedKind(type), ref: refOf(id) };
  throw invalidField(field, 'subject_invalid');
}
