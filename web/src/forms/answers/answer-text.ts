// An answer as people read it. Pure.

interface Words {
  yes: string;
  no: string;
  /** The language of lists. */
  language: string;
}

export function answerText(answer: unknown, { yes, no, language }: Words): string {
  if (answer === undefined || answer === null) return '';
  if (typeof answer === 'boolean') return answer ? yes : no;
  if (Array.isArray(answer)) {
    const list = new Intl.ListFormat(language, { style: 'short', type: 'unit' });
    return list.format(answer.map(String));
  }
  return typeof answer === 'object' ? JSON.stringify(answer) : String(answer);
}
