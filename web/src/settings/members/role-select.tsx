import { Select } from '@mantine/core';
import { t } from '../../texts/t.ts';
import { isRole, type Role, rolesUpTo } from './roles.ts';

interface Props {
  /** Of the person who chooses. */
  own: Role | null;
  value: Role;
  label: string;
  /** In a table, the label is for those who hear the page. */
  hideLabel?: boolean;
  error?: string | undefined;
  onChange: (role: Role) => void;
}

export function RoleSelect({ own, value, label, hideLabel, error, onChange }: Props) {
  return (
    <Select
      {...(hideLabel ? { 'aria-label': label, size: 'xs' as const } : { label })}
      allowDeselect={false}
      data={rolesUpTo(own).map((role) => ({ value: role, label: t(`members.role_${role}`) }))}
      value={value}
      error={error}
      {...(!hideLabel && {
        description: t(`members.about_${value}`),
        inputWrapperOrder: ['label', 'input', 'description', 'error'] as const as never,
      })}
      comboboxProps={{ width: 200, position: 'bottom-start' }}
      onChange={(role) => isRole(role) && role !== value && onChange(role)}
    />
  );
}
