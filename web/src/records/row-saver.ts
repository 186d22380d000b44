// Saves edits of the rows of a list. Each is based on the version that was read when the edit began, so
// that a change of somebody else in between is found. Edits of one row are sent in turn.
import { type Edit, withoutEdit } from './edit.ts';
import { Conflict, saveEdit } from './save-edit.ts';

interface Options<Body, Row> {
  get: (id: number) => Promise<Row>;
  update: (edit: Edit<Body, Row>, ifMatch: string) => Promise<Row>;
  replace: (id: number, change: (row: Row) => Row) => void;
  /** The error is a Conflict, or the one of the server. */
  onUnsaved: (edit: Edit<Body, Row>, error: unknown) => void;
}

export interface RowSaver<Body, Row> {
  /** Reads the version that an edit will be based on, while the person types. */
  begin: (id: number) => void;
  save: (edit: Edit<Body, Row>) => void;
  /** The row with the edits that the server has not confirmed yet. */
  withPending: (row: Row) => Row;
}

export function createRowSaver<Body extends object, Row extends { id: number }>(
  options: Options<Body, Row>,
): RowSaver<Body, Row> {
  const { get, replace } = options;
  const latest = new Map<number, Promise<Row>>();
  const pending = new Map<number, Edit<Body, Row>[]>();

  const withPending = (row: Row): Row =>
    Object.assign({}, row, ...(pending.get(row.id) ?? []).map(({ shown }) => shown));

  function settle(edit: Edit<Body, Row>): void {
    const { id } = edit.base;
    const left = (pending.get(id) ?? []).filter((one) => one !== edit);
    if (left.length === 0) pending.delete(id);
    else pending.set(id, left);
  }

  async function send(edit: Edit<Body, Row>, before: Promise<Row>): Promise<Row> {
    // A failure of the edit before belongs to that edit.
    let current = await before.catch(() => get(edit.base.id));
    return saveEdit(edit, {
      read: () => current,
      async refresh() {
        current = await get(edit.base.id);
        return current;
      },
      update: (_body, ifMatch) => options.update(edit, ifMatch),
    });
  }

  async function save(edit: Edit<Body, Row>): Promise<void> {
    const { id } = edit.base;
    const saving = send(edit, latest.get(id) ?? get(id));
    latest.set(id, saving);
    try {
      const saved = await saving;
      settle(edit);
      replace(id, () => withPending(saved));
    } catch (error) {
      if (latest.get(id) === saving) latest.delete(id);
      settle(edit);
      replace(id, (row) =>
        error instanceof Conflict ? withPending(error.current) : withoutEdit(edit, row),
      );
      options.onUnsaved(edit, error);
    }
  }

  return {
    withPending,
    begin(id) {
      if (pending.has(id)) return;
      const read = get(id);
      latest.set(id, read);
      // The edit that waits for it reports the error.
      read.catch(() => latest.get(id) === read && latest.delete(id));
    },
    save(edit) {
      const { id } = edit.base;
      pending.set(id, [...(pending.get(id) ?? []), edit]);
      replace(id, (row) => ({ ...row, ...edit.shown }));
      void save(edit);
    },
  };
}
