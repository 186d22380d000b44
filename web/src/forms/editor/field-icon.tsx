import {
  IconAlignLeft,
  IconAt,
  IconCalendar,
  IconCheckbox,
  IconCircleDot,
  IconEyeOff,
  IconLetterT,
  IconListCheck,
  IconNumbers,
  IconPhone,
  IconShieldCheck,
  type TablerIcon,
} from '@tabler/icons-react';
import type { FieldType } from './draft.ts';

const icons: Record<FieldType, TablerIcon> = {
  text: IconLetterT,
  textarea: IconAlignLeft,
  email: IconAt,
  phone: IconPhone,
  number: IconNumbers,
  date: IconCalendar,
  choice: IconCircleDot,
  choices: IconListCheck,
  checkbox: IconCheckbox,
  consent: IconShieldCheck,
  hidden: IconEyeOff,
};

export function FieldIcon({ type }: { type: FieldType }) {
  const Icon = icons[type];
  return <Icon aria-hidden />;
}
