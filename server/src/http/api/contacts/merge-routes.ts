// Merging contacts, and the preview of a merge.
import Type, { type Static } from 'typebox';
import { contactCounts, contactReferences } from '../../../domain/contact-references.ts';
import { mergeContacts } from '../../../domain/contacts/merge/merge-contacts.ts';
import { choosable } from '../../../domain/contacts/merge/merged-contact.ts';
import { type MergePreview, previewMerge } from '../../../domain/contacts/merge/preview-merge.ts';
import type { MergeRequest } from '../../../domain/resolve-merge.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { mergeBodyOf, readMerge } from '../merge-body.ts';
import { headingOf, type Mount, titled } from '../resource.ts';
import { actionRoute } from '../routes/action-route.ts';
import { respondWithEffect } from '../routes/respond.ts';
import { contactResource } from './contact-resource.ts';

const mergeBody = mergeBodyOf('contact', choosable, {
  description:
    'By field, the contact whose value it gets: one of those to merge, or this one. Of email and ' +
    'phone, its primary one becomes the primary one. The other fields keep the value of this ' +
    'contact, or take the first one of the others where it has none.',
  examples: [
    { contact_ids: [1204] },
    { contact_ids: [1204, 1377], fields: { company: 1204, 'custom_fields.seats': 1377 } },
  ],
});

type MergeBody = Static<typeof mergeBody>;

const requestOf = ({ contact_ids, fields }: MergeBody): MergeRequest =>
  readMerge(contact_ids, fields);

const keeps =
  'It keeps the e-mail addresses, phones, tags and consents of all: of each channel, the latest ' +
  'statement. Their leads and deals become its own, with their notes, calls and tasks.';

export function mergeRoutes(mount: Mount<typeof contactResource.sample>): void {
  const { write } = mount.services;
  actionRoute(mount, {
    action: 'merge',
    summary: 'Merge contacts into this one',
    description:
      `${keeps} The ids of the others lead to this contact from then on, and its activity ` +
      'includes theirs. Undoing the X-Cause-Id of the response parts them again.',
    body: mergeBody,
    run: (context, ref, body) =>
      mergeContacts(write, context, ref, requestOf(body), contactReferences),
  });
  previewRoute(mount);
}

function previewRoute({ scope, services, style }: Mount<typeof contactResource.sample>): void {
  scope.post<{ Params: { id: string }; Body: MergeBody }>(
    `${contactResource.path}/:id/merge/preview`,
    {
      config: { scope: 'read:contacts' },
      schema: {
        operationId: 'previewContactMerge',
        summary: 'Preview a merge of contacts',
        description: `Responds with what the same request to merge would do. ${keeps}`,
        tags: headingOf(contactResource),
        params: Type.Object({
          id: Type.String({ description: 'The number, the UUID, or a prefix and 26 characters.' }),
        }),
        body: mergeBody,
        response: {
          200: style.wrapSchema(previewSchema(style), {
            description: 'What the merge would do.',
            examples: [style.wrap(previewJson(sample, style))],
          }),
          ...errorResponses(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithEffect(request, reply, async () => {
        const { workspaceId } = requestContextOf(request);
        const ref = refOf(request.params.id);
        const merge = requestOf(request.body);
        const preview = await previewMerge(services.write, workspaceId, ref, merge, contactCounts);
        return style.wrap(previewJson(preview, style));
      }),
  );
}

type Preview = MergePreview<keyof typeof contactCounts>;

const previewSchema = (style: ApiStyle) =>
  Type.Object(
    {
      contact: titled(contactResource.schema(style), contactResource.name),
      merged: Type.Array(Type.Object(style.idSchemas('contact'), { title: 'MergedContact' }), {
        description: 'The contacts that become part of it.',
      }),
      kept: Type.Object(
        Object.fromEntries(Object.keys(sample.kept).map((kind) => [kind, Type.Integer()])),
        { title: 'KeptRecords', description: 'How many of each kind all of them have.' },
      ),
    },
    { title: 'MergePreview' },
  );

const previewJson = ({ contact, merged, kept }: Preview, style: ApiStyle): object => ({
  contact: contactResource.render(contact, style),
  merged: merged.map((one) => style.ids('contact', one)),
  kept,
});

const sample: Preview = {
  contact: contactResource.sample,
  merged: [{ id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f70', number: 1204 }],
  kept: { leads: 3, deals: 1, notes: 7, calls: 2, tasks: 2, events: 64 },
};
