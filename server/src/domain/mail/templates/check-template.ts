import { checkLiquid, TemplateError } from '../../../platform/templates/liquid.ts';
import { renderMjml } from '../../../platform/templates/mjml.ts';
import { DomainError, fieldProblem } from '../../errors.ts';
import type { TemplateContent } from './template.ts';

/** Returns the HTML of MJML. Throws what its author has to mend, at the field. */
export async function checkTemplate({
  subject,
  body,
  format,
}: TemplateContent): Promise<string | null> {
  await atField('subject', () => checkLiquid(subject));
  await atField('body', () => checkLiquid(body));
  return format === 'mjml' ? atField('body', () => renderMjml(body)) : null;
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
