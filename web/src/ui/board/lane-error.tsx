import { IconRefresh } from '@tabler/icons-react';
import { Button } from '../button.tsx';
import classes from './board.module.css';

interface Props {
  text: string;
  retry: string;
  onRetry: () => void;
}

/** In the place of cards that could not be read. */
export function LaneError({ text, retry, onRetry }: Props) {
  return (
    <div className={classes.error} role="alert">
      {text}
      <Button icon={<IconRefresh />} onClick={onRetry}>
        {retry}
      </Button>
    </div>
  );
}
