// The types of integrations that bring leads.
import Type from 'typebox';
import { plainTargets } from '../imports/mapping/target-fields.ts';
import {
  define,
  digits,
  graphVersion,
  type IntegrationType,
  optional,
  text,
  verifyToken,
} from './define-type.ts';
import { leftOut } from './mapping/place-fields.ts';

const target = Type.String({
  maxLength: 200,
  pattern: `^(?:${leftOut}|custom_fields\\..+|${plainTargets.join('|')})$`,
});
const mapping = optional(
  Type.Record(Type.String(), target, {
    description:
      'Its fields by name, each with the lead field that it fills, such as `email` or ' +
      `\`custom_fields.roof\`; \`${leftOut}\` leaves a field out.`,
  }),
);
const formMappings = optional(
  Type.Record(Type.String({ maxLength: 30 }), Type.Record(Type.String(), target), {
    description: 'Mappings of single forms, by the id of the form.',
  }),
);
const source = optional(
  Type.String({
    maxLength: 200,
    description: 'The source of its leads, in place of the usual one.',
  }),
);
const idField = optional(
  text(
    'The field with the id of a submission, such as `entry.id`: one that is repeated makes no second lead.',
    {
      maxLength: 200,
    },
  ),
);

const bringing = (type: IntegrationType, ...steps: string[]): IntegrationType => ({
  ...type,
  ...{ receives: true, steps },
});

export const leadTypes: readonly IntegrationType[] = [
  bringing(
    define(
      'facebook_lead_ads',
      'Facebook Lead Ads',
      'Leads from the forms of a Facebook page and of Instagram.',
      {
        page_id: digits('The id of the page.'),
        page_access_token: text('A long-lived token of the page.', { maxLength: 1_000 }),
        app_secret: text('The secret of the app, which verifies its messages.'),
        verify_token: verifyToken,
        graph_version: graphVersion,
        source,
        mapping,
        form_mappings: formMappings,
      },
      ...['page_access_token', 'app_secret', 'verify_token'],
    ),
    'Create an app in Meta for Developers and add the product Webhooks.',
    'Subscribe the object Page, field leadgen, to {address}, with your verify token.',
    'Create a long-lived token of the page with the permission leads_retrieval.',
    'Test the integration here: it shows whether the page is subscribed.',
  ),
  bringing(
    define(
      'google_ads',
      'Google Ads lead forms',
      'Leads from the lead forms of Google Ads.',
      {
        google_key: text('The key that you enter with the webhook in Google Ads.'),
        source,
        mapping,
        form_mappings: formMappings,
      },
      'google_key',
    ),
    'Open the lead form in Google Ads and its export options.',
    'Enter {address} as the webhook URL, and your key.',
    'Send test data: it appears in the log of this integration and makes no lead.',
  ),
  bringing(
    define(
      'typeform',
      'Typeform',
      'Answers to a Typeform.',
      {
        secret: text('The secret of the webhook, which verifies its messages.'),
        form_id: optional(text('Only answers to this form.')),
        source,
        mapping,
      },
      'secret',
    ),
    'Open the form in Typeform, then Connect and Webhooks.',
    'Add {address} with your secret, and switch the webhook on.',
  ),
  bringing(
    define(
      'tally',
      'Tally',
      'Answers to a Tally form.',
      {
        signing_secret: text('The signing secret of the webhook.'),
        form_id: optional(text('Only answers to this form.')),
        source,
        mapping,
      },
      'signing_secret',
    ),
    'Open the form in Tally, then Integrations and Webhooks.',
    'Add {address} with your signing secret.',
  ),
  bringing(
    define('jotform', 'Jotform', 'Answers to a Jotform.', {
      form_id: digits('The id of the form.'),
      source,
      mapping,
    }),
    'Open the form in Jotform, then Settings, Integrations and Webhooks.',
    'Add {address}. Jotform signs nothing, so keep the address secret.',
  ),
  bringing(
    define('wix', 'Wix', 'Submissions of forms on a Wix site, by an automation.', {
      id_field: idField,
      source,
      mapping,
    }),
    'Create an automation in Wix that a form submission triggers.',
    'Add the action Send via webhook, with {address} and all keys. Keep the address secret.',
  ),
  bringing(
    define(
      'wordpress',
      'WordPress',
      'Entries of Contact Form 7, WPForms, Gravity Forms, Elementor and other form plugins.',
      { id_field: idField, source, mapping },
    ),
    'Open the form in your plugin and add a webhook (Contact Form 7 needs an extension for that).',
    'Enter {address}, method POST, with all fields. Keep the address secret.',
  ),
  bringing(
    define('html_form', 'HTML form', 'Forms of your own pages, posted straight here.', {
      redirect_url: optional(
        text('Where visitors go afterwards; a page that thanks them when left out.', {
          format: 'uri',
          pattern: '^https?://',
          maxLength: 2_000,
        }),
      ),
      allowed_origins: optional(
        Type.Array(
          text('An origin, such as https://www.example.com.', { pattern: '^https?://[^/]+$' }),
          {
            maxItems: 20,
            description: 'The origins of the pages; all when left out.',
          },
        ),
      ),
      source,
      mapping,
    }),
    'Give your form the action {address} and the method post.',
    'Add an input named _gotcha that people cannot see: who fills it in is no person.',
  ),
  bringing(
    define(
      'webhook',
      'Webhook',
      'Accepts leads from any system that can send JSON or a form.',
      {
        token: optional(
          text(
            'A secret that the sender puts in the header X-Webhook-Token, as a bearer token, or in ' +
              'the query as token.',
            { minLength: 16 },
          ),
        ),
        signing_secret: optional(
          text('A secret with which the sender signs the body: HMAC-SHA256, hex or base64.', {
            minLength: 16,
          }),
        ),
        signature_header: optional(
          text('The header with the signature; X-Signature when left out.', {
            pattern: '^[A-Za-z0-9-]{1,60}$',
          }),
        ),
        id_field: idField,
        source,
        mapping,
      },
      ...['token', 'signing_secret'],
    ),
    'Let your program post to {address}, with the token or signature that you chose.',
    'Send one lead, then say here which of its fields fills which field of the lead.',
  ),
];
