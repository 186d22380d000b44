// Prepares a request as far as possible before its transaction. Pure.
import type { Catalog } from '../../catalog/catalog.ts';
import type { Person } from '../../contacts/contact-index.ts';
import { normaliseEmail } from '../../contacts/normalise-email.ts';
import { normalisePhone } from '../../contacts/normalise-phone.ts';
import { nameKeyOf } from '../lead.ts';
import type { CaptureRequest } from './capture.ts';
import { newNamesOf } from './new-names.ts';
import { type Resolved, resolveDraft } from './resolve-draft.ts';

export interface Prepared {
  request: CaptureRequest<unknown>;
  person: Person;
  nameKey: string;
  resolved: Resolved;
  /** The number of sources and tags that the workspace does not have yet. */
  newNames: number;
  /** The number of custom fields that the workspace has not defined. */
  undefinedFields: number;
  /** The version of the catalog against which the draft was resolved. */
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
