import Type from 'typebox';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import { languages } from '../../../domain/language.ts';
import {
  type Template,
  type TemplateContent,
  templateFormats,
  templateKinds,
} from '../../../domain/mail/templates/template.ts';
import type { Resource } from '../resource.ts';
import { time } from '../response-schemas.ts';
import { designField, storedText } from './design-field.ts';

export const templateResource: Resource<Template> = {
  kind: 'template',
  name: 'template',
  plural: 'templates',
  path: '/api/v1/templates',
  scope: subjectResources.template,
  deletesWith: 'delete',
  bodyLimit: 1024 * 1024,
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('template'),
      name: Type.String(),
      subject: Type.String(),
      body: Type.String({ description: 'Of a design, its plain text.' }),
      design: Type.Unsafe<object | null>({
        ...{ type: ['object', 'null'], additionalProperties: true },
        description: 'The blocks of the format blocks; null in the others.',
      }),
      format: Type.Enum([...templateFormats]),
      language: Type.Enum([...languages]),
      kind: Type.Enum([...templateKinds]),
      created_at: time(),
      updated_at: time(),
    }),
  render: (template, style) => ({
    ...style.ids('template', template),
    ...{ name: template.name, subject: template.subject },
    ...(template.format === 'blocks'
      ? { body: template.text ?? '', design: JSON.parse(template.body) }
      : { body: template.body, design: null }),
    ...{ format: template.format, language: template.language, kind: template.kind },
    created_at: template.createdAt.toISOString(),
    updated_at: template.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f64',
    number: 4,
    name: 'Welcome',
    subject: 'Welcome, {{ lead.first_name }}',
    body: 'Hello {{ lead.first_name }},\n\n{{ owner.name }} will call you soon.',
    ...{ html: null, text: null },
    format: 'text',
    language: 'en',
    kind: 'transactional',
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};

const content = {
  subject: Type.String({ minLength: 1, maxLength: 500 }),
  body: Type.Optional(Type.String({ minLength: 1, maxLength: 200_000 })),
  design: designField,
};
const format = Type.Enum([...templateFormats], {
  description: 'mjml becomes HTML, as blocks do; text by default, and blocks with a design.',
});

interface Content {
  body?: string | undefined;
  design?: Record<string, unknown> | undefined;
  format?: TemplateContent['format'] | undefined;
}

/** A design is stored as a body. */
export function contentOf<Rest extends Content>({
  design,
  body: sent,
  format: named,
  ...rest
}: Rest): Omit<Rest, keyof Content> & Partial<Pick<TemplateContent, 'body' | 'format'>> {
  const { text: body, format } = storedText('body', { text: sent, design, format: named });
  return { ...rest, ...(body !== undefined && { body }), ...(format !== undefined && { format }) };
}

export const createTemplateBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    ...content,
    format: Type.Optional(format),
    language: Type.Optional(Type.Enum([...languages], { description: 'en by default.' })),
    kind: Type.Optional(
      Type.Enum([...templateKinds], {
        description:
          'marketing goes only to people who have not denied consent to e-mail, with a link to ' +
          'unsubscribe; transactional by default.',
      }),
    ),
  },
  {
    additionalProperties: false,
    examples: [
      {
        ...{ name: 'Welcome', subject: 'Welcome, {{ lead.first_name }}' },
        body: 'Hello {{ lead.first_name }},\n\n{{ owner.name }} will call you soon.',
        ...{ format: 'text', language: 'en', kind: 'transactional' },
      },
      {
        ...{ name: 'Spring offer', subject: 'For {{ lead.first_name }}', kind: 'marketing' },
        design: {
          brand_color: '#036d87',
          blocks: [
            { type: 'heading', text: 'Hello {{ lead.first_name | default: "there" }}' },
            { type: 'text', text: 'Our **spring offer** is here.' },
            { type: 'button', label: 'Have a look', url: 'https://acme.example/spring' },
          ],
          footer: 'Acme, 1 Main Street, Springfield',
        },
      },
    ],
  },
);

export const updateTemplateBody = Type.Partial(createTemplateBody, {
  additionalProperties: false,
  examples: [{ subject: 'Good to have you, {{ lead.first_name }}' }],
});

export const previewBody = Type.Object(
  {
    lead_id: Type.Unsafe<string | number>({ type: ['integer', 'string'], minimum: 1 }),
    subject: Type.Optional(content.subject),
    body: content.body,
    design: content.design,
    format: Type.Optional(format),
  },
  { additionalProperties: false, examples: [{ lead_id: 1842 }] },
);
