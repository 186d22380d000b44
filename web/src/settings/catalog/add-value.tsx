// A line that adds a value: ↵ adds it, and the next can be typed.
import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import classes from './catalog.module.css';

interface Props {
  label: string;
  maxLength: number;
  /** Whether it was added. */
  onAdd: (name: string) => Promise<boolean>;
}

export function AddValue({ label, maxLength, onAdd }: Props) {
  const [name, setName] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    const added = name.trim();
    if (added === '') return;
    if (await onAdd(added)) setName('');
  }

  return (
    <form className={classes.add} onSubmit={(event) => void submit(event)}>
      <TextInput
        aria-label={label}
        placeholder={label}
        maxLength={maxLength}
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      <Button type="submit" size="sm" icon={<IconPlus />}>
        {t('catalog.add')}
      </Button>
    </form>
  );
}
