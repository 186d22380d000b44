// A template as its author edits it. Pure.
import type { CreateTemplate, Template } from '@inlet/sdk';
import { type Design, newBlock } from './blocks/design.ts';

type Fields = Pick<Template, 'name' | 'subject' | 'body' | 'format' | 'language' | 'kind'>;

export interface Draft extends Fields {
  /** Of the format blocks; else what it would begin with. */
  design: Design;
}

type Words = Parameters<typeof newBlock>[1];

const firstDesign = (words: Words): Design => ({
  blocks: [newBlock('heading', words), newBlock('text', words)],
});

export function draftOf(template: Template, words: Words): Draft {
  const { name, subject, body, format, language, kind, design } = template;
  return {
    ...{ name, subject, body, format, language, kind },
    design: (design as Design | null) ?? firstDesign(words),
  };
}

export const newDraft = (language: Draft['language'], words: Words): Draft => ({
  ...{ name: '', subject: '', body: '', format: 'text', kind: 'transactional', language },
  design: firstDesign(words),
});

/** As the API takes it: a design in place of a body. */
export function bodyOf({ design, body, format, ...fields }: Draft): CreateTemplate {
  return { ...fields, ...contentOf({ design, body, format }) };
}

export const contentOf = ({ design, body, format }: Pick<Draft, 'design' | 'body' | 'format'>) =>
  format === 'blocks' ? { design: { ...design } } : { body, format };

export const isComplete = ({ name, subject, body, format }: Draft): boolean =>
  [name, subject, format === 'blocks' ? 'blocks' : body].every((text) => text.trim() !== '');
