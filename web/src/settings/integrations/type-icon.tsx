import {
  IconBrandAws,
  IconBrandFacebook,
  IconBrandGoogle,
  IconBrandMailgun,
  IconBrandSlack,
  IconBrandWhatsapp,
  IconBrandWix,
  IconBrandWordpress,
  IconClipboardText,
  IconCode,
  IconForms,
  IconListCheck,
  IconMail,
  IconPlug,
  IconWebhook,
  type TablerIcon,
} from '@tabler/icons-react';

const icons: Readonly<Record<string, TablerIcon>> = {
  facebook_lead_ads: IconBrandFacebook,
  google_ads: IconBrandGoogle,
  typeform: IconForms,
  tally: IconListCheck,
  jotform: IconClipboardText,
  wix: IconBrandWix,
  wordpress: IconBrandWordpress,
  html_form: IconCode,
  webhook: IconWebhook,
  mailgun: IconBrandMailgun,
  ses: IconBrandAws,
  smtp: IconMail,
  whatsapp_cloud: IconBrandWhatsapp,
  slack: IconBrandSlack,
};

export const iconOf = (type: string): TablerIcon => icons[type] ?? IconPlug;
