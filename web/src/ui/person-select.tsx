import { Select } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Avatar } from './avatar.tsx';
import type { Hue } from './hues.ts';

export type Person = { id: string; name: string; hue: Hue | 'lagoon' };

type Props = {
  label: string;
  nobody: string;
  people: Person[];
  value: string | null;
  error?: string | undefined;
  onChange: (id: string | null) => void;
};

/** A person chosen from a list that is searched as one types. */
export function PersonSelect({ label, nobody, people, value, error, onChange }: Props) {
  const byId = new Map(people.map((person) => [person.id, person]));
  const chosen = value === null ? undefined : byId.get(value);
  return (
    <Select
      label={label}
      placeholder={nobody}
      searchable
      clearable={false}
      data={people.map((person) => ({ value: person.id, label: person.name }))}
      value={value}
      error={error}
      onChange={onChange}
      leftSection={<Avatar name={chosen?.name} {...(chosen && { hue: chosen.hue })} />}
      leftSectionWidth={38}
      rightSection={<IconChevronDown />}
      rightSectionPointerEvents="none"
      renderOption={({ option }) => (
        <>
          <Avatar name={option.label} {...hueOf(byId.get(option.value))} />
          {option.label}
        </>
      )}
    />
  );
}

function hueOf(person: Person | undefined) {
  return person && { hue: person.hue };
}
