// The subjects of an A/B test beside each other.
import type { Campaign, CampaignStatistics } from '@inlet/sdk';
import { NameCell, type RecordColumn, RecordTable } from '../../lists/record-table.tsx';
import { t } from '../../texts/t.ts';
import { Flag } from '../../ui/flag.tsx';
import { number, share } from '../words.ts';
import classes from './report.module.css';

type Variant = CampaignStatistics['variants'][number];
type Row = Variant & { id: number };

interface Props {
  campaign: Campaign;
  variants: readonly Variant[];
}

export function VariantTable({ campaign: { winner }, variants }: Props) {
  const rate = (name: 'opened' | 'clicked' | 'replied' | 'won'): RecordColumn<Row> => ({
    ...{ id: name, label: t(`campaigns.outcome_${name}`), width: '104px' },
    cell: (row) => (
      <span className={classes.number}>
        {number(row[name])} <span className={classes.share}>{share(row[name], row.sent)}</span>
      </span>
    ),
  });
  const columns: RecordColumn<Row>[] = [
    {
      ...{ id: 'subject', label: t('mail.subject'), width: 'minmax(200px, 2fr)' },
      cell: ({ subject }) => <NameCell name={subject} />,
    },
    {
      ...{ id: 'winner', label: t('campaigns.winner'), hideLabel: true, width: '80px' },
      cell: ({ variant }) => variant === winner && <Flag hue="green">{t('campaigns.winner')}</Flag>,
    },
    {
      ...{ id: 'sent', label: t('campaigns.outcome_sent'), width: '72px' },
      cell: ({ sent }) => <span className={classes.number}>{number(sent)}</span>,
    },
    ...(['opened', 'clicked', 'replied', 'won'] as const).map(rate),
  ];
  return (
    <div>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('campaigns.subjects')}</h2>
      </div>
      <RecordTable
        label={t('campaigns.subjects')}
        columns={columns}
        items={variants.map((variant) => ({ ...variant, id: variant.variant }))}
        minWidth={840}
      />
    </div>
  );
}
