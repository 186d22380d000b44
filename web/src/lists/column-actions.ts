// The menu and the edges of the heads of columns: sort, filter, size, order.

import { operatorsOfField } from '../leads/fields/lead-field.ts';
import type { LeadFields } from '../leads/fields/use-lead-fields.ts';
import type { ColumnActions } from '../ui/data-table/types.ts';
import { conditionKey } from './add-condition.ts';
import { moveColumn, pinColumn, toggleColumn } from './column-layout.ts';
import type { List } from './list.ts';

/** The column of a name, which is sorted by the first name. */
export const nameColumn = 'name';

const sortOfColumn = (id: string, { byName }: LeadFields): string =>
  id === nameColumn ? 'first_name' : (byName.get(id)?.sort ?? 'created_at');

export const columnOfSort = (sort: string): string => (sort === 'first_name' ? nameColumn : sort);

export function columnActions({ address, columns, fields, filtering }: List): ColumnActions {
  const { layout, change } = columns;
  return {
    onSort: ({ column, direction }) =>
      address.select({ sort: sortOfColumn(column, fields), direction }),
    onResize: (id, width) => change({ ...layout, widths: { ...layout.widths, [id]: width } }),
    onMove: (id, to) => change(moveColumn(layout, id, to)),
    onHide: (id) => change(toggleColumn(layout, id)),
    onPin: (id, isPinned) => change(pinColumn(layout, id, isPinned)),
    onFilter(id) {
      const field = fields.byName.get(id);
      const [operator] = field?.isFilter ? operatorsOfField(field) : [];
      if (operator === undefined) return filtering.open({ adding: '' });
      const draft = { field: id, operator, values: [] };
      filtering.open({ draft, editing: conditionKey(draft) });
    },
  };
}
