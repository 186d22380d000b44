import type { CustomField, UpdateCustomField } from '@inlet/sdk';
import { IconArchive, IconArchiveOff, IconPencil, IconTrash } from '@tabler/icons-react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { removeItem, updateItem, updateItems } from '../../lists/use-records.ts';
import { save } from '../../records/save.ts';
import { styleNonce } from '../../style-nonce.ts';
import { t } from '../../texts/t.ts';
import { Flag } from '../../ui/flag.tsx';
import { RowMenu } from '../../ui/row-menu.tsx';
import { SortableList } from '../../ui/sortable-list.tsx';
import catalog from '../catalog/catalog.module.css';
import { reorder } from '../catalog/reorder.ts';
import classes from './fields.module.css';

interface Props {
  workspace: string;
  fields: readonly CustomField[];
  mayWrite: boolean;
  onChange: (field: CustomField) => void;
}

export function FieldList({ workspace, fields, mayWrite, onChange }: Props) {
  const { customFields } = inletOf(workspace);
  const key = queryKeys.list(workspace, 'fields', { settings: true });

  const move = ({ id, label }: CustomField, to: number) => {
    const from = fields.findIndex((one) => one.id === id);
    void save({
      key,
      update: updateItems<CustomField>((all) => reorder(all, id, to)),
      send: () => customFields.update(id, { position: to }),
      undo: () => customFields.update(id, { position: from }),
      done: t('catalog.moved', { name: label, place: to + 1 }),
    });
  };
  const retire = ({ id, label }: CustomField, retired: boolean) => {
    const set = (next: boolean): UpdateCustomField => ({ retired: next });
    void save({
      key,
      update: updateItem<CustomField>(id, { retired }),
      send: () => customFields.update(id, set(retired)),
      undo: () => customFields.update(id, set(!retired)),
      done: t(retired ? 'fields.wasRetired' : 'fields.wasRestored', { label }),
    });
  };
  const remove = (field: CustomField) => {
    const { id, label, type, options, required, position, currency, unit } = field;
    void save({
      key,
      update: removeItem<CustomField>(id),
      send: () => customFields.delete(id),
      // The leads have kept their values.
      undo: () =>
        customFields.promote({
          ...{ key: field.key, label, type, required, position },
          ...(options.length > 0 && { options }),
          ...(type === 'number' && { currency, unit }),
        }),
      done: t('fields.wasDeleted', { label }),
    });
  };

  return (
    <div className={classes.list}>
      <SortableList
        label={t('settings.fields')}
        items={fields.map((field) => ({ ...field, name: field.label }))}
        handle={mayWrite ? (name) => t('catalog.handle', { name }) : undefined}
        nonce={styleNonce}
        onMove={move}
      >
        {(field) => (
          <>
            <span className={classes.label} data-retired={field.retired || undefined} dir="auto">
              {field.label}
            </span>
            <code className={catalog.key}>{field.key}</code>
            {field.retired && <Flag hue="gray">{t('fields.retired')}</Flag>}
            {field.required && <Flag hue="blue">{t('fields.isRequired')}</Flag>}
            {!field.settled && <Flag hue="yellow">{t('fields.converting')}</Flag>}
            <span className={classes.type} title={field.options.join(', ')}>
              {[t(`fields.type_${field.type}`), field.currency ?? field.unit]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {mayWrite && (
              <RowMenu
                label={t('settings.actionsOf', { name: field.label })}
                actions={[
                  {
                    ...{ label: t('fields.change'), icon: <IconPencil /> },
                    onClick: () => onChange(field),
                  },
                  {
                    label: t(field.retired ? 'fields.restore' : 'fields.retire'),
                    icon: field.retired ? <IconArchiveOff /> : <IconArchive />,
                    onClick: () => retire(field, !field.retired),
                  },
                  {
                    ...{ label: t('catalog.delete'), icon: <IconTrash />, danger: true },
                    onClick: () => remove(field),
                  },
                ]}
              />
            )}
          </>
        )}
      </SortableList>
    </div>
  );
}
