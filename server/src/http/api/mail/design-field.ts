// The field of a body by which a mail is made of blocks. It is stored in place of the text.
import Type from 'typebox';
import { invalidField } from '../../../domain/errors.ts';
import type { TemplateContent } from '../../../domain/mail/templates/template.ts';

type Format = TemplateContent['format'];

export const designField = Type.Optional(
  Type.Record(Type.String(), Type.Unknown(), {
    maxProperties: 10,
    description:
      'A mail made of blocks, in place of a text: blocks, brand_color, logo and footer; see ' +
      'GET /api/v1/templates/schema.',
  }),
);

interface Sent<Text> {
  text: Text;
  design: Record<string, unknown> | undefined;
  format: Format | undefined;
}

/** `field` is that of the text. */
export function storedText<Text extends string | null | undefined>(
  field: string,
  { text, design, format }: Sent<Text>,
): { text: Text | string; format: Format | undefined } {
  if (design === undefined) {
    if (format === 'blocks' && typeof text === 'string') throw invalidField('design', 'required');
    return { text, format };
  }
  if (typeof text === 'string') throw invalidField(field, 'body_and_design');
  if (format !== undefined && format !== 'blocks') {
    throw invalidField('format', 'not_one_of', { allowed: ['blocks'] });
  }
  return { text: JSON.stringify(design), format: 'blocks' };
}
