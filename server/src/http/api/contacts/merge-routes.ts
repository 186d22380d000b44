// Merging contacts, and the preview of a merge.
import type { Static } from 'typebox';
import { contactCounts, contactReferences } from '../../../domain/contact-references.ts';
import { mergeContacts } from '../../../domain/contacts/merge/merge-contacts.ts';
import { choosable } from '../../../domain/contacts/merge/merged-contact.ts';
import { previewMerge } from '../../../domain/contacts/merge/preview-merge.ts';
import type { MergeRequest } from '../../../domain/resolve-merge.ts';
import { mergeBodyOf, readMerge } from '../merge-body.ts';
import type { Mount } from '../resource.ts';
import { actionRoute } from '../routes/action-route.ts';
import { previewMergeRoute } from '../routes/preview-merge-route.ts';
import type { contactResource } from './contact-resource.ts';

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
  previewMergeRoute(mount, {
    description: keeps,
    body: mergeBody,
    sample: {
      merged: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f70', number: 1204 },
      kept: { leads: 3, deals: 1, notes: 7, calls: 2, tasks: 2, events: 64 },
    },
    preview: (workspaceId, ref, body) =>
      previewMerge(write, workspaceId, ref, requestOf(body), contactCounts, contactReferences),
  });
}
