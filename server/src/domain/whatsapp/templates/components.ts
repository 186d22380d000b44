// The texts of a template of WhatsApp, and their variables: {{1}} or {{first_name}}. Pure.

export interface TemplateComponent {
  /** HEADER, BODY, FOOTER or BUTTONS. */
  type: string;
  text?: string;
  format?: string;
  buttons?: { type?: string; text?: string; url?: string }[];
}

const variable = /\{\{\s*(\w+)\s*\}\}/g;
const filledTypes = ['HEADER', 'BODY'];

/** Each once, in the order in which the API takes their values. */
export function variablesOf({ type, text = '' }: TemplateComponent): string[] {
  if (!filledTypes.includes(type.toUpperCase())) return [];
  const names = [...new Set([...text.matchAll(variable)].map(([, name = '']) => name))];
  const isPositional = names.every((name) => /^\d+$/.test(name));
  return isPositional ? names.sort((one, other) => Number(one) - Number(other)) : names;
}

/** Of the header, then of the body. */
export const allVariablesOf = (components: readonly TemplateComponent[]): string[] =>
  components.flatMap(variablesOf);

/** As the person reads it. */
export function fillTemplate(
  components: readonly TemplateComponent[],
  values: readonly string[],
): string {
  const left = [...values];
  const texts = components.flatMap((component) => {
    const { text = '' } = component;
    const filledBy = new Map(variablesOf(component).map((name) => [name, left.shift() ?? '']));
    const filled = text.replaceAll(variable, (whole, name) => filledBy.get(name) ?? whole);
    return filled === '' ? [] : [filled];
  });
  return texts.join('\n\n');
}

/** What Inlet cannot fill: a picture in the header, a code or a changing address in a button. */
export const needsMore = (components: readonly TemplateComponent[]): boolean =>
  components.some(
    ({ type, format = 'TEXT', buttons = [] }) =>
      (type.toUpperCase() === 'HEADER' && format.toUpperCase() !== 'TEXT') ||
      buttons.some(({ url = '' }) => url.includes('{{')),
  );
