// Texts of steps with values of the run in them: `Call {{ lead.first_name }}`.
import { renderLiquid } from '../../../platform/templates/liquid.ts';
import type { Settings } from '../automation.ts';

export type RenderText = (text: string) => string;

/** The values are read when a text first needs them. */
export function createRenderText(valuesOf: () => Settings): RenderText {
  let values: Settings | undefined;
  return (text) => {
    if (!text.includes('{')) return text;
    values ??= valuesOf();
    return renderLiquid(text, values);
  };
}
