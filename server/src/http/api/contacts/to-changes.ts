// Maps the body of a contact to changes. Pure.
import type { ContactChanges } from '../../../domain/contacts/contact.ts';
import type { Changes } from '../changes-body.ts';
import { tagsOf } from '../leads/to-draft.ts';
import type { ContactBody } from './contact-resource.ts';

export function toChanges(body: Changes<ContactBody>): ContactChanges {
  const changes: ContactChanges = {};
  const { first_name, last_name, email, phone, company, tags, custom_fields } = body;
  if (first_name !== undefined) changes.firstName = first_name ?? '';
  if (last_name !== undefined) changes.lastName = last_name ?? '';
  if (email !== undefined) changes.email = email;
  if (phone !== undefined) changes.phone = phone;
  if (company !== undefined) changes.company = company;
  if (tags !== undefined) changes.tags = tagsOf(tags ?? []);
  if (custom_fields !== undefined) changes.customFields = custom_fields;
  return changes;
}
