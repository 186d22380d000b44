import Type from 'typebox';
import { channels, consentStatuses } from '../../../domain/contacts/consent.ts';
import { type Contact, plainTexts } from '../../../domain/contacts/contact.ts';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import type { Resource } from '../resource.ts';
import { looseObject, textOrNull, time } from '../response-schemas.ts';

const titles = { email: 'LabelledEmail', phone: 'LabelledPhone' };
const labelled = (kind: 'email' | 'phone') =>
  Type.Array(Type.Object({ [kind]: Type.String(), label: textOrNull() }, { title: titles[kind] }), {
    description: 'All of them; the first is the primary one.',
  });

const channelConsent = Type.Object(
  {
    status: Type.Enum([...consentStatuses]),
    source: textOrNull({ description: 'Where the person gave or withdrew it.' }),
    at: textOrNull({ format: 'date-time', description: 'When the person gave or withdrew it.' }),
  },
  { title: 'ChannelConsent' },
);

export const contactResource: Resource<Contact> = {
  kind: 'contact',
  name: 'contact',
  plural: 'contacts',
  path: '/api/v1/contacts',
  scope: subjectResources.contact,
  deletesWith: 'delete',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('contact'),
      first_name: Type.String({ description: 'Empty when the name is unknown.' }),
      last_name: Type.String(),
      name: Type.String(),
      email: textOrNull({ description: 'The primary one.' }),
      emails: labelled('email'),
      phone: textOrNull({ description: 'The primary one, as it was sent.' }),
      phones: labelled('phone'),
      ...Object.fromEntries(plainTexts.map((name) => [name, textOrNull()])),
      language: textOrNull({ description: 'A BCP 47 tag, e.g. en or pt-BR.' }),
      owner_user_id: style.refSchema('user'),
      owner: style.refSchema('user', { description: 'Same as owner_user_id.' }),
      consent: Type.Object(
        Object.fromEntries(channels.map((channel) => [channel, channelConsent])),
        { title: 'Consent', description: 'By channel. The event log has its history.' },
      ),
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
    emails: contact.emails.map(({ address, label }) => ({ email: address, label })),
    phone: contact.phone,
    phones: contact.phones.map(({ address, label }) => ({ phone: address, label })),
    ...Object.fromEntries(plainTexts.map((name) => [name, contact[name]])),
    language: contact.language,
    owner_user_id: style.ref('user', contact.owner),
    owner: style.ref('user', contact.owner),
    consent: Object.fromEntries(
      channels.map((channel) => [channel, contact.consent[channel] ?? unknownConsent]),
    ),
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
    emails: [
      { address: 'priya.sharma@acme.example', label: 'work' },
      { address: 'priya@home.example', label: 'private' },
    ],
    phones: [{ address: '+1 415 555 0142', label: null }],
    company: 'Acme Corp',
    website: 'https://acme.example',
    address: '1 Market Street',
    city: 'San Francisco',
    state: 'CA',
    zip: '94105',
    country: 'US',
    language: 'en',
    owner: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f64', number: 5, name: 'Ada Owner' },
    consent: {
      email: { status: 'granted', source: 'newsletter form', at: '2026-03-28T09:15:00.000Z' },
      phone: { status: 'denied', source: 'call', at: '2026-04-02T14:30:00.000Z' },
    },
    tags: [{ id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61', number: 12, name: 'enterprise' }],
    customFields: { seats: 40 },
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};

const unknownConsent = { status: 'unknown', source: null, at: null };
