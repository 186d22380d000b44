// A tag: a word that leads and contacts are marked with. Its pure rules.
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

/** A tag is one line, since it stands in lists and in addresses. */
export function checkTagName(name: string, field = 'name'): string {
  if (/\p{Cc}/u.test(name)) throw invalidField(field, 'The name of a tag is one line.');
  return name;
}
