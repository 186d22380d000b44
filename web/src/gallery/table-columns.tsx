import { Avatar } from '../ui/avatar.tsx';
import type { Column } from '../ui/data-table/types.ts';
import { NumberCell } from '../ui/inline-cell/number-cell.tsx';
import { SelectCell } from '../ui/inline-cell/select-cell.tsx';
import { TextCell } from '../ui/inline-cell/text-cell.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { Score } from '../ui/score.tsx';
import { StatusRing } from '../ui/status-ring.tsx';
import { TagList } from '../ui/tag.tsx';
import { statuses } from './people.tsx';
import { owners, type SampleLead } from './table-rows.ts';

const euros = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
});

export function sampleColumns(
  onChange: (lead: SampleLead, change: Partial<SampleLead>) => void,
): Column<SampleLead>[] {
  return [
    {
      id: 'name',
      label: 'Name',
      width: 180,
      sortable: true,
      cell: (lead) => (
        <>
          <Avatar name={lead.name} />
          <b style={{ marginInlineStart: 2 }}>{lead.name}</b>
        </>
      ),
    },
    {
      id: 'company',
      label: 'Company',
      width: 178,
      sortable: true,
      cell: (lead) => lead.company,
      editor: (lead, close) => (
        <TextCell
          label="Company"
          value={lead.company}
          onSave={(company) => onChange(lead, { company })}
          onClose={close}
        />
      ),
    },
    {
      id: 'status',
      label: 'Status',
      width: 114,
      sortable: true,
      cell: (lead) => <Status index={lead.status} />,
      editor: (lead, close) => (
        <SelectCell
          label="Set status"
          options={statuses.map(([name], index) => ({
            id: String(index),
            text: name,
            label: <Status index={index} />,
          }))}
          value={String(lead.status)}
          onSave={(id) => onChange(lead, { status: Number(id) })}
          onClose={close}
        >
          <Status index={lead.status} />
        </SelectCell>
      ),
    },
    {
      id: 'score',
      label: 'Score',
      width: 66,
      sortable: true,
      cell: (lead) => <Score score={lead.score} />,
    },
    { id: 'owner', label: 'Owner', width: 120, cell: (lead) => <Owner index={lead.owner} /> },
    {
      id: 'tags',
      label: 'Tags',
      width: 190,
      grow: true,
      cell: (lead) => <TagList tags={lead.tags} />,
    },
    {
      id: 'budget',
      label: 'Budget',
      width: 104,
      align: 'end',
      sortable: true,
      cell: (lead) => euros.format(lead.budget),
      editor: (lead, close) => (
        <NumberCell
          label="Budget"
          value={lead.budget}
          onSave={(budget) => onChange(lead, { budget: budget ?? 0 })}
          onClose={close}
        />
      ),
    },
    {
      id: 'arrived',
      label: 'Arrived',
      width: 82,
      align: 'end',
      sortable: true,
      cell: (lead) => lead.arrived,
    },
  ];
}

export function sampleRow(lead: SampleLead) {
  const owner = lead.owner === undefined ? undefined : owners[lead.owner];
  return (
    <ListRow
      title={lead.name}
      when={lead.arrived}
      detail={
        <>
          <Status index={lead.status} />
          <span>· {lead.company}</span>
        </>
      }
      end={
        <>
          {euros.format(lead.budget)}
          <Score score={lead.score} label={`Score ${lead.score}`} />
          <Avatar {...owner} />
        </>
      }
    />
  );
}

function Status({ index }: { index: number }) {
  const status = statuses[index];
  if (status === undefined) return null;
  const [name, hue, shape] = status;
  return (
    <StatusRing hue={hue} shape={shape}>
      {name}
    </StatusRing>
  );
}

function Owner({ index }: { index: number | undefined }) {
  const owner = index === undefined ? undefined : owners[index];
  return (
    <>
      <Avatar {...owner} />
      <span style={owner ? undefined : { color: 'var(--in-text-3)' }}>
        {owner?.name.split(' ')[0] ?? 'Nobody'}
      </span>
    </>
  );
}
