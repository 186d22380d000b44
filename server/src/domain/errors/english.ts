// The sentence of each problem in English, as the APIs send it. Pure.
import { forms } from './english/forms.ts';
import { general } from './english/general.ts';
import { imports } from './english/imports.ts';
import { records } from './english/records.ts';
import { settings } from './english/settings.ts';
import type { Sentences } from './problem-codes.ts';

export const english: Sentences = { ...general, ...records, ...forms, ...settings, ...imports };
