// A campaign that waits for its time: when that is, and the ways to stop it.
import type { Campaign } from '@inlet/sdk';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { showFailure } from '../../records/show-failure.ts';
import { useTimes } from '../../session/use-times.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { readCampaign } from '../use-campaign.ts';
import classes from './editor.module.css';

interface Props {
  workspace: string;
  campaign: Campaign;
  mayWrite: boolean;
}

export function ScheduledNotice({ workspace, campaign: { id, send_at }, mayWrite }: Props) {
  const { moment, timeZone } = useTimes(workspace);

  async function unschedule() {
    try {
      const next = await inletOf(workspace).campaigns.update(id, { send_at: null });
      queryClient.setQueryData(queryKeys.one(workspace, 'campaigns', id), readCampaign(next));
    } catch (error) {
      showFailure(error);
    }
  }

  return (
    <div className={classes.notice}>
      <span>
        {t('campaigns.scheduledFor', { time: send_at === null ? '' : moment(send_at), timeZone })}
      </span>
      {mayWrite && <Button onClick={() => void unschedule()}>{t('campaigns.unschedule')}</Button>}
    </div>
  );
}
