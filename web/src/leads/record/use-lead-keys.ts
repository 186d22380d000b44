// The keys of a lead. Those of what the person may not do are not there.
import type { Shortcut } from '../../shell/shortcuts/registry.ts';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import type { TextKey } from '../../texts/t.ts';
import type { LeadActions, Steps } from './use-lead-actions.ts';
import type { Picking } from './use-picking.ts';
import type { Work } from './work/use-work.ts';

interface Keys {
  mayWrite: boolean;
  mayTask: boolean;
  mayMail: boolean;
  mayWhatsapp: boolean;
  picking: Picking;
  work: Work;
  actions: LeadActions;
  steps: Steps;
}

export function useLeadKeys(keys: Keys): void {
  const { mayWrite, mayTask, mayMail, mayWhatsapp, picking, work, actions, steps } = keys;
  const key = (keys: string, label: TextKey, run: (() => void) | undefined): Shortcut[] =>
    run === undefined ? [] : [{ keys, label, group: 'lead.keys', run }];
  const write = (run: () => void) => (mayWrite ? run : undefined);
  useShortcuts([
    ...key(
      'a',
      'leads.field.assigned_user_id',
      write(() => picking.pick('owner')),
    ),
    ...key(
      's',
      'leads.field.status',
      write(() => picking.pick('status')),
    ),
    ...key(
      'm',
      'leads.field.stage_id',
      write(() => picking.pick('stage')),
    ),
    ...key(
      'l',
      'leads.field.tag',
      write(() => picking.pick('tags')),
    ),
    ...key(
      'n',
      'lead.note',
      write(() => work.begin('note')),
    ),
    ...key('t', 'lead.task', mayTask ? () => work.begin('task') : undefined),
    ...key(
      'p',
      'lead.logCall',
      write(() => work.begin('call')),
    ),
    ...key('r', 'lead.mail', mayMail ? () => work.begin('mail') : undefined),
    ...key('w', 'lead.whatsapp', mayWhatsapp ? () => work.begin('whatsapp') : undefined),
    ...key('*', 'lead.star', actions.star),
    ...key('Backspace', 'record.delete', actions.remove),
    ...key('j', 'record.next', () => steps.next?.()),
    ...key('k', 'record.previous', () => steps.previous?.()),
    ...key('Escape', 'record.back', () => !isLayerOpen() && steps.back()),
  ]);
}

/** A menu, a list of choices or a dialog takes Escape for itself. */
function isLayerOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
}
