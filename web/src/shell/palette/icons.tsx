import {
  IconAddressBook,
  IconBolt,
  IconBookmark,
  IconBriefcase,
  IconCircleDashed,
  IconColumns3,
  IconFilter,
  IconForms,
  IconInbox,
  IconKey,
  IconPlug,
  IconSend,
  IconTag,
  IconTextCaption,
  IconUser,
  IconUsers,
  IconWebhook,
  type TablerIcon,
} from '@tabler/icons-react';

const icons: Record<string, TablerIcon> = {
  lead: IconInbox,
  contact: IconAddressBook,
  deal: IconBriefcase,
  form: IconForms,
  tag: IconTag,
  pipeline: IconColumns3,
  stage: IconColumns3,
  status: IconCircleDashed,
  source: IconBookmark,
  event_type: IconBookmark,
  field: IconTextCaption,
  user: IconUser,
  team: IconUsers,
  webhook: IconWebhook,
  automation: IconBolt,
  integration: IconPlug,
  campaign: IconSend,
  key: IconKey,
  view: IconBookmark,
  search: IconFilter,
};

/** The icon of a kind of record. */
export function KindIcon({ kind }: { kind: string }) {
  const Icon = icons[kind] ?? IconBookmark;
  return <Icon aria-hidden />;
}
