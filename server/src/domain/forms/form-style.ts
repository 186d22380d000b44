// The style of a form. Its values come from closed lists, so that no foreign CSS reaches a page, and
// its colours need enough contrast. Pure.
import { DomainError, type FieldProblem } from '../errors.ts';
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

export const defaultStyle: FormStyle = {
  accent_color: '#2f5bea',
  text_color: '#1a2233',
  background_color: '#ffffff',
  font: 'system',
  radius: 10,
  width: 560,
  button_text: 'Send',
};

const minTextContrast = 4.5;
const minShapeContrast = 3;

/** Fills in the defaults. */
export function checkStyle(input: Partial<FormStyle>): FormStyle {
  const style = { ...defaultStyle, ...input };
  const problems: FieldProblem[] = [];
  const requireContrast = (field: 'text_color' | 'accent_color', required: number) => {
    const actual = contrast(style[field], style.background_color);
    if (actual >= required) return;
    const message =
      `On the background ${style.background_color} the colour ${style[field]} has a contrast of ` +
      `${actual.toFixed(1)} to 1: it needs at least ${required} to 1 to be readable.`;
    problems.push({ field: `style.${field}`, kind: 'wrong', message });
  };
  requireContrast('text_color', minTextContrast);
  requireContrast('accent_color', minShapeContrast);
  if (problems.length === 0) return style;
  throw new DomainError('invalid', 'The colours have too little contrast.', { fields: problems });
}
