import { TextInput } from '@mantine/core';
import classes from './color-input.module.css';

interface Props {
  label: string;
  /** Names the picker of the browser. */
  pick: string;
  /** As #rrggbb. */
  value: string;
  placeholder?: string;
  error?: string | undefined;
  onChange: (value: string) => void;
}

/** A colour as text, and the picker of the browser beside it. */
export function ColorInput({ label, pick, value, placeholder = '', error, onChange }: Props) {
  const shown = value || placeholder;
  return (
    <TextInput
      label={label}
      spellCheck={false}
      {...{ value, placeholder, error }}
      onChange={(event) => onChange(event.currentTarget.value)}
      leftSectionWidth={38}
      leftSection={
        <input
          type="color"
          className={classes.color}
          aria-label={pick}
          value={/^#[0-9a-f]{6}$/i.test(shown) ? shown : '#000000'}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      }
    />
  );
}
