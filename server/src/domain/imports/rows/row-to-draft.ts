// Makes the draft of a lead from a row. A value that does not fit is reported, and kept among the extra
// fields of the lead; a row without e-mail address, phone and name makes no lead. Pure.
import type { Catalog } from '../../catalog/catalog.ts';
import { type FieldProblem, fieldProblem } from '../../errors.ts';
import type { Json, LeadDraft } from '../../leads/lead.ts';
import type { ImportColumn, ImportOptions } from '../import.ts';
import { customKeyOf, isPlainTarget } from '../mapping/target-fields.ts';
import { customReader } from './read-custom.ts';
import { plainReaders, type ReadValue } from './read-values.ts';

export interface RowProblem extends FieldProblem {
  /** Null for the row as a whole. */
  column: number | null;
}

export interface DraftedRow {
  /** Undefined when the row makes no lead. */
  draft: LeadDraft | undefined;
  problems: RowProblem[];
}

export type RowReader = (cells: readonly string[]) => DraftedRow;

interface ColumnReader {
  index: number;
  name: string;
  field: string;
  read: ReadValue;
}

export function createRowReader(
  columns: readonly ImportColumn[],
  options: ImportOptions,
  catalog: Catalog,
): RowReader {
  const readers = columns.flatMap((column, index) => readerOf(column, index, catalog));
  const base = draftOf(options);
  return (cells) => {
    const draft: LeadDraft = { ...base, tags: [...options.tags] };
    const extra: Record<string, Json> = {};
    const problems: RowProblem[] = [];
    for (const { index, name, field, read } of readers) {
      const text = (cells[index] ?? '').trim();
      if (text === '') continue;
      const problem = read(draft, text);
      if (problem === undefined) continue;
      problems.push({ ...problem(field), column: index });
      extra[name] = text;
    }
    if (draft.tags?.length === 0) delete draft.tags;
    if (problems.length > 0) draft.extra = { ...draft.extra, ...extra };
    if (hasPerson(draft)) return { draft, problems };
    const none = fieldProblem('row', 'row_without_person');
    return { draft: undefined, problems: [...problems, { ...none, column: null }] };
  };
}

function readerOf(column: ImportColumn, index: number, catalog: Catalog): ColumnReader[] {
  const { name, field, newField } = column;
  if (newField !== null) {
    const form = { type: newField.type, options: [] };
    const read = customReader(newField.label, form, column);
    return [{ index, name, field: newField.label, read }];
  }
  if (field === null) return [];
  if (isPlainTarget(field)) {
    return [{ index, name, field, read: plainReaders[field](catalog, column) }];
  }
  const key = customKeyOf(field) ?? '';
  const form = catalog.fields.byKey.get(key);
  return [{ index, name, field, read: customReader(key, form, column) }];
}

function draftOf(options: ImportOptions): LeadDraft {
  const { status, source, assignee, pipeline, stage } = options;
  return {
    ...{ firstName: '', lastName: '' },
    ...(status !== null && { status }),
    ...(source !== null && { source }),
    ...(assignee !== null && { assignee: { id: assignee.id } }),
    ...(pipeline !== null && { pipeline: { id: pipeline.id } }),
    ...(stage !== null && { stage: { id: stage.id } }),
  };
}

const hasPerson = ({ email, phone, firstName, lastName }: LeadDraft): boolean =>
  email !== undefined || phone !== undefined || firstName !== '' || lastName !== '';
