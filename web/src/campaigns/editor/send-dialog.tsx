// Says what will happen, and sends the campaign now or at a time of the workspace.
import type { AudienceCount, Campaign } from '@inlet/sdk';
import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useMe } from '../../session/me.ts';
import { FormDialog } from '../../settings/parts/form-dialog.tsx';
import { addDays, dayOf } from '../../tasks/days.ts';
import { t } from '../../texts/t.ts';
import { readCampaign } from '../use-campaign.ts';
import { number } from '../words.ts';
import type { Draft } from './draft.ts';
import classes from './editor.module.css';
import { SendFacts } from './send-facts.tsx';

interface Props {
  workspace: string;
  campaign: Campaign;
  draft: Draft;
  count: AudienceCount | undefined;
  onClose: () => void;
}

export function SendDialog({ workspace, campaign, draft, count, onClose }: Props) {
  const { time_zone: timeZone } = useMe(workspace).workspace;
  const [isLater, setLater] = useState(campaign.send_at !== null);
  const [time, setTime] = useState(`${addDays(dayOf(new Date(), timeZone), 1)}T09:00`);
  const people = count?.reachable ?? 0;

  async function send() {
    const { campaigns } = inletOf(workspace);
    const next = isLater
      ? await campaigns.schedule(campaign.id, { send_at: time })
      : await campaigns.send(campaign.id);
    onClose();
    queryClient.setQueryData(
      queryKeys.one(workspace, 'campaigns', campaign.id),
      readCampaign(next),
    );
  }

  return (
    <FormDialog
      title={t('campaigns.sendTitle', { name: draft.name })}
      size="lg"
      submit={
        isLater
          ? t('campaigns.schedule')
          : t('campaigns.sendTo', { count: people, people: number(people) })
      }
      busy={t('mail.testSending')}
      onClose={onClose}
      onSubmit={send}
    >
      {(problems) => (
        <>
          <SendFacts channel={campaign.channel} draft={draft} count={count} />
          <SegmentedControl
            className={classes.choice}
            aria-label={t('campaigns.when')}
            data={[
              { value: 'now', label: t('campaigns.now') },
              { value: 'later', label: t('campaigns.later') },
            ]}
            value={isLater ? 'later' : 'now'}
            onChange={(value) => setLater(value === 'later')}
          />
          {isLater && (
            <TextInput
              type="datetime-local"
              label={t('campaigns.sendAt')}
              description={t('campaigns.sendAtText', { zone: timeZone })}
              value={time}
              error={problems.send_at}
              onChange={({ currentTarget: { value } }) => setTime(value)}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
