// Decides which events the scopes of a requester allow. Pure.
import type { LoggedEvent } from '../events/logged-event.ts';
import {
  payloadResource,
  payloadResources,
  subjectResources,
} from '../events/subject-resources.ts';
import { allows } from './scopes.ts';

export interface EventReader {
  /** Equal for requesters who may read the same events. */
  key: string;
  mayRead: (event: Pick<LoggedEvent, 'type' | 'subject'>) => boolean;
}

const resources = [...new Set<string>([...Object.values(subjectResources), ...payloadResources])];

export function eventReader(scopes: ReadonlySet<string>): EventReader {
  const readable = new Set(resources.filter((resource) => allows(scopes, `read:${resource}`)));
  return {
    key: [...readable].join(),
    mayRead({ type, subject }) {
      const payload = payloadResource(type);
      return (
        readable.has(subjectResources[subject.type]) &&
        (payload === undefined || readable.has(payload))
      );
    },
  };
}
