// The values of leads in words.
import type { MergeWords } from '../../merging/merge-kind.ts';
import { readConsent } from '../../records/consent/read-consent.ts';
import { fieldName } from '../../records/field-name.ts';
import { formatValue } from '../../records/format-value.ts';
import { t } from '../../texts/t.ts';
import { useCatalog } from '../catalog/use-catalog.ts';
import { fieldLabel } from '../fields/field-label.ts';
import { customPrefix } from '../fields/lead-field.ts';
import { useLeadFields } from '../fields/use-lead-fields.ts';
import { valueText } from '../fields/value-text.ts';

export function useLeadWords(workspace: string): MergeWords {
  const catalog = useCatalog(workspace);
  const { byName } = useLeadFields(catalog);
  return {
    labelOf(key) {
      const field = byName.get(key);
      return field === undefined ? fieldName(key.replace(customPrefix, '')) : fieldLabel(field);
    },
    textOf(key, value) {
      if (key === 'consent') return consentText(value);
      const field = byName.get(key);
      return field === undefined ? formatValue(value) : valueText(field, value, catalog);
    },
  };
}

const consentText = (consent: unknown): string =>
  readConsent(consent)
    .map(({ key, given, text }) => {
      const name = key === 'consent' ? t('record.consent') : key;
      const status = given === undefined ? 'unknown' : given ? 'granted' : 'denied';
      return `${name}: ${text || t(`contact.consent.${status}`)}`;
    })
    .join('\n');
