// Maps the body of a contact to changes. Pure.
import type { ConsentChanges } from '../../../domain/contacts/consent.ts';
import { type ContactChanges, plainTexts } from '../../../domain/contacts/contact.ts';
import { parseTime } from '../../../platform/parse-time.ts';
import { memberRefOf, refOrNull } from '../../record-id.ts';
import type { Changes } from '../changes-body.ts';
import { tagsOf } from '../leads/to-draft.ts';
import type { ContactBody } from './contact-body.ts';

type Body = Changes<ContactBody>;

export function toChanges(body: Body): ContactChanges {
  const changes: ContactChanges = addressesOf(body);
  const { first_name, last_name, language, owner_user_id, owner, consent, tags, custom_fields } =
    body;
  if (first_name !== undefined) changes.firstName = first_name ?? '';
  if (last_name !== undefined) changes.lastName = last_name ?? '';
  for (const name of plainTexts) {
    const text = body[name];
    if (text !== undefined) changes[name] = text;
  }
  if (language !== undefined) changes.language = language;
  const member = owner_user_id === undefined ? owner : owner_user_id;
  if (member !== undefined) changes.owner = refOrNull(member, memberRefOf);
  if (consent !== undefined) changes.consent = consent && consentOf(consent);
  if (tags !== undefined) changes.tags = tagsOf(tags ?? []);
  if (custom_fields !== undefined) changes.customFields = custom_fields;
  return changes;
}

function addressesOf({ email, emails, phone, phones }: Body): ContactChanges {
  const changes: ContactChanges = {};
  if (email !== undefined) changes.email = email;
  if (phone !== undefined) changes.phone = phone;
  if (emails !== undefined) {
    changes.emails = (emails ?? []).map(({ email, label }) => labelled(email, label));
  }
  if (phones !== undefined) {
    changes.phones = (phones ?? []).map(({ phone, label }) => labelled(phone, label));
  }
  return changes;
}

const labelled = (address: string, label: string | null | undefined) => ({
  address,
  label: label || null,
});

function consentOf(consent: NonNullable<Body['consent']>): ConsentChanges {
  return Object.fromEntries(
    Object.entries(consent).map(([channel, entry]) => [
      channel,
      entry && {
        status: entry.status,
        source: entry.source || null,
        ...(entry.at && { at: parseTime(entry.at)?.toISOString() }),
      },
    ]),
  );
}
