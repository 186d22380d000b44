// The icon of a field, by its name or by the kind of its values.
import {
  IconAlphabetLatin,
  IconBriefcase,
  IconBuilding,
  IconCalendar,
  IconCalendarEvent,
  IconCircleDashed,
  IconCode,
  IconCoin,
  IconFlag,
  IconHash,
  IconLanguage,
  IconListDetails,
  IconMail,
  IconMapPin,
  IconPhone,
  IconRoute,
  IconTag,
  IconToggleLeft,
  IconUser,
  IconWorld,
  IconWorldWww,
  type TablerIcon,
} from '@tabler/icons-react';
import type { FieldKind, LeadField } from '../../leads/fields/lead-field.ts';

const byName: Partial<Record<string, TablerIcon>> = {
  email: IconMail,
  phone: IconPhone,
  company: IconBuilding,
  website: IconWorldWww,
  address: IconMapPin,
  zip: IconMapPin,
  city: IconMapPin,
  state: IconMapPin,
  country: IconFlag,
  language: IconLanguage,
  assigned_user_id: IconUser,
  owner_user_id: IconUser,
  first_name: IconUser,
  last_name: IconUser,
  source: IconWorld,
  status: IconCircleDashed,
  stage_id: IconRoute,
  event_date: IconCalendarEvent,
  event_type: IconBriefcase,
  tag: IconTag,
  external_id: IconCode,
};

const byKind: Record<FieldKind, TablerIcon> = {
  choice: IconListDetails,
  text: IconAlphabetLatin,
  flag: IconToggleLeft,
  number: IconHash,
  time: IconCalendar,
  day: IconCalendar,
};

interface Props {
  field: Pick<LeadField, 'name' | 'kind' | 'currency'>;
  isDefined?: boolean;
}

export function FieldIcon({ field: { name, kind, currency }, isDefined = true }: Props) {
  if (!isDefined) return <IconCode aria-hidden />;
  const Icon = currency ? IconCoin : (byName[name] ?? byKind[kind]);
  return <Icon aria-hidden />;
}
