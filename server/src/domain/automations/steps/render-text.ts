// Texts of steps with values of the run in them: `Call {{ lead.first_name }}`. Bounded in time and
// size, and without access to files or other templates.
import { Liquid } from 'liquidjs';
import type { Settings } from '../automation.ts';

export type RenderText = (text: string) => string;

const liquid = new Liquid({
  ownPropertyOnly: true,
  strictVariables: false,
  // A template is stored as it was saved, so it names no others.
  templates: {},
  dynamicPartials: false,
  parseLimit: 200_000,
  renderLimit: 200,
  memoryLimit: 2_000_000,
});

/** The values are read when a text first needs them. */
export function createRenderText(valuesOf: () => Settings): RenderText {
  let values: Settings | undefined;
  return (text) => {
    if (!text.includes('{')) return text;
    values ??= valuesOf();
    return liquid.parseAndRenderSync(text, values);
  };
}
