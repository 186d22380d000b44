// A record beside others that one knows to be the same, to become one. The address names them.
import { IconArrowLeft } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { queryKeys } from '../api/query-keys.ts';
import page from '../records/record-page.module.css';
import { RecordPlaceholder } from '../records/record-placeholder.tsx';
import { useMay } from '../session/me.ts';
import { useShortcuts } from '../shell/shortcuts/use-shortcuts.ts';
import { t } from '../texts/t.ts';
import type { Mergeable, MergeKind, MergeWords } from './merge-kind.ts';
import { MergePanel } from './merge-panel.tsx';
import { useMerge } from './use-merge.ts';

interface Props<Entry extends Mergeable> {
  workspace: string;
  kind: MergeKind<Entry>;
  words: MergeWords;
  read: (id: string, signal: AbortSignal) => Promise<Entry>;
  /** Offers the records that can be added. */
  pick: (pick: Pick<Entry>) => ReactNode;
  /** In the place of the records, while there is only one. */
  instead: (entry: Entry) => ReactNode;
}

interface Pick<Entry> {
  entries: readonly [Entry, ...Entry[]];
  onPick: (id: number) => void;
}

export function MergeScreen<Entry extends Mergeable>(props: Props<Entry>) {
  const { workspace, kind, read } = props;
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { with: others = [] } = useSearch({ strict: false }) as { with?: string | string[] };
  const ids = [...new Set([id, ...[others].flat()])];
  const query = useQuery({
    queryKey: queryKeys.list(workspace, kind.noun, { side: ids }),
    queryFn: ({ signal }) => Promise.all(ids.map((one) => read(one, signal))),
    placeholderData: keepPreviousData,
  });
  // An id may lead to a record that took in another one of them.
  const entries = (query.data ?? []).filter(
    ({ id }, at, all) => all.findIndex((one) => one.id === id) === at,
  );
  const [first, ...rest] = entries;
  if (first === undefined || query.isError) return <RecordPlaceholder query={query} />;
  return <Side key={first.id} {...props} entries={[first, ...rest]} />;
}

interface SideProps<Entry extends Mergeable> extends Props<Entry> {
  entries: Pick<Entry>['entries'];
}

function Side<Entry extends Mergeable>({ entries, ...props }: SideProps<Entry>) {
  const { workspace, kind, words, pick, instead } = props;
  const [first] = entries;
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { from?: string };
  const mayWrite = useMay(workspace)(`write:${kind.noun}`);
  const open = (id: number, isDone = false) => {
    const to = `/w/${workspace}/${kind.noun}/${id}`;
    void navigate({ to, search: { from: search.from } as never, replace: isDone });
  };
  const merging = useMerge(workspace, kind, entries, first.id, ({ id }) => open(id, true));
  const back = () => open(first.id);
  useShortcuts([{ keys: 'Escape', label: 'record.back', group: 'merge.keys', run: back }]);
  const onPick = (id: number) => {
    const ids = entries.slice(1).map((entry) => String(entry.id));
    const next = { ...search, with: [...ids, String(id)] };
    void navigate({ to: '.', search: next as never, replace: true });
  };
  return (
    <div className={page.page}>
      <header className={page.bar}>
        <button type="button" className={page.back} onClick={back}>
          <IconArrowLeft />
          {kind.nameOf(first) || t('leads.unnamed')}
        </button>
      </header>
      <MergePanel
        {...{ workspace, kind, words, entries, merging, mayWrite }}
        title={t('merge.title')}
        isPage
        keyGroup="merge.keys"
        head={mayWrite && pick({ entries, onPick })}
        {...(entries.length === 1 && { instead: instead(first) })}
      />
    </div>
  );
}
