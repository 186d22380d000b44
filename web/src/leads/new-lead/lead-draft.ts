// A lead while it is typed. It lives in the session of the tab until it is sent. Pure but for that.
import type { CreateLead } from '@inlet/sdk';
import { customPrefix } from '../fields/lead-field.ts';

/** By the names of the fields; of several choices a list. */
export type LeadDraft = Readonly<Record<string, string | string[]>>;

export function bodyOf(draft: LeadDraft, isNumber: (name: string) => boolean): CreateLead {
  const entries = Object.entries(draft).filter(([, value]) => value.length > 0);
  const custom = entries
    .filter(([name]) => name.startsWith(customPrefix))
    .map(([name, value]) => [
      name.slice(customPrefix.length),
      isNumber(name) ? Number(value) : value,
    ]);
  const own = entries.filter(([name]) => !name.startsWith(customPrefix));
  return {
    ...Object.fromEntries(own),
    ...(custom.length > 0 && { custom_fields: Object.fromEntries(custom) }),
  } as CreateLead;
}

const nameOf = (workspace: string) => `inlet.draft.${workspace}.lead`;

export function readDraft(workspace: string): LeadDraft {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(workspace)) ?? '{}');
  } catch {
    return {};
  }
}

export function keepDraft(workspace: string, draft: LeadDraft | undefined): void {
  try {
    if (draft === undefined) sessionStorage.removeItem(nameOf(workspace));
    else sessionStorage.setItem(nameOf(workspace), JSON.stringify(draft));
  } catch {
    // A browser that stores nothing keeps it while the form is open.
  }
}
