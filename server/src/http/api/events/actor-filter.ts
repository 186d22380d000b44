// The actor in queries: `user:5`, `key:3`, or a type that has no ids. Pure.
import { invalidField } from '../../../domain/errors.ts';
import type { Ref } from '../../../domain/record-ref.ts';
import { refOf } from '../../record-id.ts';
import { storedKind } from './event-types.ts';

const actorTypes = ['automation', 'command', 'import', 'integration', 'key', 'member', 'system'];

export function actorOf(
  text: string | undefined,
): { type: string; ref: Ref | undefined } | undefined {
  if (text === undefined) return undefined;
  const [, kind = '', id] = /^([a-z]+)(?::(.+))?$/.exec(text) ?? [];
  const type = storedKind(kind);
  const hasId = type === 'key' || type === 'member';
  if (actorTypes.includes(type) && (hasId || id === undefined)) {
    return { type, ref: id === undefined ? undefined : refOf(id) };
  }
  throw invalidField('actor', 'actor_invalid');
}
