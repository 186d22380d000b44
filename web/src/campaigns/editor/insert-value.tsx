// Values of the lead that a text can name, put where the cursor stands.
import { Menu } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';

const values = {
  first_name: '{{ lead.first_name | default: "" }}',
  last_name: '{{ lead.last_name }}',
  company: '{{ lead.company }}',
  owner: '{{ owner.name }}',
  workspace: '{{ workspace.name }}',
  unsubscribe: '{{ unsubscribe_url }}',
} as const;

interface Props {
  input: RefObject<HTMLTextAreaElement | null>;
  onChange: (text: string) => void;
}

export function InsertValue({ input, onChange }: Props) {
  function insert(value: string) {
    const area = input.current;
    if (area === null) return;
    area.setRangeText(value, area.selectionStart, area.selectionEnd, 'end');
    onChange(area.value);
    // After the menu has given the focus back to its button.
    setTimeout(() => area.focus());
  }
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button tone="quiet" type="button" icon={<IconBraces />}>
          {t('campaigns.insertValue')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(values).map(([name, value]) => (
          <Menu.Item key={name} onClick={() => insert(value)}>
            {t(`campaigns.value_${name as keyof typeof values}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
