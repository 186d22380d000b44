import type { Campaign } from '@inlet/sdk';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { NameCell, type RecordColumn, RecordTable } from '../../lists/record-table.tsx';
import { showFailure } from '../../records/show-failure.ts';
import { TimeText } from '../../records/time-text.tsx';
import { useMay } from '../../session/me.ts';
import { useTimes } from '../../session/use-times.ts';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import { type RowAction, RowMenu } from '../../ui/row-menu.tsx';
import { CampaignState } from '../campaign-state.tsx';
import type { Counts } from '../use-campaign.ts';
import { number, share } from '../words.ts';
import classes from './campaigns-screen.module.css';
import { copyCampaign } from './create-campaign.ts';

interface Props {
  workspace: string;
  campaigns: readonly Campaign[];
  more: Parameters<typeof RecordTable<Campaign>>[0]['more'];
  onDelete: (campaign: Campaign) => void;
}

export function CampaignTable({ workspace, campaigns, more, onDelete }: Props) {
  const may = useMay(workspace);
  const navigate = useNavigate();
  const { moment } = useTimes(workspace);
  const path = ({ id }: Pick<Campaign, 'id'>) => addressOf(workspace, { path: `campaigns/${id}` });

  async function copy(campaign: Campaign) {
    try {
      await navigate({ to: path(await copyCampaign(workspace, campaign)) });
    } catch (error) {
      showFailure(error);
    }
  }

  const detail = (campaign: Campaign) =>
    [t(`campaigns.channel_${campaign.channel}`), subjectOf(campaign)].filter(Boolean).join(' · ');

  const columns: RecordColumn<Campaign>[] = [
    {
      ...{ id: 'name', label: t('campaigns.name'), width: 'minmax(200px, 2fr)' },
      cell: (campaign) => (
        <NameCell
          name={<Link to={path(campaign)}>{campaign.name}</Link>}
          detail={detail(campaign)}
        />
      ),
    },
    {
      ...{ id: 'state', label: t('campaigns.state'), width: '104px' },
      cell: (campaign) => <CampaignState status={campaign.status} />,
    },
    counted('audience', 'audience'),
    counted('sent', 'sent', 'audience'),
    counted('opened', 'opened', 'sent'),
    counted('clicked', 'clicked', 'sent'),
    counted('replied', 'replied', 'sent'),
    {
      ...{ id: 'when', label: t('campaigns.when'), width: '112px', hideOnPhone: true },
      cell: ({ status, send_at, dispatched_at, updated_at }) =>
        status === 'scheduled' && send_at !== null ? (
          <time dateTime={send_at}>{moment(send_at)}</time>
        ) : (
          <TimeText time={dispatched_at ?? updated_at} />
        ),
    },
    {
      ...{ id: 'menu', label: t('settings.actions'), hideLabel: true, width: '28px' },
      cell: (campaign) => (
        <RowMenu
          label={t('settings.actionsOf', { name: campaign.name })}
          actions={actionsOf(campaign)}
        />
      ),
    },
  ];
  const actionsOf = (campaign: Campaign): RowAction[] => {
    const isActive = campaign.status === 'sending' || campaign.status === 'paused';
    const copying: RowAction = {
      ...{ label: t('campaigns.duplicate'), icon: <IconCopy /> },
      onClick: () => void copy(campaign),
    };
    const deleting: RowAction = {
      ...{ label: t('campaigns.delete'), icon: <IconTrash />, danger: true },
      onClick: () => onDelete(campaign),
    };
    return [
      ...(may('write:campaigns') ? [copying] : []),
      ...(may('delete:campaigns') && !isActive ? [deleting] : []),
    ];
  };
  return (
    <RecordTable
      label={t('shell.campaigns')}
      columns={columns}
      items={campaigns}
      {...(more && { more })}
      isPale={({ status }) => status === 'cancelled'}
      minWidth={960}
    />
  );
}

const subjectOf = ({ subject, variants, template }: Campaign): string =>
  subject ?? variants?.[0]?.subject ?? String(template?.name ?? '');

/** A number of messages, and its share of another one. */
const counted = (
  id: 'audience' | 'sent' | 'opened' | 'clicked' | 'replied',
  name: keyof Counts,
  whole?: keyof Counts,
): RecordColumn<Campaign> => ({
  ...{ id, label: t(`campaigns.count_${id}`), width: '96px' },
  cell: ({ progress }) => {
    const counts = progress as Counts | null;
    if (counts === null) return null;
    return (
      <span className={classes.number}>
        {number(counts[name])}{' '}
        {whole !== undefined && counts[whole] > 0 && (
          <span className={classes.share}>{share(counts[name], counts[whole])}</span>
        )}
      </span>
    );
  },
});
