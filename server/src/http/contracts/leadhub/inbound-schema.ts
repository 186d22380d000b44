import Type from 'typebox';
import { leadFields } from '../../api/leads/lead-fields.ts';
import { sarah } from './schema.ts';

const { first_name, last_name, name, phone, company, source, notes, tags, custom_fields } =
  leadFields;
const { website, address, city, state, zip, consent, external_id } = leadFields;

export const inboundQuery = Type.Object({
  tenant: Type.String({
    minLength: 1,
    description: 'The slug of the workspace that the key belongs to.',
  }),
});

export const inboundBody = Type.Object(
  {
    email: Type.String({ maxLength: 254, format: 'email' }),
    first_name,
    last_name,
    phone,
    company,
    source,
    notes,
    tags,
    custom_fields,
    name,
    website,
    address,
    city,
    state,
    zip,
    consent,
    external_id,
  },
  {
    examples: [
      {
        ...sarah,
        company: 'Tech Corp',
        source: 'zapier',
        notes: 'Came from newsletter signup',
        tags: ['newsletter'],
        custom_fields: { utm_campaign: 'spring-promo' },
      },
    ],
  },
);

const response = <Status extends string>(
  status: Status,
  isDuplicate: boolean,
  description: string,
) =>
  Type.Object(
    {
      status: Type.Literal(status),
      lead_id: Type.Integer(),
      is_duplicate: Type.Literal(isDuplicate),
    },
    { description, examples: [{ status, lead_id: 1842, is_duplicate: isDuplicate }] },
  );

export const createdResponse = response('created', false, 'A new lead.');
export const duplicateResponse = response(
  'duplicate',
  true,
  'The lead exists already, by its e-mail address or phone; its empty fields were filled in.',
);
