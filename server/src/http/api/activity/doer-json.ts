// Who did something, as both full APIs show it.
import Type from 'typebox';
import type { Doer } from '../../../domain/activity/doer.ts';
import { textOrNull } from '../answer-schemas.ts';
import type { ApiStyle } from '../api-style.ts';
import { shownKind } from '../events/event-names.ts';

export const doerSchema = (style: ApiStyle) =>
  Type.Object(
    {
      type: Type.String({ description: 'user, key, automation, import, command or system.' }),
      id: style.refSchema('user', { description: 'Of the key, or of the user.' }),
      name: textOrNull(),
    },
    { title: 'Doer' },
  );

export function doerJson({ type, id, number, name }: Doer, style: ApiStyle): object {
  const record = id === null || number === null ? null : { id, number };
  const kind = shownKind(type);
  return { type: kind, id: style.ref(kind, record), name };
}
