// The contacts side by side: whose value each field gets, and at the right the result, as the server
// previews it.
import type { DuplicateGroup } from '@inlet/sdk';
import { t } from '../texts/t.ts';
import { MergeHead } from './merge-head.tsx';
import { MergeRowCells } from './merge-row-cells.tsx';
import { mergeRows } from './merge-rows.ts';
import classes from './merge-table.module.css';
import type { useMerge } from './use-merge.ts';
import { useValueText } from './use-value-text.ts';

interface Props {
  workspace: string;
  group: DuplicateGroup;
  merging: ReturnType<typeof useMerge>;
  mayWrite: boolean;
}

export function MergeTable({ workspace, group, merging, mayWrite }: Props) {
  const { contacts } = group;
  const { merge, preview, keep, choose, leaveOut } = merging;
  const { textOf, labelOf } = useValueText(workspace);
  const result = preview.data?.contact;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wide groups are scrolled by the keyboard too
    <section className={classes.scroll} tabIndex={0} aria-label={t('duplicates.table')}>
      <table className={classes.table}>
        <thead>
          <MergeHead
            workspace={workspace}
            contacts={contacts}
            merge={merge}
            result={result}
            mayWrite={mayWrite}
            onKeep={keep}
            onLeaveOut={leaveOut}
          />
        </thead>
        <tbody>
          {mergeRows(contacts).map((row) => (
            <tr key={row.key}>
              <th scope="row" className={classes.label}>
                {labelOf(row.key)}
              </th>
              <MergeRowCells
                row={row}
                label={labelOf(row.key)}
                contacts={contacts}
                merge={merge}
                result={result}
                textOf={(value) => textOf(row.key, value)}
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
