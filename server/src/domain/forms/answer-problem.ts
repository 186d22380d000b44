// The problems of the answers to a form. Their sentences ask the visitor for something, while those
// of an API name the field of a body. Pure.
import type { Params, ProblemCode } from '../errors/problem-codes.ts';
import { sentenceIn } from '../errors/sentence-in.ts';
import { type FieldProblem, fieldProblem, type ParamsOf, type ProblemAt } from '../errors.ts';
import type { Language } from '../language.ts';
import { englishAnswers } from './answers-english.ts';
import { germanAnswers } from './answers-german.ts';

type Sentence = (params: Params, field: string) => string;

export const answerProblemAt =
  <Code extends ProblemCode>(code: Code, ...params: ParamsOf<Code>): ProblemAt =>
  (field) => {
    const problem = fieldProblem(field, code, ...params);
    const own = englishAnswers[code] as Sentence | undefined;
    return own === undefined ? problem : { ...problem, message: own(problem.params, field) };
  };

/** `label` is what the visitor sees as the name of the field. */
export const answerSentence = (language: Language, problem: FieldProblem, label: string): string =>
  sentenceIn(language, { ...problem, field: `„${label}“` }, germanAnswers);
