// The name of an operation in the client: createLeadTask, tagged "lead tasks", becomes
// leadTasks.create. Pure.
import type { Operation } from './document.ts';

export interface OperationName {
  group: string;
  action: string;
}

export function nameOperation({ operationId, tags }: Operation): OperationName {
  const group = tags[0].split(/[\s-]+/);
  const nouns = group.map(singular);
  const words = operationId.match(/[A-Z]?[a-z]+/g) ?? [];
  const action = words.filter((word) => !nouns.includes(singular(word)));
  const last = action.at(-1) ?? '';
  // add tag to (lead)
  if (action.length > 1 && ['To', 'From'].includes(last)) action.pop();
  return { group: camel(group), action: camel(action) };
}

const singular = (word: string): string =>
  word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/tuses$/, 'tus')
    .replace(/(?<!s|u)s$/, '');

const camel = (words: string[]): string =>
  words
    .map((word) => word.toLowerCase())
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
