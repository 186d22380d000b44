// The consent that came with a lead, in any form, as lines that people can read. Pure.

export interface ConsentLine {
  key: string;
  given: boolean | undefined;
  /** The sentence that the person agreed to. */
  text: string;
  at: string | undefined;
  form: number | undefined;
}

export function readConsent(consent: unknown): ConsentLine[] {
  if (consent === null || consent === undefined || consent === '') return [];
  if (typeof consent !== 'object') return [lineOf('consent', consent)];
  if (Array.isArray(consent)) return consent.map((one, index) => lineOf(String(index + 1), one));
  const entries = Object.entries(consent);
  // A single consent instead of several by their keys.
  if (entries.some(([key]) => ['given', 'granted', 'text'].includes(key))) {
    return [lineOf('consent', consent)];
  }
  return entries.map(([key, one]) => lineOf(key, one));
}

function lineOf(key: string, value: unknown): ConsentLine {
  if (typeof value !== 'object' || value === null) {
    const given = givenBy(value);
    const text = given === undefined ? String(value ?? '') : '';
    return { key, given, text, at: undefined, form: undefined };
  }
  const facts = value as Record<string, unknown>;
  return {
    key,
    given: givenBy(facts.given ?? facts.granted ?? facts.status),
    text: typeof facts.text === 'string' ? facts.text : '',
    at: typeof facts.at === 'string' && !Number.isNaN(Date.parse(facts.at)) ? facts.at : undefined,
    form: typeof facts.form_id === 'number' ? facts.form_id : undefined,
  };
}

function givenBy(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 0) return value === 1;
  if (typeof value !== 'string') return undefined;
  if (/^(?:true|yes|on|1|granted|given)$/i.test(value)) return true;
  return /^(?:false|no|off|0|denied|withdrawn)$/i.test(value) ? false : undefined;
}
