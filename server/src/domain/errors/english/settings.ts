import type { SentencesOf } from '../problem-codes.ts';

export const settings: SentencesOf<'settings'> = {
  slug_invalid: ({ value, min, max }) =>
    `The slug "${value}" must be ${min} to ${max} characters: a to z, 0 to 9 and hyphens.`,
  slug_taken: ({ value }) => `The slug "${value}" is taken.`,
  plan_unknown: ({ value, allowed }) => `There is no plan "${value}": use ${allowed.join(' or ')}.`,
  country_unknown: ({ value }) =>
    `"${value}" is not a country code: use two letters, such as US, GB or IN.`,
  time_zone_unknown: ({ value }) =>
    `"${value}" is not a time zone: use a name such as UTC, Europe/Berlin or America/New_York.`,
  sign_in_email_invalid: ({ value }) =>
    `"${value}" is not an e-mail address that a person can sign in with.`,
  password_required: ({ email }) => `${email} is a new person and needs a password.`,
  password_length: ({ min, max }) => `A password has ${min} to ${max} characters.`,
  supplier_required: () => 'A leadmarket key belongs to a supplier: name the supplier.',
  supplier_not_allowed: ({ contract }) =>
    `Only leadmarket keys belong to a supplier, and this is a ${contract} key.`,
  key_name_required: () => 'A key needs a name, such as the site that uses it.',
  scopes_required: () => 'A key needs at least one scope.',
  scope_unknown: ({ value, allowed }) =>
    `There is no scope "${value}": use * or read:, write: or delete: and one of ` +
    `${allowed.join(', ')}.`,
  scopes_intake_only: ({ contract, allowed }) =>
    `A ${contract} key can only create leads: leave the scopes out, or request ${allowed}.`,
  expiry_invalid: ({ value }) =>
    `"${value}" is not a date: write a day such as 2027-01-31, or a number of days such as 30d.`,
  expiry_past: ({ value }) => `"${value}" is in the past.`,
  limit_invalid: ({ value }) =>
    `"${value}" is not a limit: write a number per second, minute, hour or day, such as 500/hour.`,
  event_unknown: ({ value, all, kind, allowed }) =>
    `There is no event "${value}": use ${all} for all, ${kind} for all of a kind, or ` +
    `${allowed.join(', ')}.`,
  header_not_allowed: ({ name }) => `The header "${name}" cannot be set.`,
  header_not_ascii: ({ name }) => `The value of the header "${name}" must be printable ASCII.`,
  address_not_allowed: () => 'Inlet does not call this address.',
  too_many_steps: ({ max }) => `An automation has at most ${max} steps.`,
  step_ids_repeated: () => 'Two steps have the same id.',
  branches_too_deep: ({ max }) => `Branches can be nested at most ${max} deep.`,
  price_invalid: ({ value }) =>
    `"${value}" is not an amount: write it with at most two decimals, such as 45.00.`,
  states_required: () => 'Name at least one state, or leave the list out.',
  state_unknown: ({ value }) => `"${value}" is not a state: use two letters, such as TX.`,
  daily_cap_invalid: ({ max }) => `A daily cap is a whole number from 1 to ${max}.`,
  duplicate_days_invalid: ({ max }) => `The duplicate days are a whole number from 0 to ${max}.`,
  field_name_invalid: ({ value }) => `"${value}" is not the name of a field.`,
  too_many_required_fields: ({ max }) => `An offer can require ${max} fields at most.`,
  category_taken: () => 'This category has an offer.',
};
