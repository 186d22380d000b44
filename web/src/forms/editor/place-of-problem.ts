// Where in the editor the first problem of a form is mended. Pure.
import type { FormDraft } from './draft.ts';

interface Place {
  tab: 'fields' | 'page' | 'style' | 'leads';
  /** The id of the field. */
  field?: string;
}

const ofPage = ['name', 'title', 'description', 'language', 'message', 'redirect_url'];

export function placeOfProblem(
  problems: Readonly<Record<string, string>>,
  { fields }: Pick<FormDraft, 'fields'>,
): Place | undefined {
  const [path] = Object.keys(problems);
  if (path === undefined) return undefined;
  const [name = '', at] = path.split('.');
  if (name === 'fields') {
    const field = fields[Number(at)]?.id;
    return { tab: 'fields', ...(field !== undefined && { field }) };
  }
  if (name === 'style') return { tab: 'style' };
  return { tab: ofPage.includes(name) ? 'page' : 'leads' };
}
