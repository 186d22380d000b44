// How the page of a form looks. Its values come from closed lists, so that every page stays readable.
import { NumberInput, Select, TextInput } from '@mantine/core';
import { t } from '../../texts/t.ts';
import { ColorInput } from '../../ui/color-input.tsx';
import type { FormDraft } from './draft.ts';
import classes from './form-editor.module.css';

type Style = FormDraft['style'];

const fonts: readonly Style['font'][] = [
  ...(['system', 'humanist', 'geometric', 'rounded', 'serif', 'mono'] as const),
];

interface Props {
  style: Style;
  problems: Record<string, string>;
  onChange: (style: Style) => void;
}

export function StylePanel({ style, problems, onChange }: Props) {
  const set = (change: Partial<Style>) => onChange({ ...style, ...change });
  const colour = (name: 'accent_color' | 'text_color' | 'background_color') => (
    <ColorInput
      label={t(`forms.${name}`)}
      pick={t('forms.pickColour', { name: t(`forms.${name}`) })}
      value={style[name]}
      error={problems[`style.${name}`]}
      onChange={(value) => set({ [name]: value })}
    />
  );
  const number = (
    name: 'radius' | 'width',
    [min, max, step]: readonly [number, number, number],
  ) => (
    <NumberInput
      label={t(`forms.${name}`)}
      suffix=" px"
      {...{ min, max, step }}
      allowDecimal={false}
      value={style[name]}
      error={problems[`style.${name}`]}
      onChange={(value) => typeof value === 'number' && set({ [name]: value })}
    />
  );
  return (
    <div className={classes.group}>
      {colour('accent_color')}
      <div className={classes.two}>
        {colour('text_color')}
        {colour('background_color')}
      </div>
      <Select
        label={t('forms.font')}
        allowDeselect={false}
        data={fonts.map((font) => ({ value: font, label: t(`forms.font_${font}`) }))}
        value={style.font}
        onChange={(font) => font && set({ font: font as Style['font'] })}
      />
      <div className={classes.two}>
        {number('radius', [0, 28, 1])}
        {number('width', [280, 1200, 20])}
      </div>
      <TextInput
        label={t('forms.buttonText')}
        value={style.button_text}
        error={problems['style.button_text']}
        onChange={(event) => set({ button_text: event.currentTarget.value })}
      />
    </div>
  );
}
