import type { Language } from '../../../domain/language.ts';
import { de } from './de.ts';
import { en, type Texts } from './en.ts';

const catalogues: Record<Language, Texts> = { en, de };

export const textsIn = (language: Language): Texts => catalogues[language];
