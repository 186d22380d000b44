// A tag: a label of leads and contacts. Pure rules.
import { invalidField } from '../errors.ts';

export interface Tag {
  id: string;
  number: number;
  name: string;
  color: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export interface TagChanges {
  name?: string | undefined;
  color?: string | null | undefined;
}

/** A tag is one line, because lists and URLs contain it. */
export function checkTagName(name: string, field = 'name'): string {
  if (/\p{Cc}/u.test(name)) throw invalidField(field, 'not_one_line', { record: 'tag' });
  return name;
}
