// The actor of an event or the author of a record, in both full APIs.
import Type from 'typebox';
import type { ActorSummary } from '../../../domain/events/actor-summary.ts';
import type { ApiStyle } from '../api-style.ts';
import { shownKind } from '../events/event-types.ts';
import { textOrNull } from '../response-schemas.ts';

export const actorSchema = (style: ApiStyle) =>
  Type.Object(
    {
      type: Type.String({
        description: 'user, key, automation, import, integration, command or system.',
      }),
      id: style.refSchema('user', {
        description: 'Of the key, the user, the automation or the integration.',
      }),
      name: textOrNull(),
    },
    { title: 'ActorSummary' },
  );

export function actorJson({ type, id, number, name }: ActorSummary, style: ApiStyle): object {
  const record = id === null || number === null ? null : { id, number };
  const kind = shownKind(type);
  return { type: kind, id: style.ref(kind, record), name };
}
