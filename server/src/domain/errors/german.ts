// The sentence of each problem in German. Pure.
import { forms } from './german/forms.ts';
import { general } from './german/general.ts';
import { imports } from './german/imports.ts';
import { records } from './german/records.ts';
import { settings } from './german/settings.ts';
import type { Sentences } from './problem-codes.ts';

export const german: Sentences = { ...general, ...records, ...forms, ...settings, ...imports };
