// Under what name an operation stands in the client: createLeadTask of the lead tasks is
// leadTasks.create. Pure.
import type { Operation } from './document.ts';

export interface OperationName {
  group: string;
  verb: string;
}

export function nameOperation({ operationId, tags }: Operation): OperationName {
  const group = tags[0].split(/[\s-]+/);
  const nouns = group.map(singular);
  const words = operationId.match(/[A-Z]?[a-z]+/g) ?? [];
  const verb = words.filter((word) => !nouns.includes(singular(word)));
  const last = verb.at(-1) ?? '';
  // add tag to (lead)
  if (verb.length > 1 && ['To', 'From'].includes(last)) verb.pop();
  return { group: camel(group), verb: camel(verb) };
}

const singular = (word: string): string =>
  word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/uses$/, 'us')
    .replace(/(?<!s|u)s$/, '');

const camel = (words: string[]): string =>
  words
    .map((word) => word.toLowerCase())
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
