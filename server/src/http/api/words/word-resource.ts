// Sources and event types on the wire: two lists of one form.
import Type from 'typebox';
import type { Word, WordList } from '../../../domain/words/word.ts';
import { time } from '../answer-schemas.ts';
import type { Resource } from '../resource.ts';

export interface WordWords {
  list: WordList;
  plural: string;
  path: string;
  sample: string;
}

export function wordResource({ list, plural, path, sample }: WordWords): Resource<Word> {
  const { kind, name } = list;
  return {
    kind,
    name,
    plural,
    path,
    scope: 'settings',
    // Whoever sees leads has to know what these are called.
    readScope: 'leads',
    deletesWith: 'write',
    schema: (style) =>
      Type.Object(
        {
          ...style.idSchemas(kind),
          name: Type.String(),
          created_at: time(),
          updated_at: time(),
        },
        { description: `One of your ${plural}.` },
      ),
    render: (word, style) => ({
      ...style.ids(kind, word),
      name: word.name,
      created_at: word.createdAt.toISOString(),
      updated_at: word.updatedAt.toISOString(),
    }),
    sample: {
      id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f64',
      number: 4,
      name: sample,
      version: 1,
      createdAt: new Date('2026-03-28T09:15:00Z'),
      updatedAt: new Date('2026-03-28T09:15:00Z'),
    },
  };
}

export function wordBodies({ plural, sample }: WordWords) {
  const create = Type.Object(
    {
      name: Type.String({
        minLength: 1,
        maxLength: 200,
        description: `Unlike all other ${plural}, without regard to case.`,
      }),
    },
    { additionalProperties: false, examples: [{ name: sample }] },
  );
  const update = Type.Partial(create, {
    additionalProperties: false,
    examples: [{ name: `${sample} again` }],
  });
  return { create, update };
}
