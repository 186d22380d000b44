// How a form looks: values from closed lists, so that no style of a stranger's reaches a page, and
// colours that can be told apart. Pure.
import { DomainError, type FieldProblem } from '../errors.ts';
import { contrast } from './colours.ts';

export const fonts = ['system', 'humanist', 'geometric', 'rounded', 'serif', 'mono'] as const;
export type Font = (typeof fonts)[number];

export interface FormStyle {
  /** Of the button and of what is chosen. */
  accent_color: string;
  text_color: string;
  background_color: string;
  font: Font;
  /** Of corners, in pixels. */
  radius: number;
  /** At the most, in pixels. */
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

const ofText = 4.5;
const ofShapes = 3;

/** What is left out is as usual. */
export function checkStyle(given: Partial<FormStyle>): FormStyle {
  const style = { ...defaultStyle, ...given };
  const problems: FieldProblem[] = [];
  const demand = (field: 'text_color' | 'accent_color', needed: number) => {
    const reached = contrast(style[field], style.background_color);
    if (reached >= needed) return;
    const message =
      `On the background ${style.background_color} the colour ${style[field]} has a contrast of ` +
      `${reached.toFixed(1)} to 1, where ${needed} to 1 is needed to be seen by everybody.`;
    problems.push({ field: `style.${field}`, kind: 'wrong', message });
  };
  demand('text_color', ofText);
  demand('accent_color', ofShapes);
  if (problems.length === 0) return style;
  throw new DomainError('invalid', 'The colours cannot be told apart.', { fields: problems });
}
