// The bodies that create and change a contact.
import Type, { type Static } from 'typebox';
import {
  type Channel,
  type ChannelConsent,
  channels,
  consentStatuses,
} from '../../../domain/contacts/consent.ts';
import { maxAddresses } from '../../../domain/contacts/contact-addresses.ts';
import { recordId, text } from '../body-fields.ts';
import { changesBody } from '../changes-body.ts';
import { leadFields } from '../leads/lead-fields.ts';

const label = Type.Optional(
  Type.Unsafe<string | null>({
    type: ['string', 'null'],
    maxLength: 50,
    description: 'E.g. work.',
  }),
);
const listOptions = {
  maxItems: maxAddresses,
  description:
    'All of them, in place of the present ones. The first becomes the primary one, unless the ' +
    'field of the primary one is sent as well.',
};

type ConsentBody = Partial<
  Record<
    Channel,
    (Pick<ChannelConsent, 'status'> & { source?: string | null; at?: string | null }) | null
  >
>;

const channelConsent = {
  title: 'ChannelConsentChange',
  type: ['object', 'null'],
  required: ['status'],
  additionalProperties: false,
  properties: {
    status: { type: 'string', enum: consentStatuses },
    source: {
      type: ['string', 'null'],
      maxLength: 200,
      description: 'Where the person gave or withdrew it, e.g. a form or a call.',
    },
    at: {
      type: ['string', 'null'],
      format: 'date-time',
      description: 'When the person gave or withdrew it; now by default.',
    },
  },
};

const fields = {
  first_name: text(200),
  last_name: text(200),
  email: text(254, {
    format: 'email',
    description:
      'The primary one. An address that the contact has already becomes the primary one; another ' +
      'replaces it. An address belongs to one contact.',
  }),
  emails: Type.Optional(
    Type.Array(
      Type.Object(
        { email: Type.String({ maxLength: 254, format: 'email' }), label },
        { additionalProperties: false },
      ),
      listOptions,
    ),
  ),
  phone: text(64, { description: 'The primary one, in any format, stored as sent.' }),
  phones: Type.Optional(
    Type.Array(
      Type.Object(
        { phone: Type.String({ minLength: 1, maxLength: 64 }), label },
        { additionalProperties: false },
      ),
      listOptions,
    ),
  ),
  company: text(200),
  website: leadFields.website,
  address: leadFields.address,
  city: leadFields.city,
  state: leadFields.state,
  zip: leadFields.zip,
  country: text(100),
  language: text(35, { description: 'A BCP 47 tag, e.g. en or pt-BR.' }),
  owner_user_id: recordId({ description: 'The number or the UUID of a user.' }),
  owner: recordId({ description: 'A user: user_… or the e-mail address.' }),
  consent: Type.Optional(
    Type.Unsafe<ConsentBody>({
      type: 'object',
      properties: Object.fromEntries(channels.map((channel) => [channel, channelConsent])),
      additionalProperties: false,
      description:
        'By channel; the others keep theirs. A sent entry replaces that of its channel, null ' +
        'removes it.',
    }),
  ),
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
      city: 'San Francisco',
      language: 'en',
      consent: { email: { status: 'granted', source: 'newsletter form' } },
      tags: ['enterprise'],
      custom_fields: { seats: 40 },
    },
  ],
});

export type ContactBody = Static<typeof createContactBody>;

export const updateContactBody = changesBody<ContactBody>(
  fields,
  Object.keys(fields) as (keyof ContactBody & string)[],
  {
    examples: [
      { company: 'Acme Corporation', phone: null, custom_fields: { seats: 45 } },
      {
        phones: [{ phone: '+1 415 555 0142', label: 'work' }, { phone: '+1 415 555 0187' }],
        consent: { phone: { status: 'denied', source: 'call', at: '2026-04-02T14:30:00Z' } },
      },
    ],
  },
);

/** A user has two field names; the id wins. */
export const fieldAliases = { owner_user_id: 'owner' };
