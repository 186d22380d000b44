// Keys that leads have without a definition: one button makes a field of each.

import { NameCell, type RecordColumn, RecordTable } from '../../lists/record-table.tsx';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { ListHead } from '../parts/list-head.tsx';
import classes from './fields.module.css';

interface UndefinedField {
  key: string;
  leads_count: number;
  sample: unknown;
}

interface Props {
  fields: readonly UndefinedField[];
  mayWrite: boolean;
  onPromote: (key: string) => void;
}

export function UndefinedFields({ fields, mayWrite, onPromote }: Props) {
  if (fields.length === 0) return null;
  const columns: RecordColumn<UndefinedField & { id: string }>[] = [
    {
      ...{ id: 'key', label: t('fields.key'), width: 'minmax(160px, 1fr)' },
      cell: ({ key }) => <NameCell name={key} />,
    },
    {
      ...{ id: 'sample', label: t('fields.sample'), width: 'minmax(160px, 1fr)' },
      cell: ({ sample }) => (
        <span className={classes.sample} dir="auto">
          {typeof sample === 'string' ? sample : JSON.stringify(sample)}
        </span>
      ),
    },
    {
      ...{ id: 'leads', label: t('fields.leads'), width: '110px' },
      cell: ({ leads_count }) => t('catalog.leads', { count: leads_count }),
    },
    {
      ...{ id: 'define', label: t('settings.actions'), hideLabel: true, width: '100px' },
      cell: ({ key }) =>
        mayWrite && <Button onClick={() => onPromote(key)}>{t('fields.define')}</Button>,
    },
  ];
  return (
    <>
      <ListHead title={t('fields.undefined')} note={t('fields.undefinedText')} />
      <RecordTable
        label={t('fields.undefined')}
        columns={columns}
        items={fields.map((field) => ({ ...field, id: field.key }))}
        minWidth={560}
      />
    </>
  );
}
