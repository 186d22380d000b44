// Reads a body whatever its sender calls it: forms, and JSON also under another type, as several services
// send it.
import { DomainError } from '../../domain/errors.ts';
import { readForm } from './read-form.ts';
import { readJson, shapeWithin } from './read-json.ts';
import { readMultipart } from './read-multipart.ts';
import { readPairs } from './read-pairs.ts';
import { decodeUtf8 } from './storable-text.ts';

export async function readAnyBody(
  contentType: string | undefined,
  bytes: Buffer,
  limit: number,
): Promise<unknown> {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (bytes.length > limit) throw new DomainError('too_large', 'The body is too large.');
  if (type === 'multipart/form-data')
    return readForm(await readMultipart(contentType ?? '', bytes));
  if (type === 'application/x-www-form-urlencoded') return readForm(readPairs(bytes));
  const shape = shapeWithin(bytes, limit);
  return readJson(decodeUtf8(bytes, 'bad_json'), shape);
}
