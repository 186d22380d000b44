// Types, settings and outcomes in words. The app has no words for what a later server knows, so those
// of the server are shown.
import type { IntegrationType } from '@inlet/sdk';
import { textOr } from '../../texts/t.ts';
import type { SettingField } from './form/setting-fields.ts';

export const typeName = ({ type, label }: Pick<IntegrationType, 'type' | 'label'>): string =>
  textOr(`integrations.type_${type}`, label);

export const aboutType = ({ type, description }: IntegrationType): string =>
  textOr(`integrations.about_${type}`, description);

/** How to set it up, in order. */
export function stepsOf({ type, steps }: IntegrationType, address: string): string[] {
  const own = textOr(`integrations.steps_${type}`, '');
  return own === '' ? steps.map((step) => step.replace('{address}', address)) : own.split('\n');
}

const spaced = (name: string): string => {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const settingName = (name: string): string =>
  textOr(`integrations.setting_${name}`, spaced(name));

export const settingHint = ({ name, description = '' }: SettingField): string =>
  textOr(`integrations.hint_${name}`, description);

export const choiceName = (value: string): string =>
  textOr(`integrations.choice_${value}`, textOr(`webhooks.event_${value}`, spaced(value)));

/** Why a delivery became no lead. */
export const reasonText = (reason: string | null | undefined): string | undefined =>
  reason ? textOr(`integrations.reason_${reason}`, spaced(reason)) : undefined;

export const checkName = (name: string): string =>
  textOr(`integrations.check_${name}`, spaced(name));
