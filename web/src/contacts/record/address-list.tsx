// All e-mail addresses or phones of a contact, with what each is for.
import { Menu } from '@mantine/core';
import { IconDots, IconMail, IconPhone, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { fieldName } from '../../records/field-name.ts';
import { t } from '../../texts/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextCell } from '../../ui/inline-cell/text-cell.tsx';
import { type Address, asPrimary, withAddress, withLabel, withoutAddress } from './addresses.ts';
import classes from './contact.module.css';

interface Props {
  kind: 'email' | 'phone';
  list: readonly Address[];
  /** Missing when the person may not change them. */
  onSave: ((list: Address[]) => void) | undefined;
}

export function AddressList({ kind, list, onSave }: Props) {
  const [editing, setEditing] = useState<{ at: number; part: 'address' | 'label' }>();
  const Icon = kind === 'email' ? IconMail : IconPhone;
  const name = fieldName(kind);
  const isAdding = editing?.at === list.length;
  const rows = isAdding ? [...list, { address: '', label: null }] : list;
  const close = () => setEditing(undefined);

  function save(at: number, text: string): void {
    if (onSave === undefined) return;
    const value = text.trim();
    if (editing?.part === 'label') onSave(withLabel(list, at, value));
    else if (value === '') onSave(withoutAddress(list, at));
    else if (at === list.length) onSave([...list, { address: value, label: null }]);
    else onSave(withAddress(list, at, value));
  }

  return (
    <div className={classes.addresses}>
      {rows.map(({ address, label }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an address may be edited
        <div key={at} className={classes.address}>
          <Icon aria-hidden />
          {editing?.at === at ? (
            <span className={classes.addressInput}>
              <TextCell
                label={editing.part === 'label' ? t('contact.label') : name}
                type={editing.part === 'label' ? 'text' : kind === 'email' ? 'email' : 'tel'}
                value={editing.part === 'label' ? (label ?? '') : address}
                onSave={(text) => save(at, text)}
                onClose={close}
              />
            </span>
          ) : (
            <>
              <a
                className={classes.addressText}
                href={`${kind === 'email' ? 'mailto' : 'tel'}:${address}`}
                dir="auto"
              >
                {address}
              </a>
              <span className={classes.label}>
                {[at === 0 && list.length > 1 ? t('contact.primary') : '', label ?? '']
                  .filter(Boolean)
                  .join(', ')}
              </span>
              {onSave && (
                <AddressMenu
                  name={address}
                  isPrimary={at === 0}
                  onEdit={(part) => setEditing({ at, part })}
                  onPrimary={() => onSave(asPrimary(list, at))}
                  onRemove={() => onSave(withoutAddress(list, at))}
                />
              )}
            </>
          )}
        </div>
      ))}
      {onSave && !isAdding && (
        <button
          type="button"
          className={classes.addAddress}
          onClick={() => setEditing({ at: list.length, part: 'address' })}
        >
          <IconPlus aria-hidden />
          {t(kind === 'email' ? 'contact.addEmail' : 'contact.addPhone')}
        </button>
      )}
    </div>
  );
}

interface MenuProps {
  name: string;
  isPrimary: boolean;
  onEdit: (part: 'address' | 'label') => void;
  onPrimary: () => void;
  onRemove: () => void;
}

function AddressMenu({ name, isPrimary, onEdit, onPrimary, onRemove }: MenuProps) {
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <IconButton label={t('contact.addressActions', { name })} icon={<IconDots />} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onEdit('address')}>{t('record.edit')}</Menu.Item>
        <Menu.Item onClick={() => onEdit('label')}>{t('contact.label')}</Menu.Item>
        {!isPrimary && <Menu.Item onClick={onPrimary}>{t('contact.makePrimary')}</Menu.Item>}
        <Menu.Item onClick={onRemove}>{t('contact.removeAddress')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
