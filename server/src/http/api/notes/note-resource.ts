import Type from 'typebox';
import type { Note } from '../../../domain/notes/note.ts';
import { actorJson, actorSchema } from '../activity/actor-json.ts';
import type { Resource } from '../resource.ts';
import { time } from '../response-schemas.ts';

export const noteResource: Resource<Note> = {
  kind: 'note',
  name: 'note',
  plural: 'notes',
  path: '/api/v1/leads/:lead_id/notes',
  scope: 'leads',
  // The lead's activity keeps the text of deleted notes, so deleting needs no further scope.
  deletesWith: 'write',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('note'),
      lead_id: style.refSchema('lead'),
      body: Type.String(),
      mentions: Type.Array(
        Type.Object(
          {
            user_id: style.refSchema('user'),
            name: Type.String({ description: 'As the body has it, without the @.' }),
            start: Type.Integer({ description: 'Of the @, in UTF-16 code units from 0.' }),
            length: Type.Integer({ description: 'With the @.' }),
          },
          { title: 'Mention' },
        ),
        { description: 'The users whom the body names by @ and their name or e-mail address.' },
      ),
      author: actorSchema(style),
      created_at: time(),
      updated_at: time(),
    }),
  render: (note, style) => ({
    ...style.ids('note', note),
    lead_id: style.ref('lead', note.lead),
    body: note.body,
    mentions: note.mentions.map(({ name, start, length, ...user }) => ({
      ...{ user_id: style.ref('user', user), name, start, length },
    })),
    author: actorJson(note.author, style),
    created_at: note.createdAt.toISOString(),
    updated_at: note.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61',
    number: 311,
    lead: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60', number: 1842 },
    body: 'Called back: wants a demo next week. @Jo Smith, can you do it?',
    mentions: [
      {
        ...{ id: '0193d5a0-0000-7f00-8a53-1b2c3d4e5f63', number: 6 },
        ...{ name: 'Jo Smith', start: 37, length: 9 },
      },
    ],
    author: {
      type: 'member',
      id: '0193d5a0-0000-7f00-8a53-1b2c3d4e5f62',
      number: 5,
      name: 'Ada Owner',
    },
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};

export const createNoteBody = Type.Object(
  {
    body: Type.String({
      ...{ minLength: 1, maxLength: 20_000 },
      description:
        '@ and the full name or the e-mail address of an active user mentions them, and notifies ' +
        'them; an edit notifies only those who are new in it.',
    }),
  },
  {
    additionalProperties: false,
    examples: [{ body: 'Called back: wants a demo next week.' }],
  },
);

export const updateNoteBody = Type.Partial(createNoteBody, {
  additionalProperties: false,
  examples: [{ body: 'Called back: wants a demo on Thursday.' }],
});
