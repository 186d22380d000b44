// Saves edits of the rows of a list, with their undo, and reports conflicts and refusals.
import type { ChangeOptions } from '@inlet/sdk';
import { useMemo, useRef } from 'react';
import { offerUndo } from '../undo/offer-undo.ts';
import { type EditWords, reportUnsaved } from './report-unsaved.ts';
import { createRowSaver, type RowSaver } from './row-saver.ts';

interface Options<Body, Row> extends EditWords<Row> {
  workspace: string;
  rows: { replace: (id: number, change: (row: Row) => Row) => void };
  get: (id: number) => Promise<Row>;
  update: (id: number, body: Body, options: ChangeOptions) => Promise<Row>;
}

export function useRowSaver<Body extends object, Row extends { id: number }>(
  options: Options<Body, Row>,
): RowSaver<Body, Row> {
  const { workspace } = options;
  const latest = useRef(options);
  latest.current = options;
  return useMemo(() => {
    const saver = createRowSaver<Body, Row>({
      get: (id) => latest.current.get(id),
      update: ({ body, base, text }, ifMatch) =>
        latest.current.update(base.id, body, {
          ifMatch,
          onCause: (cause) => offerUndo(workspace, [cause], text),
        }),
      replace: (id, change) => latest.current.rows.replace(id, change),
      onUnsaved: (edit, error) => void reportUnsaved(edit, error, latest.current, saver.save),
    });
    return saver;
  }, [workspace]);
}
