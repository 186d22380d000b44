// Checks a design. Problems name their path, such as `design.blocks.2.left.0.url`. Pure.
import { schemaProblems } from '../../../check-schema.ts';
import { type FieldProblem, fieldProblem, invalidField, invalidFields } from '../../../errors.ts';
import { blockSchemas, type Design, designSchema } from './design.ts';

/** From the body of a template, which holds it as JSON. */
export function readDesign(body: string): Design {
  const design = parsed(body);
  if (design === undefined) throw invalidField('design', 'required');
  const problems = schemaProblems(designSchema, design, 'design');
  if (problems.length === 0) {
    problems.push(...blocksProblems(design.blocks, 'design.blocks', Object.keys(blockSchemas)));
  }
  if (problems.length > 0) throw invalidFields(problems);
  return design;
}

/** Another format has left a text there. */
function parsed(body: string): Design | undefined {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function blocksProblems(
  blocks: readonly Record<string, unknown>[],
  path: string,
  allowed: readonly string[],
): FieldProblem[] {
  return blocks.flatMap((block, index) => {
    const own = `${path}.${index}`;
    const type = allowed.find((one) => one === block.type) as keyof typeof blockSchemas | undefined;
    if (type === undefined)
      return [fieldProblem(`${own}.type`, 'not_one_of', { allowed: [...allowed] })];
    const problems = schemaProblems(blockSchemas[type], block, own);
    if (type !== 'columns' || problems.length > 0) return problems;
    const simple = allowed.filter((one) => one !== 'columns');
    return (['left', 'right'] as const).flatMap((side) =>
      blocksProblems(block[side] as Record<string, unknown>[], `${own}.${side}`, simple),
    );
  });
}
