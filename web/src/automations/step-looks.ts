// How triggers and steps look, and in which groups they are offered.
import {
  IconArrowsSplit2,
  IconBell,
  IconBolt,
  IconBrandWhatsapp,
  IconCalendarTime,
  IconClock,
  IconCurrencyEuro,
  IconForms,
  IconHandStop,
  IconListCheck,
  IconMail,
  IconNote,
  IconPencil,
  IconPuzzle,
  IconRoute,
  IconSend2,
  IconSitemap,
  IconTag,
  IconTagOff,
  IconUser,
  IconWebhook,
  IconZzz,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Hue } from '../ui/hues.ts';

export interface StepLook {
  icon: TablerIcon;
  hue: Hue | 'lagoon';
}

const stepLooks: Readonly<Record<string, StepLook>> = {
  set_field: { icon: IconPencil, hue: 'blue' },
  add_tag: { icon: IconTag, hue: 'pink' },
  remove_tag: { icon: IconTagOff, hue: 'pink' },
  move_stage: { icon: IconRoute, hue: 'blue' },
  set_status: { icon: IconRoute, hue: 'blue' },
  assign: { icon: IconUser, hue: 'violet' },
  create_task: { icon: IconListCheck, hue: 'blue' },
  create_deal: { icon: IconCurrencyEuro, hue: 'green' },
  add_note: { icon: IconNote, hue: 'yellow' },
  send_email: { icon: IconMail, hue: 'orange' },
  send_whatsapp: { icon: IconBrandWhatsapp, hue: 'green' },
  notify: { icon: IconBell, hue: 'orange' },
  call_url: { icon: IconWebhook, hue: 'violet' },
  wait: { icon: IconClock, hue: 'yellow' },
  branch: { icon: IconArrowsSplit2, hue: 'gray' },
  stop: { icon: IconHandStop, hue: 'red' },
  enrol: { icon: IconSitemap, hue: 'lagoon' },
};

const triggerIcons: Readonly<Record<string, TablerIcon>> = {
  schedule: IconCalendarTime,
  inactivity: IconZzz,
  form: IconForms,
  inbound_webhook: IconSend2,
};

export const lookOfStep = (type: string): StepLook =>
  stepLooks[type] ?? { icon: IconPuzzle, hue: 'gray' };

export const lookOfTrigger = (type: string): StepLook => ({
  ...{ icon: triggerIcons[type] ?? IconBolt, hue: 'lagoon' },
});

/** The groups of the menu of steps, each a list of types. */
export const stepGroups = {
  record: ['assign', 'set_status', 'move_stage', 'set_field', 'add_tag', 'remove_tag'],
  make: ['create_task', 'create_deal', 'add_note'],
  send: ['send_email', 'send_whatsapp', 'notify', 'call_url'],
  way: ['wait', 'branch', 'stop', 'enrol'],
} as const satisfies Record<string, readonly string[]>;
