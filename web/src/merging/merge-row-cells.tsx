// The cells of one field: a value for each record, one of them chosen or all kept, and the result.
import { Radio } from '@mantine/core';
import { t } from '../texts/t.ts';
import type { Mergeable, MergeKind } from './merge-kind.ts';
import { chosenIn, isEmpty, type MergeRow } from './merge-rows.ts';
import classes from './merge-table.module.css';
import type { Merge } from './use-merge.ts';

type TextOf = (value: unknown) => string;

interface Props<Entry extends Mergeable> {
  kind: MergeKind<Entry>;
  row: MergeRow;
  label: string;
  entries: readonly Entry[];
  merge: Merge;
  result: Entry | undefined;
  textOf: TextOf;
  isReadOnly: boolean;
  onChoose: (fields: readonly string[], id: number) => void;
}

export function MergeRowCells<Entry extends Mergeable>(props: Props<Entry>) {
  const { kind, row, label, entries, merge, result, textOf, isReadOnly, onChoose } = props;
  const { leftOut, survivor, choices } = merge;
  const ids = entries.map(({ id }) => id);
  const chosen = chosenIn(row, ids, survivor, choices);
  const isChoice = row.fields.length > 0 && !row.isSame && !isReadOnly;
  return (
    <>
      {entries.map((entry, index) => {
        const value = row.values[index];
        const text = isEmpty(value) ? t('merge.none') : textOf(value);
        const isOut = leftOut.has(entry.id);
        const isKept = row.fields.length === 0 ? !isEmpty(value) : entry.id === chosen;
        const isChosen = isKept && !row.isSame && !isOut;
        return (
          <td
            key={entry.id}
            className={classes.value}
            data-chosen={isChosen || undefined}
            data-empty={isEmpty(value) || isOut || undefined}
            dir="auto"
          >
            {isChoice && !isEmpty(value) && !isOut ? (
              <Radio
                size="xs"
                classNames={{ labelWrapper: classes.choice }}
                name={row.key}
                label={text}
                aria-label={t('merge.choose', {
                  field: label,
                  name: kind.nameOf(entry),
                  value: text,
                })}
                checked={entry.id === chosen}
                onChange={() => onChoose(row.fields, entry.id)}
              />
            ) : (
              <span className={classes.text}>{text}</span>
            )}
          </td>
        );
      })}
      <td className={classes.result} dir="auto">
        {result && <ResultText value={kind.valueIn(result, row.key)} textOf={textOf} />}
      </td>
    </>
  );
}

function ResultText({ value, textOf }: { value: unknown; textOf: TextOf }) {
  return isEmpty(value) ? <span data-empty>{t('merge.none')}</span> : textOf(value);
}
