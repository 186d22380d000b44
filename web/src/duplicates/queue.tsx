// The queue of groups at the left.
import type { DuplicateGroup } from '@inlet/sdk';
import { UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { contactName } from '../contacts/contact-fields.ts';
import { useMay } from '../session/me.ts';
import { t } from '../texts/t.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { MergeMany } from './merge-many.tsx';
import classes from './queue.module.css';
import { reasonsText } from './reasons-text.ts';
import type { useMergeMany } from './use-merge-many.ts';

interface Props {
  workspace: string;
  merging: ReturnType<typeof useMergeMany>;
  items: readonly DuplicateGroup[];
  selected: number;
  /** About how many contacts the groups do not include yet. */
  behind: number;
  onOpen: (group: DuplicateGroup) => void;
  onMore?: () => void;
  isLoadingMore: boolean;
}

export function Queue(props: Props) {
  const { workspace, merging, items, selected, behind, onOpen, onMore, isLoadingMore } = props;
  const mayWrite = useMay(workspace)('write:contacts');
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows what is selected
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <nav className={classes.queue} aria-label={t('duplicates.queue')}>
      <div className={classes.head}>
        {t('duplicates.mostCertain')}
        <span className={classes.keys}>
          <KeyHint keys={['j']} />
          <KeyHint keys={['k']} />
        </span>
      </div>
      {behind > 0 && (
        <p className={classes.note} role="status">
          {t('duplicates.behind', { count: behind })}
        </p>
      )}
      {mayWrite && <MergeMany workspace={workspace} merging={merging} />}
      <ul className={classes.list} ref={list}>
        {items.map((group) => (
          <li key={group.id}>
            <UnstyledButton
              className={classes.group}
              aria-current={group.id === selected ? 'true' : undefined}
              onClick={() => onOpen(group)}
            >
              <span className={classes.text}>
                <span className={classes.line}>
                  <span className={classes.name} dir="auto">
                    {group.contacts[0] && contactName(group.contacts[0])}
                  </span>
                  <span className={classes.count}>
                    {t('duplicates.records', { count: group.contacts.length })}
                  </span>
                </span>
                <span className={classes.reasons}>{reasonsText(group.reasons)}</span>
              </span>
              <span className={classes.score}>{group.score}</span>
            </UnstyledButton>
          </li>
        ))}
        {onMore && (
          <li>
            <LoadMore
              label={t('duplicates.more')}
              busy={isLoadingMore ? t('duplicates.loading') : undefined}
              onMore={onMore}
            />
          </li>
        )}
      </ul>
    </nav>
  );
}
