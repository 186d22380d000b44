// The icon of a source, by the words in its name.
import {
  IconBolt,
  IconBrandFacebook,
  IconBrandGoogle,
  IconBrandInstagram,
  IconBrandLinkedin,
  IconBrandMeta,
  IconBrandWhatsapp,
  IconBuildingStore,
  IconCode,
  IconFileImport,
  IconForms,
  IconMail,
  IconPhone,
  IconPointFilled,
  IconTicket,
  IconUsers,
  IconWalk,
  IconWorld,
  type TablerIcon,
} from '@tabler/icons-react';

const icons: [words: RegExp, icon: TablerIcon][] = [
  [/google|adwords/i, IconBrandGoogle],
  [/meta/i, IconBrandMeta],
  [/facebook/i, IconBrandFacebook],
  [/instagram/i, IconBrandInstagram],
  [/linkedin/i, IconBrandLinkedin],
  [/whatsapp/i, IconBrandWhatsapp],
  [/zapier|make|n8n/i, IconBolt],
  [/referral|partner|empfehl/i, IconUsers],
  [/fair|show|event|messe/i, IconTicket],
  [/market|ltd|supplier/i, IconBuildingStore],
  [/walk/i, IconWalk],
  [/phone|call|telefon/i, IconPhone],
  [/mail/i, IconMail],
  [/import|csv/i, IconFileImport],
  [/form/i, IconForms],
  [/api/i, IconCode],
  [/web|site|landing|organic/i, IconWorld],
];

export function SourceIcon({ name }: { name: string }) {
  const Icon = icons.find(([words]) => words.test(name))?.[1] ?? IconPointFilled;
  return <Icon aria-hidden />;
}
