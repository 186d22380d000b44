import { language, type TextKey, t } from '../../texts/t.ts';
import type { LeadField } from './lead-field.ts';

/** Of a custom field its own label. */
export function fieldLabel({ name, label }: Pick<LeadField, 'name' | 'label'>): string {
  return label ?? t(`leads.field.${name}` as TextKey);
}

/** Tags and sources are created by their first use. */
export function createLabelOf({ name }: Pick<LeadField, 'name'>) {
  const isOpen = name === 'tag' || name === 'source';
  return isOpen ? (text: string) => t('leads.create', { text }) : undefined;
}

/** Within a sentence, where English begins no noun with a capital. */
export function fieldWord(field: Pick<LeadField, 'name' | 'label'>): string {
  const label = fieldLabel(field);
  const isPlain = language() === 'en' && /^\p{Lu}\p{Ll}/u.test(label);
  return isPlain ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
