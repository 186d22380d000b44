// Each field of the sample, and the field of the lead that it fills.
import type { CustomField, Integration, IntegrationPreview } from '@inlet/sdk';
import {
  BadCheck,
  GoodCheck,
  MappingTable,
  QuietCheck,
} from '../../../imports/mapping/mapping-table.tsx';
import { useMay } from '../../../session/me.ts';
import { t } from '../../../texts/t.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { chooseField } from './choose-field.ts';
import { fieldName, mappingChoices } from './mapping-choices.ts';
import { type FieldRow, fieldRows, leftOut, type Mapping } from './mapping-rows.ts';

interface Props {
  workspace: string;
  integration: Integration;
  mapping: Mapping;
  preview: IntegrationPreview;
  customFields: readonly CustomField[];
}

export function FieldMapping({ workspace, integration, mapping, preview, customFields }: Props) {
  const may = useMay(workspace);
  const rows = fieldRows(preview, mapping);
  if (rows.length === 0) {
    return <EmptyState title={t('integrations.noFields')} text={t('integrations.noFieldsText')} />;
  }
  return (
    <MappingTable
      nameLabel={t('integrations.theirField')}
      samplesLabel={t('integrations.value')}
      disabled={!may('write:integrations')}
      // A service may name two fields alike.
      rows={rows.map((row, index) => ({
        ...{ key: index, name: row.label, samples: row.sample, choice: row.choice },
        isOut: row.choice === leftOut,
        check: <PlaceCheck row={row} customFields={customFields} />,
      }))}
      choicesOf={({ key }) =>
        mappingChoices({ row: rows[key], customFields, mayAddFields: may('write:fields') })
      }
      onChoose={({ key }, choice) => {
        const row = rows[key];
        if (row !== undefined)
          void chooseField(workspace, integration, mapping, { ...row, choice });
      }}
    />
  );
}

function PlaceCheck({
  row,
  customFields,
}: {
  row: FieldRow;
  customFields: readonly CustomField[];
}) {
  const { place, field } = row;
  if (place === 'filled' && field !== null) {
    return <GoodCheck>{fieldName(field, customFields)}</GoodCheck>;
  }
  if (place === 'misfit') {
    return (
      <BadCheck title={t('integrations.misfitText')}>{t('integrations.place_misfit')}</BadCheck>
    );
  }
  return <QuietCheck>{t(`integrations.place_${place}`)}</QuietCheck>;
}
