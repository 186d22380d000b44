import { IconPlus } from '@tabler/icons-react';
import { Button } from '../ui/button.tsx';
import { useLayout } from './layout.ts';

interface Props {
  label: string;
  keys: string[];
  onClick: () => void;
}

/** The main action of a list: a plus alone on a phone. */
export function NewButton({ label, keys, onClick }: Props) {
  const isPhone = useLayout() === 'phone';
  return (
    <Button
      tone="filled"
      icon={<IconPlus />}
      {...(isPhone ? { 'aria-label': label } : { keys })}
      onClick={onClick}
    >
      {!isPhone && label}
    </Button>
  );
}
