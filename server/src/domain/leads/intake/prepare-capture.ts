// What can be worked out of a request before its transaction. Pure.
import type { Catalog } from '../../catalog/catalog.ts';
import type { Person } from '../../contacts/contact-index.ts';
import { normaliseEmail } from '../../contacts/normalise-email.ts';
import { normalisePhone } from '../../contacts/normalise-phone.ts';
import { nameKeyOf } from '../lead.ts';
import type { CaptureRequest } from './capture.ts';
import { newNamesOf } from './new-names-of.ts';
import { type Resolved, resolveDraft } from './resolve-draft.ts';

export interface Prepared {
  request: CaptureRequest<unknown>;
  person: Person;
  nameKey: string;
  resolved: Resolved;
  /** How many sources and tags it brings that the workspace does not have yet. */
  newNames: number;
  /** How many custom fields it brings that the workspace has not defined. */
  undefinedFields: number;
  /** The version of the catalog that the draft was resolved by. */
  catalogVersion: number;
}

export function prepareCapture(request: CaptureRequest<unknown>, catalog: Catalog): Prepared {
  const { draft, workspaceId } = request;
  const email = draft.email ?? null;
  const phone = draft.phone ?? null;
  return {
    request,
    person: {
      workspaceId,
      firstName: draft.firstName,
      lastName: draft.lastName,
      email,
      emailKey: email === null ? null : normaliseEmail(email),
      phone,
      phoneKey: phone === null ? null : normalisePhone(phone, catalog.country),
      company: draft.company ?? null,
    },
    nameKey: nameKeyOf(draft.firstName, draft.lastName),
    resolved: resolveDraft(draft, catalog),
    newNames: newNamesOf(draft, catalog).length,
    undefinedFields: Object.keys(draft.customFields ?? {}).filter(
      (key) => !catalog.fields.byKey.has(key),
    ).length,
    catalogVersion: catalog.version,
  };
}
