// The style of a form. Its values come from closed lists, so that no foreign CSS reaches a page, and
// its colours need enough contrast. Pure.
import { DomainError, type FieldProblem, fieldProblem } from '../errors.ts';
import { defaultLanguage, type Language } from '../language.ts';
import { contrast } from './colours.ts';

export const fonts = ['system', 'humanist', 'geometric', 'rounded', 'serif', 'mono'] as const;
export type Font = (typeof fonts)[number];

export interface FormStyle {
  /** For the button and the selected options. */
  accent_color: string;
  text_color: string;
  background_color: string;
  font: Font;
  /** The radius of corners, in pixels. */
  radius: number;
  /** The maximum width, in pixels. */
  width: number;
  button_text: string;
}

const buttonTexts: Record<Language, string> = { en: 'Send', de: 'Absenden' };

export const defaultStyle: FormStyle = {
  accent_color: '#2f5bea',
  text_color: '#1a2233',
  background_color: '#ffffff',
  font: 'system',
  radius: 10,
  width: 560,
  button_text: buttonTexts[defaultLanguage],
};

const minTextContrast = 4.5;
const minShapeContrast = 3;

export const defaultStyleIn = (language: Language | null): FormStyle => ({
  ...defaultStyle,
  button_text: buttonTexts[language ?? defaultLanguage],
});

/** The style of a form whose language changes: a button text that nobody chose is translated. */
export function inLanguage(
  style: FormStyle,
  from: Language | null,
  to: Language | null,
): FormStyle {
  const { button_text } = defaultStyleIn(to);
  return style.button_text === defaultStyleIn(from).button_text ? { ...style, button_text } : style;
}

/** Fills in the defaults. */
export function checkStyle(input: Partial<FormStyle>, language: Language | null): FormStyle {
  const style = { ...defaultStyleIn(language), ...input };
  const problems: FieldProblem[] = [];
  const requireContrast = (field: 'text_color' | 'accent_color', required: number) => {
    const actual = contrast(style[field], style.background_color);
    if (actual >= required) return;
    const { [field]: color, background_color: background } = style;
    const params = { color, background, contrast: Number(actual.toFixed(1)), min: required };
    problems.push(fieldProblem(`style.${field}`, 'contrast_too_low', params));
  };
  requireContrast('text_color', minTextContrast);
  requireContrast('accent_color', minShapeContrast);
  if (problems.length === 0) return style;
  throw new DomainError('invalid', 'The colours have too little contrast.', { fields: problems });
}
