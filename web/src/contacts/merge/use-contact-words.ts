// The values of contacts in words.
import { useCatalog } from '../../leads/catalog/use-catalog.ts';
import type { MergeWords } from '../../merging/merge-kind.ts';
import { fieldName } from '../../records/field-name.ts';
import { formatValue } from '../../records/format-value.ts';
import { language, type TextKey, t } from '../../texts/t.ts';

const custom = /^custom_fields\./;

export function useContactWords(workspace: string): MergeWords {
  const { people, fields } = useCatalog(workspace);
  return {
    labelOf(key) {
      const name = key.replace(custom, '');
      const definition = fields.find((field) => field.key === name);
      return key === name ? fieldName(key) : (definition?.label ?? name);
    },
    textOf(key, value) {
      if (key === 'owner_user_id') return people.get(Number(value))?.name ?? `${value}`;
      if (key === 'language') return languageName(String(value));
      if (key === 'consent') return (value as string[]).map(consentText).join('\n');
      if (key === 'emails' || key === 'phones') return (value as string[]).join('\n');
      const name = key.replace(custom, '');
      const definition = fields.find((field) => field.key === name);
      return formatValue(value, key === name ? undefined : definition);
    },
  };
}

function consentText(entry: string): string {
  const [channel, status] = entry.split(':');
  return `${t(`contact.channel.${channel}` as TextKey)}: ${t(`contact.consent.${status}` as TextKey)}`;
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(language(), { type: 'language' }).of(tag) ?? tag;
}
