// The top of the page: the way back, and what becomes of the deal.
import { Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowLeft,
  IconCheck,
  IconDots,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { OthersHere } from '../../records/others-here.tsx';
import page from '../../records/record-page.module.css';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import type { DealRecord } from './use-deal.ts';

interface Props {
  record: DealRecord;
  onLose: () => void;
}

export function DealBar({ record, onLose }: Props) {
  const { workspace, deal, mayWrite, mayDelete, win, reopen, remove } = record;
  const navigate = useNavigate();
  const back = () => void navigate({ to: `/w/${workspace}/deals` as string });
  useShortcuts([
    { keys: 'Escape', label: 'deals.title', group: 'shortcuts.anywhere', run: back },
    ...(mayDelete
      ? [
          {
            ...({ keys: 'Backspace', label: 'deals.delete', group: 'lists.keys' } as const),
            run: () => remove(back),
          },
        ]
      : []),
  ]);
  return (
    <header className={page.bar}>
      <button type="button" className={page.back} onClick={back}>
        <IconArrowLeft />
        {t('deals.title')}
      </button>
      <span className={page.barEnd}>
        <OthersHere workspace={workspace} record={`deal:${deal.id}`} />
        {mayWrite &&
          (deal.status === 'open' ? (
            <>
              <Button icon={<IconX />} onClick={onLose}>
                {t('deals.lose')}
              </Button>
              <Button tone="filled" icon={<IconCheck />} onClick={win}>
                {t('deals.win')}
              </Button>
            </>
          ) : (
            <Button icon={<IconArrowBackUp />} onClick={reopen}>
              {t('deals.reopen')}
            </Button>
          ))}
        {mayDelete && (
          <Menu position="bottom-end" width={180}>
            <Menu.Target>
              <IconButton label={t('record.moreActions')} icon={<IconDots />} />
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconTrash />}
                rightSection={<KeyHint keys={['backspace']} />}
                onClick={() => remove(back)}
              >
                {t('deals.delete')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </span>
    </header>
  );
}
