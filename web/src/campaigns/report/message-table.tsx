import type { Campaign, CampaignMessage } from '@inlet/sdk';
import { IconSend } from '@tabler/icons-react';
import { NameCell, type RecordColumn, RecordTable } from '../../lists/record-table.tsx';
import { RecordLink } from '../../records/record-link.tsx';
import { TimeText } from '../../records/time-text.tsx';
import { t } from '../../texts/t.ts';
import { Flag } from '../../ui/flag.tsx';
import { RowMenu } from '../../ui/row-menu.tsx';
import { reasonText } from '../words.ts';
import { outcomeHues, outcomeOf, timeOf } from './outcome.ts';
import classes from './report.module.css';
import { resend } from './resend.ts';

interface Props {
  workspace: string;
  campaign: Campaign;
  messages: readonly CampaignMessage[];
  mayWrite: boolean;
  more: Parameters<typeof RecordTable<CampaignMessage>>[0]['more'];
}

export function MessageTable({ workspace, campaign, messages, mayWrite, more }: Props) {
  const { variants } = campaign;
  const nameOf = ({ lead_name, to, id }: CampaignMessage) => lead_name || to || String(id);
  const columns: RecordColumn<CampaignMessage>[] = [
    {
      ...{ id: 'lead', label: t('campaigns.lead'), width: 'minmax(200px, 1.4fr)' },
      cell: (message) => (
        <NameCell
          name={
            message.lead_id === null ? (
              nameOf(message)
            ) : (
              <RecordLink workspace={workspace} noun="leads" id={message.lead_id}>
                {nameOf(message)}
              </RecordLink>
            )
          }
          detail={message.to ?? undefined}
        />
      ),
    },
    {
      ...{ id: 'outcome', label: t('campaigns.outcome'), width: '128px' },
      cell: (message) => {
        const outcome = outcomeOf(message);
        return <Flag hue={outcomeHues[outcome]}>{t(`campaigns.outcome_${outcome}`)}</Flag>;
      },
    },
    {
      ...{ id: 'why', label: t('campaigns.why'), width: 'minmax(160px, 2fr)' },
      cell: ({ error }) =>
        error !== null && <span className={classes.error}>{reasonText(error)}</span>,
    },
    ...(variants === null
      ? []
      : [
          {
            ...{ id: 'subject', label: t('mail.subject'), width: 'minmax(120px, 1fr)' },
            cell: ({ variant }: CampaignMessage) => variants[variant - 1]?.subject,
          },
        ]),
    {
      ...{ id: 'when', label: t('campaigns.when'), width: '88px' },
      cell: (message) => {
        const time = timeOf(message);
        return time !== null && <TimeText time={time} />;
      },
    },
    {
      ...{ id: 'menu', label: t('settings.actions'), hideLabel: true, width: '28px' },
      cell: (message) =>
        mayWrite &&
        message.state === 'unknown' && (
          <RowMenu
            label={t('settings.actionsOf', { name: nameOf(message) })}
            actions={[
              {
                ...{ label: t('campaigns.sendAgain'), icon: <IconSend /> },
                onClick: () => void resend(workspace, campaign.id, [message.id]),
              },
            ]}
          />
        ),
    },
  ];
  return (
    <RecordTable
      label={t('campaigns.messages')}
      columns={columns}
      items={messages}
      {...(more && { more })}
      isPale={({ state }) => state === 'suppressed'}
      minWidth={840}
    />
  );
}
