import type { SentencesOf } from '../problem-codes.ts';

const parts = { value: 'The text', name: 'The name of a field', key: 'A key' };
const lines = {
  value: 'The name',
  field: 'The key of a field',
  tag: 'The name of a tag',
  team: 'The name of a team',
  unit: 'The unit of a field',
};
const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const entries = (count: number): string => (count === 1 ? 'one entry' : `${count} entries`);

function range(one: string, { min, max }: { min?: unknown; max?: unknown }): string {
  if (min === undefined) return `${one} up to ${max}`;
  return max === undefined ? `${one} from ${min}` : `${one} from ${min} to ${max}`;
}

export const general: SentencesOf<'general'> = {
  required: (_, field) => `The ${field} field is required.`,
  unknown_field: (_, field) => `There is no ${field} field here.`,
  invalid: (_, field) => `The ${field} field is not valid.`,
  pattern_mismatch: (_, field) => `The ${field} field is not valid.`,
  type_invalid: ({ expected }, field) =>
    `The ${field} field must be of type ${expected.join(' or ')}.`,
  list_not_allowed: (_, field) => `The ${field} field must be one value and not a list.`,
  not_one_of: ({ allowed }, field) => `The ${field} field must be one of ${allowed.join(', ')}.`,
  not_some_of: ({ allowed }, field) => `The ${field} field must be some of ${allowed.join(', ')}.`,
  choice_unknown: ({ kind, value, allowed }) =>
    `There is no ${kind} "${value}": use one of ${allowed.join(', ')}.`,
  too_short: ({ min }, field) =>
    min === 1
      ? `The ${field} field must not be empty.`
      : `The ${field} field must have at least ${min} characters.`,
  too_long: ({ max }, field) => `The ${field} field must not be longer than ${max} characters.`,
  too_few: ({ min }, field) => `The ${field} field must have at least ${entries(min)}.`,
  too_many: ({ max }, field) => `The ${field} field must not have more than ${max} entries.`,
  too_small: ({ min }, field) => `The ${field} field must be at least ${min}.`,
  too_large: ({ max }, field) => `The ${field} field must be at most ${max}.`,
  number_invalid: (_, field) => `The ${field} field must be a number.`,
  number_out_of_range: (bounds) => `${range('Enter a number', bounds)}.`,
  too_many_digits: ({ max }, field) =>
    `The ${field} field must be a number of at most ${max} digits.`,
  boolean_invalid: (_, field) => `The ${field} field must be true or false.`,
  email_invalid: (_, field) => `The ${field} field must be a valid email address.`,
  email_address_invalid: ({ value }) => `"${value}" is not an e-mail address.`,
  email_domain: ({ domains }) => `Use an address at ${domains.join(' or ')}.`,
  phone_invalid: () => 'Enter a phone number, such as +1 415 555 0123.',
  url_invalid: (_, field) => `The ${field} field must be a web address.`,
  hostname_invalid: (_, field) => `The ${field} field must be a host name.`,
  state_invalid: (_, field) => `The ${field} field must be a 2-letter state code.`,
  date_invalid: (_, field) => `The ${field} field must be a day that exists, written YYYY-MM-DD.`,
  time_invalid: (_, field) => `The ${field} field must be a date and time as in ISO 8601.`,
  date_or_time_invalid: ({ examples }, field) =>
    `The ${field} field must be a date as in ISO 8601, such as ${examples.join(' or ')}.`,
  date_out_of_range: (bounds, field) => `The ${field} field must be ${range('a day', bounds)}.`,
  date_too_late: ({ before }, field) => `The ${field} field must be a day before ${before}.`,
  not_future: (_, field) => `The ${field} field must be a time in the future.`,
  not_past: (_, field) => `The ${field} field must be a time that has passed.`,
  in_future: (_, field) => `The ${field} field must not be in the future.`,
  span_invalid: (_, field) =>
    `The ${field} field must be a span of hours, days or weeks, such as 12h, 30d or 4w.`,
  not_text: ({ part }) => `${parts[part]} holds characters that are not text.`,
  number_too_large: () => 'The number is too large.',
  nested_too_deeply: () => 'The value is nested too deeply.',
  line_required: ({ record }, field) => `${upperFirst(withArticle(record))} needs a ${field}.`,
  line_invalid: ({ record, max }, field) =>
    `The ${field} of ${withArticle(record)} is one line of at most ${max} characters.`,
  not_one_line: ({ record }) => `${lines[record]} is one line.`,
  name_taken: () => 'This name is taken.',
  cursor_invalid: () => 'The cursor does not belong to this list with these filters.',
  cursor_mismatch: () =>
    'The cursor does not belong to this list: use the next_cursor of a response with the same sort and filters.',
  idempotency_key_invalid: ({ max }) => `The Idempotency-Key must have 1 to ${max} characters.`,
  idempotency_key_of_stream: () =>
    'A streamed body takes no Idempotency-Key; its lines may each have an idempotency_key.',
  dry_run_of_stream: () => 'A streamed body has no dry run: send a smaller one as JSON.',
  last_event_id_invalid: () => 'The Last-Event-ID must be the id of a received event.',
  types_invalid: () => 'The types are written like lead.created,note.*',
  subject_invalid: (_, field) => `The ${field} is a type and an id, such as lead:1842.`,
  actor_invalid: () => 'The actor is user:5, key:3, or a type such as automation.',
  after_not_descending: () => 'With direction=desc, continue with before instead of after.',
  before_not_ascending: () => 'The before parameter needs direction=desc.',
  presence_not_possible: ({ type }) => `Nobody can be present on a record of the type "${type}".`,
};
