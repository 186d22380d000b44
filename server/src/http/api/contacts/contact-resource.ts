import Type, { type Static } from 'typebox';
import type { Contact } from '../../../domain/contacts/contact.ts';
import { text } from '../body-fields.ts';
import { changesBody } from '../changes-body.ts';
import { leadFields } from '../leads/lead-fields.ts';
import type { Resource } from '../resource.ts';
import { looseObject, textOrNull, time } from '../response-schemas.ts';

export const contactResource: Resource<Contact> = {
  kind: 'contact',
  name: 'contact',
  plural: 'contacts',
  path: '/api/v1/contacts',
  scope: 'contacts',
  deletesWith: 'delete',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('contact'),
      first_name: Type.String({ description: 'Empty when the name is unknown.' }),
      last_name: Type.String(),
      name: Type.String(),
      email: textOrNull(),
      phone: textOrNull({ description: 'As it was sent.' }),
      company: textOrNull(),
      tags: Type.Array(Type.String()),
      custom_fields: looseObject(),
      created_at: time(),
      updated_at: time(),
    }),
  render: (contact, style) => ({
    ...style.ids('contact', contact),
    first_name: contact.firstName,
    last_name: contact.lastName,
    name: `${contact.firstName} ${contact.lastName}`.trim(),
    email: contact.email,
    phone: contact.phone,
    company: contact.company,
    tags: contact.tags.map((tag) => tag.name),
    custom_fields: contact.customFields,
    created_at: contact.createdAt.toISOString(),
    updated_at: contact.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
    number: 1203,
    firstName: 'Priya',
    lastName: 'Sharma',
    email: 'priya.sharma@acme.example',
    phone: '+1 415 555 0142',
    company: 'Acme Corp',
    tags: [{ id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61', number: 12, name: 'enterprise' }],
    customFields: { language: 'hi' },
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};

const fields = {
  first_name: text(200),
  last_name: text(200),
  email: text(254, { format: 'email', description: 'Unique among contacts.' }),
  phone: text(64, { description: 'Any format, stored as sent.' }),
  company: text(200),
  tags: leadFields.tags,
  custom_fields: leadFields.custom_fields,
};

export const createContactBody = Type.Object(fields, {
  additionalProperties: false,
  examples: [
    {
      first_name: 'Priya',
      last_name: 'Sharma',
      email: 'priya.sharma@acme.example',
      phone: '+1 415 555 0142',
      company: 'Acme Corp',
      tags: ['enterprise'],
      custom_fields: { language: 'hi' },
    },
  ],
});

export type ContactBody = Static<typeof createContactBody>;

export const updateContactBody = changesBody<ContactBody>(
  fields,
  ['first_name', 'last_name', 'email', 'phone', 'company', 'tags', 'custom_fields'],
  { examples: [{ company: 'Acme Corporation', phone: null, custom_fields: { language: 'en' } }] },
);
