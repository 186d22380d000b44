// Which records they are, which of them is kept, and as what they go on.
import { Checkbox, Radio } from '@mantine/core';
import { RecordLink } from '../records/record-link.tsx';
import { useTimes } from '../session/use-times.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import type { Mergeable, MergeKind } from './merge-kind.ts';
import classes from './merge-table.module.css';
import type { Merge } from './use-merge.ts';

interface Props<Entry extends Mergeable> {
  workspace: string;
  kind: MergeKind<Entry>;
  entries: readonly Entry[];
  merge: Merge;
  result: Entry | undefined;
  mayWrite: boolean;
  onKeep: (id: number) => void;
  onLeaveOut: (id: number, isOut: boolean) => void;
}

export function MergeHead<Entry extends Mergeable>(props: Props<Entry>) {
  const { workspace, kind, entries, merge, result, mayWrite, onKeep, onLeaveOut } = props;
  const { noun } = kind;
  const { age } = useTimes(workspace);
  const nameOf = (entry: Entry) => kind.nameOf(entry) || t('leads.unnamed');
  return (
    <tr>
      <th scope="col" className={classes.label}>
        {t('merge.keep')}
      </th>
      {entries.map((entry) => {
        const { id } = entry;
        const name = nameOf(entry);
        const isKept = id === merge.survivor;
        return (
          <th key={id} scope="col" className={classes.who} data-chosen={isKept || undefined}>
            <span className={classes.person}>
              {mayWrite && (
                <Radio
                  size="xs"
                  name="survivor"
                  aria-label={t(`merge.keepThis_${noun}`, { name, number: id })}
                  checked={isKept}
                  onChange={() => onKeep(id)}
                />
              )}
              <Avatar name={name} size={28} />
              <span className={classes.lines}>
                <RecordLink workspace={workspace} noun={noun} id={id}>
                  {name}
                </RecordLink>
                <span className={classes.since}>
                  {t(`merge.since_${noun}`, { number: id, when: age(entry.created_at) })}
                </span>
              </span>
            </span>
            {mayWrite && entries.length > 2 && !isKept && (
              <Checkbox
                size="xs"
                label={t('merge.partOfIt')}
                checked={!merge.leftOut.has(id)}
                onChange={({ currentTarget }) => onLeaveOut(id, !currentTarget.checked)}
              />
            )}
          </th>
        );
      })}
      <th scope="col" className={classes.result}>
        {result ? (
          <span className={classes.person}>
            <Avatar name={nameOf(result)} size={28} hue="lagoon" />
            <span className={classes.lines}>
              <span>{nameOf(result)}</span>
              <span className={classes.since}>
                {t(`merge.asItWillBe_${noun}`, { number: result.id })}
              </span>
            </span>
          </span>
        ) : (
          t('merge.result')
        )}
      </th>
    </tr>
  );
}
