import { isUtf8 } from 'node:buffer';
import { DomainError } from '../../domain/errors.ts';

/** Bytes that are no UTF-8 would be stored as other letters than were meant. */
export function utf8Text(bytes: Buffer, code: 'bad_json' | 'bad_request'): string {
  if (isUtf8(bytes)) return bytes.toString();
  throw new DomainError(code, 'The body is not text in UTF-8.');
}
