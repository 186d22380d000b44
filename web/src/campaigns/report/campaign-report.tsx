// A campaign that is being sent or was: its progress, what became of its messages, and each of them.
import type { Campaign } from '@inlet/sdk';
import { useEffect } from 'react';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { useMay } from '../../session/me.ts';
import { CampaignHead } from '../campaign-head.tsx';
import { useStatistics } from '../use-campaign.ts';
import { CampaignFunnel } from './campaign-funnel.tsx';
import { Figures } from './figures.tsx';
import { Messages } from './messages.tsx';
import { Progress } from './progress.tsx';
import classes from './report.module.css';
import { ReportActions } from './report-actions.tsx';
import { UnknownNote } from './unknown-note.tsx';
import { useShown } from './use-shown.ts';
import { VariantTable } from './variant-table.tsx';

interface Props {
  workspace: string;
  campaign: Campaign;
}

export function CampaignReport({ workspace, campaign }: Props) {
  const { id, status } = campaign;
  const mayWrite = useMay(workspace)('write:campaigns');
  const query = useStatistics(workspace, campaign);
  const { show, choose } = useShown();
  const statistics = query.data;
  const counted = statistics?.status ?? status;
  useEffect(() => {
    if (counted === status) return;
    void queryClient.invalidateQueries({ queryKey: queryKeys.one(workspace, 'campaigns', id) });
  }, [counted, status, workspace, id]);
  const variants = statistics?.variants.filter(({ variant }) => variant > 0) ?? [];
  const waiting = statistics?.variants.find(({ variant }) => variant === 0)?.pending ?? 0;
  return (
    <>
      <CampaignHead
        workspace={workspace}
        campaign={campaign}
        actions={<ReportActions {...{ workspace, campaign, mayWrite }} />}
      />
      <div className={classes.scroll}>
        <QueryState query={query}>
          {statistics && (
            <>
              <Progress
                workspace={workspace}
                campaign={campaign}
                counts={statistics.total}
                waiting={waiting}
                countedAt={query.dataUpdatedAt}
              />
              {statistics.total.unknown > 0 && (
                <UnknownNote
                  {...{ workspace, campaign, mayWrite }}
                  count={statistics.total.unknown}
                  onShow={() => choose('unknown')}
                />
              )}
              <Figures counts={statistics.total} onShow={choose} />
              <CampaignFunnel campaign={campaign} counts={statistics.total} onShow={choose} />
              {variants.length > 1 && <VariantTable campaign={campaign} variants={variants} />}
            </>
          )}
        </QueryState>
        <Messages {...{ workspace, campaign, show, mayWrite }} onShow={choose} />
      </div>
    </>
  );
}
