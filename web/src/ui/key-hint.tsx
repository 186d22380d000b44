import classes from './key-hint.module.css';
import { keyName } from './key-names.ts';
import { isMac } from './platform.ts';

/** The keys of an action, such as ['mod', 'z']. The control says them by aria-keyshortcuts. */
export function KeyHint({ keys, filled = false }: { keys: string[]; filled?: boolean }) {
  return (
    <span className={classes.keys} aria-hidden>
      {keys.map((key) => (
        <kbd key={key} className={classes.key} data-filled={filled || undefined}>
          {keyName(key, isMac)}
        </kbd>
      ))}
    </span>
  );
}
