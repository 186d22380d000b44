import { useTimeout } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { Button, type ButtonTone } from './button.tsx';
import { copyText } from './copy-text.ts';
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
  const { isCopied, copy } = useCopy(text);
  return (
    <Button
      tone={tone}
      size={size ?? 'xs'}
      icon={isCopied ? <IconCheck /> : <IconCopy />}
      onClick={copy}
    >
      <span aria-live="polite">{isCopied ? copied : label}</span>
    </Button>
  );
}

export function CopyIcon({ text, label, copied }: Texts & { text: string }) {
  const { isCopied, copy } = useCopy(text);
  return (
    <IconButton
      label={isCopied ? copied : label}
      icon={isCopied ? <IconCheck /> : <IconCopy />}
      onClick={copy}
    />
  );
}

const shownMs = 2_000;

function useCopy(text: string) {
  const [isCopied, setCopied] = useState(false);
  const { start } = useTimeout(() => setCopied(false), shownMs);
  const copy = async () => {
    await copyText(text);
    setCopied(true);
    start();
  };
  return { isCopied, copy: () => void copy() };
}
