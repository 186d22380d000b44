// What the content of a template becomes, once, when it is saved: HTML and plain text in which only the
// values of a lead are still to be filled.
import { checkLiquid, TemplateError } from '../../../platform/templates/liquid.ts';
import { renderMjml } from '../../../platform/templates/mjml.ts';
import { DomainError, fieldProblem } from '../../errors.ts';
import { designToMjml } from './design/design-to-mjml.ts';
import { designToText } from './design/design-to-text.ts';
import { readDesign } from './design/read-design.ts';
import type { TemplateContent } from './template.ts';

export interface CompiledContent {
  /** Null for plain text. */
  html: string | null;
  /** Null when it is that of the HTML. */
  text: string | null;
}

/** Throws what its author has to mend, at the field. `field` is that of the body. */
export async function compileContent(
  { subject, body, format }: TemplateContent,
  field = 'body',
): Promise<CompiledContent> {
  await atField('subject', () => checkLiquid(subject));
  switch (format) {
    case 'text':
      await atField(field, () => checkLiquid(body));
      return { html: null, text: body };
    case 'mjml':
      await atField(field, () => checkLiquid(body));
      return { html: await atField(field, () => renderMjml(body)), text: null };
    case 'blocks': {
      const design = readDesign(body);
      const text = designToText(design);
      await atField('design', () => checkLiquid(text));
      const html = await atField('design', () => renderMjml(designToMjml(design)));
      await atField('design', () => checkLiquid(html));
      return { html, text };
    }
  }
}

/** A mistake in a text as a problem of its field. */
export async function atField<Result>(
  field: string,
  run: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof TemplateError ? problemOf(field, error) : error;
  }
}

/** The sentence of the engine says where the mistake is. */
export function problemOf(field: string, cause: TemplateError): DomainError {
  const reason = cause.message.slice(0, 300).replace(/\.$/, '');
  const problem = fieldProblem(field, 'template_invalid', { reason });
  return new DomainError('invalid', problem.message, { fields: [problem], cause });
}
