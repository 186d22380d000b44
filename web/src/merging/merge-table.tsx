// The records side by side: whose value each field gets, and at the right the result, as the server
// previews it.
import { t } from '../texts/t.ts';
import { MergeHead } from './merge-head.tsx';
import type { Mergeable, MergeKind, MergeWords } from './merge-kind.ts';
import { MergeRowCells } from './merge-row-cells.tsx';
import classes from './merge-table.module.css';
import type { Merging } from './use-merge.ts';

interface Props<Entry extends Mergeable> {
  workspace: string;
  kind: MergeKind<Entry>;
  entries: readonly Entry[];
  words: MergeWords;
  merging: Merging<Entry>;
  mayWrite: boolean;
}

export function MergeTable<Entry extends Mergeable>(props: Props<Entry>) {
  const { workspace, kind, entries, words, merging, mayWrite } = props;
  const { merge, preview, keep, choose, leaveOut } = merging;
  const result = preview.data?.result;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wide tables are scrolled by the keyboard too
    <section className={classes.scroll} tabIndex={0} aria-label={t(`merge.table_${kind.noun}`)}>
      <table className={classes.table}>
        <thead>
          <MergeHead
            workspace={workspace}
            kind={kind}
            entries={entries}
            merge={merge}
            result={result}
            mayWrite={mayWrite}
            onKeep={keep}
            onLeaveOut={leaveOut}
          />
        </thead>
        <tbody>
          {kind.rows(entries).map((row) => (
            <tr key={row.key}>
              <th scope="row" className={classes.label}>
                {words.labelOf(row.key)}
              </th>
              <MergeRowCells
                kind={kind}
                row={row}
                label={words.labelOf(row.key)}
                entries={entries}
                merge={merge}
                result={result}
                textOf={(value) => words.textOf(row.key, value)}
                isReadOnly={!mayWrite}
                onChoose={choose}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
