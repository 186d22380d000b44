import { IconCloudX, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { CopyIcon } from './copy-button.tsx';
import classes from './error-state.module.css';

type Props = {
  /** Says what happened. */
  title: string;
  /** Says what is safe. */
  text: ReactNode;
  retry?: { label: string; busy?: string | undefined; onClick: () => void };
  requestId?: { id: string; copy: string; copied: string } | undefined;
};

/** An error in the place of what failed. */
export function ErrorState({ title, text, retry, requestId }: Props) {
  return (
    <div className={classes.error} role="alert">
      <IconCloudX className={classes.icon} />
      <div>
        <h2 className={classes.title}>{title}</h2>
        <p className={classes.text}>{text}</p>
        <div className={classes.actions}>
          {retry && (
            <Button icon={<IconRefresh />} busy={retry.busy} onClick={retry.onClick}>
              {retry.label}
            </Button>
          )}
          {requestId && (
            <>
              <code className={classes.id}>{requestId.id}</code>
              <CopyIcon text={requestId.id} label={requestId.copy} copied={requestId.copied} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}
