import { IconEyeOff, IconKey, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { CopyButton } from './copy-button.tsx';
import { IconButton } from './icon-button.tsx';
import classes from './key-once.module.css';

type Props = {
  title: string;
  /** Beside the title: its API. */
  tag?: ReactNode;
  secret: string;
  secretLabel: string;
  copy: string;
  copied: string;
  /** That it is not shown again. */
  warning: string;
  closeLabel: string;
  onClose?: () => void;
  /** The ready call, as a CodeBlock. */
  children?: ReactNode;
};

/** A new secret, shown this once. */
export function KeyOnce(props: Props) {
  return (
    <section className={classes.card} aria-label={props.title}>
      <header className={classes.head}>
        <span className={classes.icon}>
          <IconKey />
        </span>
        <h2 className={classes.title}>{props.title}</h2>
        {props.tag}
        {props.onClose && (
          <span className={classes.close}>
            <IconButton label={props.closeLabel} icon={<IconX />} onClick={props.onClose} />
          </span>
        )}
      </header>
      <div className={classes.secret}>
        <input
          className={classes.field}
          readOnly
          aria-label={props.secretLabel}
          value={props.secret}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton
          text={props.secret}
          label={props.copy}
          copied={props.copied}
          tone="filled"
          size="md"
        />
      </div>
      <p className={classes.warning}>
        <IconEyeOff />
        {props.warning}
      </p>
      {props.children}
    </section>
  );
}
