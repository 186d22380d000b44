// The deleted records: by whom and when, and their restore.
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { SearchParams } from '../search-params.ts';
import { useMay } from '../session/me.ts';
import { TopBar } from '../shell/top-bar.tsx';
import { useCounts } from '../shell/use-counts.ts';
import { formatNumber } from '../texts/format.ts';
import { language, t } from '../texts/t.ts';
import { ViewTabs } from '../ui/view-tabs.tsx';
import { DeletedLeads, DeletedRecords } from './deleted-lists.tsx';
import classes from './trash-screen.module.css';

const kinds = ['leads', 'contacts', 'deals'] as const;
type Kind = (typeof kinds)[number];

export function TrashScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { kind: asked } = useSearch({ strict: false }) as SearchParams;
  const navigate = useNavigate();
  const may = useMay(workspace);
  const counts = useCounts(workspace);
  // Only the log knows deleted contacts and deals.
  const offered = kinds.filter(
    (kind) => may(`read:${kind}`) && (kind === 'leads' || may('read:events')),
  );
  const kind: Kind = offered.find((one) => one === asked) ?? 'leads';
  const countOf = (one: Kind) => counts?.trash[one];
  return (
    <>
      <TopBar
        title={t('shell.trash')}
        detail={<span className={classes.detail}>{t('trash.kept')}</span>}
      />
      <ViewTabs
        label={t('trash.kinds')}
        moreLabel={t('shell.more')}
        active={kind}
        onSelect={(next) => void navigate({ to: '.', search: { kind: next } as never })}
        tabs={offered.map((one) => {
          const count = countOf(one);
          return {
            ...{ id: one, name: t(`trash.${one}`) },
            ...(typeof count === 'number' && { count: formatNumber(language(), count) }),
          };
        })}
      />
      <div className={classes.list}>
        {kind === 'leads' && <DeletedLeads workspace={workspace} />}
        {kind === 'contacts' && <DeletedRecords key={kind} workspace={workspace} kind="contact" />}
        {kind === 'deals' && <DeletedRecords key={kind} workspace={workspace} kind="deal" />}
      </div>
    </>
  );
}
