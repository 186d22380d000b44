// All keys of the page, by their groups.
import { Modal, Switch } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { t } from '../../texts/t.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { keysOf } from './keys-of.ts';
import { areLetterKeysOn, switchLetterKeys } from './letter-keys.ts';
import { listShortcuts, onShortcutsChange } from './registry.ts';
import classes from './shortcuts-sheet.module.css';

interface Props {
  opened: boolean;
  onClose: () => void;
}

export function ShortcutsSheet({ opened, onClose }: Props) {
  const shortcuts = useSyncExternalStore(onShortcutsChange, listShortcuts);
  const [letters, setLetters] = useState(areLetterKeysOn);
  // Of two with the same keys the later one runs.
  const running = new Map(shortcuts.map((shortcut) => [shortcut.keys, shortcut])).values();
  const groups = Map.groupBy(running, ({ group }) => group);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      size="lg"
    >
      <div className={classes.groups}>
        {[...groups].map(([group, members]) => (
          <section key={group} aria-label={t(group)}>
            <h3 className={classes.heading}>{t(group)}</h3>
            <dl className={classes.list}>
              {members.map(({ keys, label }) => (
                <div key={keys} className={classes.row}>
                  <dt>{t(label)}</dt>
                  <dd className={classes.keys}>
                    <KeyHint keys={keysOf(keys)} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        className={classes.letters}
        label={t('shortcuts.letters')}
        checked={letters}
        onChange={({ currentTarget: { checked } }) => {
          switchLetterKeys(checked);
          setLetters(checked);
        }}
      />
    </Modal>
  );
}
