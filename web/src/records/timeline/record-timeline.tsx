// The past of a record, newest first, read by 50 and filtered by kind.
import type { ActivityEntry, Page } from '@inlet/sdk';
import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { queryKeys } from '../../api/query-keys.ts';
import { useCatalog } from '../../leads/catalog/use-catalog.ts';
import { useTimes } from '../../session/use-times.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { Timeline } from '../../ui/timeline-item.tsx';
import { ReadError } from '../read-error.tsx';
import { EntryItem } from './entry-item.tsx';
import { type EntryKind, typesOf } from './kinds.ts';
import classes from './timeline.module.css';

type ReadEntries = (
  query: { per_page: number; types?: string },
  signal: AbortSignal,
) => { pages: (cursor: string) => AsyncIterable<Page<ActivityEntry>> };

interface Props {
  workspace: string;
  /** Of the record whose past it is, such as lead:1842. */
  subject: string;
  /** The lead whose mails are shown with their text. */
  mailsOf?: number;
  kinds: readonly EntryKind[];
  read: ReadEntries;
}

const perPage = 50;

export function RecordTimeline({ workspace, subject, mailsOf, kinds, read }: Props) {
  const [kind, setKind] = useState<EntryKind>('all');
  const catalog = useCatalog(workspace);
  const when = useTimes(workspace);
  const query = useInfiniteQuery({
    queryKey: queryKeys.list(workspace, 'activity', { subject, kind }),
    queryFn: async ({ pageParam, signal }) => {
      const types = typesOf[kind];
      const list = read({ per_page: perPage, ...(types !== undefined && { types }) }, signal);
      for await (const page of list.pages(pageParam)) return page;
      throw new Error('A list has a first page.');
    },
    initialPageParam: '',
    getNextPageParam: ({ meta }) => meta.next_cursor,
    placeholderData: (before) => before,
  });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData } = query;
  const end = useNearEnd(() => hasNextPage && !isFetchingNextPage && void fetchNextPage());
  if (data === undefined || !catalog.isReady) {
    if (error !== null) return <ReadError error={error} onRetry={() => void query.refetch()} />;
    return <SkeletonRows label={t('record.loading')} />;
  }
  const entries = data.pages.flatMap((page) => page.data);
  return (
    <div aria-busy={isPlaceholderData}>
      {kinds.length > 1 && (
        <div className={classes.head}>
          <KindMenu kind={kind} kinds={kinds} onChange={setKind} />
        </div>
      )}
      {entries.length === 0 && <p className={classes.none}>{t('timeline.none')}</p>}
      <div className={classes.list}>
        <Timeline label={t('timeline.label')}>
          {entries.map((entry) => (
            <EntryItem
              key={entry.sequence}
              {...{ entry, catalog, when }}
              mails={mailsOf === undefined ? undefined : { workspace, lead: mailsOf }}
            />
          ))}
        </Timeline>
      </div>
      <div ref={end} className={classes.more}>
        {hasNextPage && (
          <Button
            tone="quiet"
            busy={isFetchingNextPage ? t('record.loading') : undefined}
            onClick={() => void fetchNextPage()}
          >
            {t('timeline.more')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface KindMenuProps {
  kind: EntryKind;
  kinds: readonly EntryKind[];
  onChange: (kind: EntryKind) => void;
}

function KindMenu({ kind, kinds, onChange }: KindMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button tone="quiet" end={<IconChevronDown />}>
          <span className="visually-hidden">{t('timeline.filter')}: </span>
          {t(`timeline.kind.${kind}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((one) => (
          <Menu.Item
            key={one}
            rightSection={one === kind && <IconCheck />}
            aria-current={one === kind || undefined}
            onClick={() => onChange(one)}
          >
            {t(`timeline.kind.${one}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Calls when the element comes near to what is in view. */
function useNearEnd(onNear: () => void) {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(onNear);
  latest.current = onNear;
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && latest.current(),
      { rootMargin: '400px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  });
  return element;
}
