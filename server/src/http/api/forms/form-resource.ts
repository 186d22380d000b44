import Type from 'typebox';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import type { Form } from '../../../domain/forms/form.ts';
import { defaultStyle } from '../../../domain/forms/form-style.ts';
import { type Language, languages } from '../../../domain/language.ts';
import { maxBody } from '../../body/body-limits.ts';
import { escapeHtml } from '../../public/plain-page.ts';
import type { Resource } from '../resource.ts';
import { textOrNull, time } from '../response-schemas.ts';
import { fieldSchema } from './field-schema.ts';
import { exampleFields, styleSchema } from './form-body.ts';

/** `publicUrl` is the base URL for visitors. */
export const formResource = (publicUrl: string): Resource<Form> => ({
  kind: 'form',
  name: 'form',
  plural: 'forms',
  path: '/api/v1/forms',
  scope: subjectResources.form,
  deletesWith: 'delete',
  bodyLimit: maxBody,
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('form'),
      public_id: Type.String({ description: 'The id in its public address.' }),
      name: Type.String(),
      title: textOrNull(),
      description: textOrNull(),
      fields: Type.Array(fieldSchema),
      fields_version: Type.Integer({ description: 'Increases when the fields change.' }),
      style: Type.Required(styleSchema),
      redirect_url: textOrNull(),
      message: textOrNull(),
      source: textOrNull(),
      pipeline_id: style.refSchema('pipeline'),
      stage_id: style.refSchema('stage'),
      assigned_user_id: style.refSchema('user'),
      tags: Type.Array(Type.String()),
      notify_user_ids: Type.Array(style.refSchema('user')),
      rate_limit: Type.Integer(),
      language: Type.Unsafe<Language | null>({
        type: ['string', 'null'],
        enum: [...languages, null],
        description: 'The language of its page; null shows each visitor that of their browser.',
      }),
      active: Type.Boolean(),
      url: Type.String({ description: 'The page to share.' }),
      embed: Type.Object({
        script: Type.String({ description: 'HTML to paste into a page; it adjusts its height.' }),
        iframe: Type.String({ description: 'HTML for pages that do not allow scripts.' }),
      }),
      submissions_count: Type.Integer(),
      spam_count: Type.Integer({ description: 'The number of submissions discarded as spam.' }),
      created_at: time(),
      updated_at: time(),
    }),
  render: (form, style) => ({
    ...style.ids('form', form),
    public_id: form.publicId,
    name: form.name,
    title: form.title,
    description: form.description,
    fields: form.fields,
    fields_version: form.fieldsVersion,
    style: form.style,
    redirect_url: form.redirectUrl,
    message: form.message,
    source: form.source,
    pipeline_id: style.ref('pipeline', form.pipeline),
    stage_id: style.ref('stage', form.stage),
    assigned_user_id: style.ref('user', form.assignee),
    tags: form.tags,
    notify_user_ids: form.notified.map((member) => style.ref('user', member)),
    rate_limit: form.rateLimit,
    language: form.language,
    active: form.active,
    ...addressesOf(form, publicUrl),
    submissions_count: form.submissions,
    spam_count: form.spam,
    created_at: form.createdAt.toISOString(),
    updated_at: form.updatedAt.toISOString(),
  }),
  sample: {
    workspaceId: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f00',
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
    number: 4,
    publicId: '8d1f0c2b7a6e4935d0c1',
    name: 'Ask for a quote',
    title: null,
    description: null,
    fieldsVersion: 1,
    fields: exampleFields,
    style: { ...defaultStyle, button_text: 'Ask for a quote' },
    redirectUrl: null,
    message: 'Thank you! We will be in touch within a day.',
    source: 'website',
    pipeline: null,
    stage: null,
    assignee: null,
    tags: [],
    notified: [],
    rateLimit: 10,
    language: 'en',
    active: true,
    submissions: 12,
    spam: 3,
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
});

function addressesOf({ publicId, title, name }: Form, publicUrl: string) {
  const url = `${publicUrl}/f/${publicId}`;
  const script = `<script src="${escapeHtml(url)}/embed.js" async></script>`;
  const iframe =
    `<iframe src="${escapeHtml(url)}?embed=1" title="${escapeHtml(title ?? name)}" width="100%" ` +
    'height="640" style="border:0" loading="lazy"></iframe>';
  return { url, embed: { script, iframe } };
}
