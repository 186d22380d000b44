// The columns of a file that show what the columns of a list show. Pure.
import { nameColumn } from '../lists/column-actions.ts';
import type { ListNoun } from '../lists/list.ts';

const named: Readonly<Record<string, readonly string[]>> = {
  assigned_user_id: ['assigned_to'],
  owner_user_id: ['owner'],
  pipeline_id: ['pipeline'],
  stage_id: ['pipeline', 'stage'],
  tag: ['tags'],
  value: ['value', 'currency'],
};

export function exportColumns(noun: ListNoun, columns: readonly string[]): string[] {
  const name = noun === 'deals' ? ['title'] : ['first_name', 'last_name', 'email'];
  return [
    ...new Set(
      columns.flatMap((column) => (column === nameColumn ? name : (named[column] ?? [column]))),
    ),
  ];
}
