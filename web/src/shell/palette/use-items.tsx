// The offers of the palette for a typed text: hits, actions of the screen, new records, and screens.
import {
  IconBookmark,
  IconCommand,
  IconFilter,
  IconHistory,
  IconPlus,
  IconSettings,
  IconTrash,
} from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { useViews } from '../../lists/use-views.ts';
import { useMay } from '../../session/me.ts';
import { settingsGroups } from '../../settings/settings-pages.ts';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { openCreate } from '../create/create-store.ts';
import { mainEntries, moreEntries, settingsEntry } from '../entries.ts';
import { keysOf } from '../shortcuts/keys-of.ts';
import { listShortcuts, onShortcutsChange } from '../shortcuts/registry.ts';
import { useEntries } from '../use-entries.ts';
import { hitItems } from './hit-items.tsx';
import { KindIcon } from './icons.tsx';
import { isAction, isDeletion } from './is-action.ts';
import type { Item } from './item.ts';
import { matchWords } from './match-words.ts';
import { listRecent } from './recent.ts';
import type { Hits } from './use-hits.ts';

const entries = [...mainEntries, ...moreEntries, settingsEntry];

export function useItems(workspace: string, text: string, found: Hits): Item[] {
  const { routesByPath } = useRouter();
  const routes = Object.keys(routesByPath);
  const may = useMay(workspace);
  const shortcuts = useSyncExternalStore(onShortcutsChange, listShortcuts);
  const reachable = useEntries(workspace, entries);
  const { views } = useViews(workspace, 'leads');
  const go = t('shortcuts.go');
  const q = text.trim();

  const recent: Item[] = listRecent(workspace).map(({ kind, title, detail, path, search }) => ({
    ...{ id: `recent-${path}-${title}`, group: t('palette.recent'), title, detail, kind },
    icon: <KindIcon kind={kind} />,
    address: { path, ...(search && { search }) },
  }));
  const actions: Item[] = shortcuts
    .filter(({ keys, group }) => isAction(keys) && group !== 'shortcuts.anywhere')
    // An action that deletes is never the first line, which ↵ runs.
    .toSorted((one, other) => Number(isDeletion(one.keys)) - Number(isDeletion(other.keys)))
    .map(({ keys, label, group, run }) => ({
      ...{ id: `action-${keys}`, group: t(group), title: t(label), run },
      ...{ icon: <IconCommand aria-hidden />, keys: keysOf(keys) },
    }));
  const isOffered = (title: string) => actions.some((action) => action.title === title);
  const creates: Item[] = [
    ...(may('write:leads')
      ? [{ id: 'new-lead', title: t('leads.new'), keys: ['c'], kind: 'lead' as const }]
      : []),
    ...(may('write:tasks')
      ? [{ id: 'new-task', title: t('tasks.new'), keys: [], kind: 'task' as const }]
      : []),
  ]
    .filter(({ title }) => !isOffered(title))
    .map(({ kind, keys, ...item }) => ({
      ...item,
      ...(keys.length > 0 && { keys }),
      ...{ group: t('palette.create'), icon: <IconPlus aria-hidden /> },
      run: () => openCreate({ kind }),
    }));
  const screens: Item[] = [
    ...reachable.map(({ path, label, icon: Icon, key }) => ({
      ...{ id: `go-${path}`, group: go, title: t(label), icon: <Icon aria-hidden /> },
      ...{ keys: ['g', key], address: { path } },
    })),
    ...(may('write:leads')
      ? [
          {
            ...{ id: 'go-history', group: go, title: t('shell.history') },
            ...{ icon: <IconHistory aria-hidden />, address: { path: 'history' } },
          },
        ]
      : []),
    ...(may('read:leads')
      ? [
          {
            ...{ id: 'go-trash', group: go, title: t('shell.trash') },
            ...{ icon: <IconTrash aria-hidden />, address: { path: 'trash' } },
          },
        ]
      : []),
    ...(may('write:keys')
      ? [
          {
            ...{ id: 'go-start', group: go, title: t('start.bar') },
            ...{ icon: <IconPlus aria-hidden />, address: { path: 'start' } },
          },
        ]
      : []),
    ...views.map(({ id, name, count }) => ({
      ...{ id: `view-${id}`, group: go, title: name, icon: <IconBookmark aria-hidden /> },
      detail: t('palette.view', { count: count ?? 0, shown: formatNumber(language(), count ?? 0) }),
      address: { path: 'leads', search: { view: String(id) } },
    })),
  ];
  if (q === '') return [...recent, ...actions, ...creates, ...screens];

  const settings: Item[] = settingsGroups
    .flatMap(({ pages }) => pages)
    .filter(({ scope }) => scope === undefined || may(scope))
    .map(({ path, label }) => ({
      ...{ id: `settings-${path}`, group: t('shell.settings'), title: t(label) },
      ...{ icon: <IconSettings aria-hidden />, address: { path: `settings/${path}` } },
    }));

  const everyLead: Item[] =
    found.leadTotal === undefined || found.leadTotal === 0
      ? []
      : [
          {
            ...{ id: 'every-lead', kind: 'search', group: go, title: t('palette.every', { q }) },
            ...{ icon: <IconFilter aria-hidden />, keys: ['shift', 'enter'] },
            detail: t('palette.inTable', { shown: formatNumber(language(), found.leadTotal) }),
            address: { path: 'leads', search: { search: q } },
          },
        ];
  const matching = (items: readonly Item[]): Item[] =>
    items.flatMap((item) => {
      const ranges = matchWords(item.title, q);
      return ranges === undefined ? [] : [{ ...item, ranges }];
    });
  return [
    ...hitItems(found.hits, routes),
    ...matching(actions),
    ...matching(creates),
    ...everyLead,
    ...matching(screens),
    ...matching(settings),
  ];
}
