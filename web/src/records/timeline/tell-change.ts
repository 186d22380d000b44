// Changed fields in sentences of their own where people have a word for it: a star, tags, a score. Pure.
import { changesOf } from './changes-of.ts';
import { type Entry, type FieldChange, sentence, type Telling } from './telling.ts';

export function tellChange({ before, after }: Entry): Telling {
  const changes = changesOf(before, after);
  const [change] = changes;
  if (change === undefined || changes.length > 1) {
    return { mark: 'actor', sentences: [sentence('timeline.changedFields')], changes };
  }
  if (change.field === 'starred') {
    const key = change.after === true ? 'timeline.starred' : 'timeline.unstarred';
    return { mark: 'actor', sentences: [sentence(key)] };
  }
  if (change.field === 'tags') return tellTags(change);
  if (change.field === 'score') return tellScore(change.before, change.after);
  return { mark: 'actor', sentences: [sentence(...fieldSentence(change))] };
}

function fieldSentence({ field, before, after }: FieldChange): Parameters<typeof sentence> {
  const name = { type: 'field', name: field } as const;
  const from = { type: 'value', field, value: before } as const;
  const to = { type: 'value', field, value: after } as const;
  if (isEmpty(before)) return ['timeline.setField', { field: name, to }];
  if (isEmpty(after)) return ['timeline.clearedField', { field: name, from }];
  return ['timeline.changedField', { field: name, from, to }];
}

function tellTags({ before, after }: FieldChange): Telling {
  const old = namesOf(before);
  const now = namesOf(after);
  const added = now.filter((name) => !old.includes(name));
  const removed = old.filter((name) => !now.includes(name));
  const tags = (names: string[]) =>
    ({ tags: { type: 'value', field: 'tags', value: names } }) as const;
  const sentences = [
    ...(added.length > 0 ? [sentence('timeline.tagged', tags(added))] : []),
    ...(removed.length > 0 ? [sentence('timeline.untagged', tags(removed))] : []),
  ];
  return { mark: 'actor', sentences };
}

export function tellScore(before: unknown, after: unknown): Telling {
  const from = Number(before ?? 0);
  const to = Number(after ?? 0);
  const parts = {
    from: { type: 'text', text: String(from) },
    to: { type: 'text', text: String(to) },
  } as const;
  const key = to > from ? 'timeline.scoreRose' : 'timeline.scoreFell';
  return { mark: 'score', sentences: [sentence(key, parts)] };
}

const namesOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);
