import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { Button, type ButtonTone } from './button.tsx';
import { IconButton } from './icon-button.tsx';

type Texts = { label: string; copied: string };

/** Copies a text and says so in its place. */
export function CopyButton({
  text,
  label,
  copied,
  tone,
  size,
}: Texts & { text: string; tone?: ButtonTone; size?: 'md' | 'sm' | 'xs' }) {
  const clipboard = useClipboard({ timeout: 2000 });
  return (
    <Button
      tone={tone}
      size={size ?? 'xs'}
      icon={clipboard.copied ? <IconCheck /> : <IconCopy />}
      onClick={() => clipboard.copy(text)}
    >
      <span aria-live="polite">{clipboard.copied ? copied : label}</span>
    </Button>
  );
}

export function CopyIcon({ text, label, copied }: Texts & { text: string }) {
  const clipboard = useClipboard({ timeout: 2000 });
  return (
    <IconButton
      label={clipboard.copied ? copied : label}
      icon={clipboard.copied ? <IconCheck /> : <IconCopy />}
      onClick={() => clipboard.copy(text)}
    />
  );
}
