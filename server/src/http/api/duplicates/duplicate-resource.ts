import Type from 'typebox';
import type { DuplicateGroup } from '../../../domain/contacts/duplicates/duplicate-group.ts';
import { duplicateReasons } from '../../../domain/contacts/duplicates/score-pair.ts';
import { contactResource } from '../contacts/contact-resource.ts';
import { type Listed, titled } from '../resource.ts';

const { sample } = contactResource;

export const duplicateResource: Listed<DuplicateGroup> = {
  name: 'duplicate group',
  plural: 'duplicates',
  path: '/api/v1/duplicates',
  scope: contactResource.scope,
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('contact'),
      score: Type.Integer({
        minimum: 0,
        maximum: 100,
        description: 'How certain it is that the contacts are one person.',
      }),
      reasons: Type.Array(Type.Enum([...duplicateReasons]), {
        description:
          'same_email: of one mailbox, such as with a tag after a plus. name_variant: the same name ' +
          'in another spelling or order. near_name: a slip away, or with a name more. A company is ' +
          'compared without its legal form.',
      }),
      contacts: Type.Array(titled(contactResource.schema(style), contactResource.name), {
        description: 'Oldest first; the group has the id of the first one.',
      }),
    }),
  render: ({ id, number, score, reasons, contacts }, style) => ({
    ...style.ids('contact', { id, number }),
    score,
    reasons,
    contacts: contacts.map((contact) => contactResource.render(contact, style)),
  }),
  sample: {
    id: sample.id,
    number: sample.number,
    score: 98,
    reasons: ['same_phone', 'same_name', 'same_company'],
    contacts: [
      sample,
      {
        ...sample,
        ...{ id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f70', number: 1204 },
        ...{ email: 'p.sharma@acme.example', tags: [], customFields: {}, consent: {} },
        emails: [{ address: 'p.sharma@acme.example', label: null }],
      },
    ],
  },
};
