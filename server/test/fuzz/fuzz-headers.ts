// Generates headers of a request: nearly always a valid key, and some headers of the operation.
import fc from 'fast-check';
import type { Operation } from '../openapi/documents.ts';
import { hostileText } from './hostile-values.ts';

export type Parameter = NonNullable<Operation['described']['parameters']>[number];

const headerText = hostileText.map((text) => text.replaceAll(/[^\t\x20-\x7e\xa0-\xff]/g, '?'));
const valueOfHeader: Record<string, fc.Arbitrary<string>> = {
  'If-Match': fc.constantFrom('*', '"1"', 'W/"2"', '"1", "2"'),
  'Idempotency-Key': fc.nat({ max: 500 }).map((number) => `key-${number}`),
};

export function fuzzHeaders(
  parameters: Parameter[],
  key: string,
): fc.Arbitrary<Record<string, string>> {
  const optional = parameters.map(({ name }) => {
    const value = valueOfHeader[name] ?? headerText;
    return [name.toLowerCase(), fc.oneof({ weight: 6, arbitrary: value }, headerText)] as const;
  });
  const good = fc.constant({ authorization: `Bearer ${key}` });
  // The key keeps its prefix, so that the error has the shape of the same contract.
  const odd = fc.oneof(
    headerText.map((text) => ({ authorization: `Bearer ${key}${text.replaceAll(/\s/g, '')}x` })),
    headerText.map((text) => ({ authorization: `Bearer ${key}`, 'x-api-key': text })),
    headerText.map((text) => ({
      authorization: `Bearer ${key}`,
      accept: text,
      'x-workspace': text,
    })),
  );
  return fc
    .tuple(
      fc.oneof({ weight: 30, arbitrary: good }, odd),
      fc.record(Object.fromEntries(optional), { requiredKeys: [] }),
      fc.nat({ max: 3 }),
    )
    .map(([who, others, seed]) => (seed === 0 ? { ...others, ...who } : who));
}
