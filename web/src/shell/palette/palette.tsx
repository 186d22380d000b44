// Find or do anything: one field over all records, the actions of the screen, and all screens.

import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useRef, useState } from 'react';
import { describeError } from '../../api/errors.ts';
import { openTab } from '../../lists/open-tab.ts';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { nextIndex } from '../../ui/next-index.ts';
import { useCounts } from '../use-counts.ts';
import { addressOf } from '../use-entries.ts';
import type { Item } from './item.ts';
import { useLeadActions } from './lead-actions.tsx';
import { matchWords } from './match-words.ts';
import classes from './palette.module.css';
import { PaletteFoot } from './palette-foot.tsx';
import { PaletteList } from './palette-list.tsx';
import { rememberRecent } from './recent.ts';
import { useHits } from './use-hits.ts';
import { useItems } from './use-items.tsx';

interface Props {
  workspace: string;
  onClose: () => void;
  onShowKeys: () => void;
}

export function Palette({ workspace, onClose, onShowKeys }: Props) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const [lead, setLead] = useState<Item>();
  // An action is meant for what had the focus before.
  const before = useRef(document.activeElement);
  const found = useHits(workspace, lead === undefined ? text : '');
  const counts = useCounts(workspace);
  const offered = useItems(workspace, text, found);
  const actionsOn = useLeadActions(workspace);
  const items =
    lead === undefined
      ? offered
      : actionsOn(lead).filter(({ title }) => matchWords(title, text) !== undefined);
  const active = Math.min(chosen, items.length - 1);
  const navigate = useNavigate();
  const router = useRouter();

  function write(next: string): void {
    setText(next);
    setChosen(0);
  }

  function showActions(of: Item | undefined): void {
    setLead(of);
    write('');
  }

  function choose(item: Item | undefined, inNewTab = false): void {
    if (item === undefined) return;
    const { address, run, title, detail = null, kind } = item;
    onClose();
    if (address === undefined) {
      if (before.current instanceof HTMLElement) before.current.focus();
      // The palette is gone by then, and what it covered has the focus again.
      requestAnimationFrame(() => run?.());
      return;
    }
    if (kind !== undefined) rememberRecent(workspace, { kind, title, detail, ...address });
    const to = {
      to: addressOf(workspace, address),
      search: (address.search ?? {}) as never,
    };
    if (inNewTab) openTab(router.buildLocation(to).href);
    else void navigate(to);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey, metaKey, ctrlKey, currentTarget } = event;
    const item = items[active];
    const isAtEnd = currentTarget.selectionStart === text.length;
    const next = nextIndex(key, active, items.length);
    if (next !== undefined) setChosen(next);
    else if (key === 'Enter' && shiftKey) choose(items.find(({ id }) => id === 'every-lead'));
    else if (key === 'Enter') choose(item, metaKey || ctrlKey);
    else if (key === 'ArrowRight' && isAtEnd && item?.leadId !== undefined) showActions(item);
    else if (lead && text === '' && (key === 'Backspace' || key === 'ArrowLeft')) {
      showActions(undefined);
    } else return;
    event.preventDefault();
  }

  const problem = found.error === null ? undefined : describeError(found.error).message;
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size={640}
      padding={0}
      yOffset="12vh"
      transitionProps={{ duration: 120 }}
      attributes={{ content: { 'aria-label': t('palette.label') } }}
      classNames={{ content: classes.palette, body: classes.body }}
    >
      <div className={classes.field}>
        <IconSearch aria-hidden />
        {lead && <span className={classes.lead}>{lead.title}</span>}
        <input
          className={classes.input}
          data-autofocus
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-label={t('palette.label')}
          aria-expanded={items.length > 0}
          aria-controls="palette-list"
          aria-activedescendant={active < 0 ? undefined : `palette-${active}`}
          placeholder={t('palette.label')}
          value={text}
          onChange={({ currentTarget: { value } }) => write(value)}
          onKeyDown={onKeyDown}
        />
        {found.q !== '' && typeof counts?.leads === 'number' && (
          <span className={classes.time}>
            {t('palette.time', {
              ms: Math.max(1, Math.round(found.ms)),
              count: counts.leads,
              shown: formatNumber(language(), counts.leads),
            })}
          </span>
        )}
      </div>
      <PaletteList
        items={items}
        active={active}
        nothing={problem ?? (found.q === text.trim() ? t('palette.nothing', { q: text }) : '')}
        leadTotal={found.leadTotal}
        onActive={setChosen}
        onChoose={choose}
      />
      <PaletteFoot
        onLead={items[active]?.leadId !== undefined}
        onShowKeys={() => {
          onClose();
          onShowKeys();
        }}
      />
    </Modal>
  );
}
