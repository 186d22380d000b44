// A message as the Cloud API takes it. Pure.
import type { TemplateMessage, WhatsappPerson } from '../message.ts';
import { type TemplateComponent, variablesOf } from '../templates/components.ts';

export interface Composable {
  id: string;
  person: WhatsappPerson;
  text: string;
  template: TemplateMessage | null;
}

/** `components` are those of the message's template. */
export function composeMessage(
  { id, person, text, template }: Composable,
  components: readonly TemplateComponent[],
): object {
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...recipientOf(person),
    // A status brings it back.
    biz_opaque_callback_data: id,
    ...(template === null
      ? { type: 'text', text: { body: text, preview_url: true } }
      : { type: 'template', template: templateOf(template, components) }),
  };
}

/** Without its plus, a number gets the country code of the sender. */
const recipientOf = ({ phone, waId, userId }: WhatsappPerson): object => {
  if (phone !== null) return { to: phone };
  return userId === null ? { to: `+${waId}` } : { recipient: userId };
};

function templateOf(
  { name, language, variables }: TemplateMessage,
  components: readonly TemplateComponent[],
): object {
  const values = [...variables];
  const filled = components.flatMap((component) => {
    const parameters = variablesOf(component).map((variable) => ({
      type: 'text',
      ...(/^\d+$/.test(variable) ? {} : { parameter_name: variable }),
      text: values.shift() ?? '',
    }));
    return parameters.length === 0 ? [] : [{ type: component.type.toLowerCase(), parameters }];
  });
  return { name, language: { code: language }, ...(filled.length > 0 && { components: filled }) };
}
