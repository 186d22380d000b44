// The draft of a form, until it is published. Pure.
import type { CreateForm, Form, FormField } from '@inlet/sdk';

export type FieldType = FormField['type'];

/** `id` stays the same while the key and the place of the field change. */
interface DraftField {
  id: string;
  field: FormField;
}

const settings = [
  ...(['name', 'title', 'description', 'style', 'redirect_url', 'message', 'source'] as const),
  ...(['pipeline_id', 'stage_id', 'assigned_user_id', 'tags', 'notify_user_ids'] as const),
  ...(['rate_limit', 'language'] as const),
];

type Settings = Pick<Form, (typeof settings)[number]>;

export type FormDraft = Omit<Settings, 'notify_user_ids'> & {
  notify_user_ids: number[];
  fields: readonly DraftField[];
};

type Content = Settings & Pick<Form, 'fields'>;

export function draftOf(form: Content): FormDraft {
  const picked = Object.fromEntries(settings.map((name) => [name, form[name]]));
  return {
    ...(picked as Settings),
    notify_user_ids: form.notify_user_ids.filter((id) => id !== null),
    fields: form.fields.map((field) => ({ id: field.key, field })),
  };
}

/** The body for the API, also of a preview, which refuses what could not be stored. */
export const bodyOf = ({ fields, ...rest }: FormDraft): CreateForm => ({
  ...rest,
  fields: fields.map(({ field }) => field),
});

export const isSame = (one: FormDraft, other: FormDraft): boolean =>
  JSON.stringify(bodyOf(one)) === JSON.stringify(bodyOf(other));

export const sameFields = (one: FormDraft, other: FormDraft): boolean =>
  JSON.stringify(bodyOf(one).fields) === JSON.stringify(bodyOf(other).fields);

export function moveField(draft: FormDraft, from: number, to: number): FormDraft {
  const moved = draft.fields[from];
  if (moved === undefined || to < 0 || to >= draft.fields.length) return draft;
  return { ...draft, fields: draft.fields.toSpliced(from, 1).toSpliced(to, 0, moved) };
}

export const removeField = (draft: FormDraft, id: string): FormDraft => ({
  ...draft,
  fields: draft.fields.filter((one) => one.id !== id),
});

export const changeField = (draft: FormDraft, id: string, field: FormField): FormDraft => ({
  ...draft,
  fields: draft.fields.map((one) => (one.id === id ? { id, field } : one)),
});

/** Adds it at the end, before a consent, which people expect last. */
export function addField(draft: FormDraft, field: FormField): { draft: FormDraft; id: string } {
  const key = freeKey(field.key, draft);
  const id = freeId(key, draft);
  const consent = draft.fields.findIndex((one) => one.field.type === 'consent');
  const at = consent === -1 || field.type === 'consent' ? draft.fields.length : consent;
  const fields = draft.fields.toSpliced(at, 0, { id, field: { ...field, key } });
  return { draft: { ...draft, fields }, id };
}

function freeKey(wanted: string, draft: FormDraft): string {
  const taken = new Set(draft.fields.map(({ field }) => field.key));
  return firstFree(wanted, taken);
}

function freeId(wanted: string, draft: FormDraft): string {
  return firstFree(wanted, new Set(draft.fields.map(({ id }) => id)));
}

function firstFree(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const next = `${wanted}_${number}`;
    if (!taken.has(next)) return next;
  }
}

/** The key of a question without a field of its own, from its label. */
export function keyFromLabel(label: string): string {
  const plain = label.replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
  const key = plain.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  return (
    key
      .replace(/^[^a-z]+/, '')
      .slice(0, 40)
      .replace(/_+$/, '') || 'question'
  );
}

/** The problems of one field, by the names of its settings, from those of the whole form. */
export function problemsOfField(
  problems: Readonly<Record<string, string>>,
  at: number,
): Record<string, string> {
  const start = `fields.${at}.`;
  return Object.fromEntries(
    Object.entries(problems)
      .filter(([path]) => path.startsWith(start))
      .map(([path, problem]) => [path.slice(start.length), problem]),
  );
}
