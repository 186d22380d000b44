// What an error of the Cloud API means for the message, its campaign and the account. The same code can
// come in a response and in a later status. Pure.

export type Verdict =
  /** The number sends too much. */
  | 'pause_number'
  /** Too many messages to this person: 4^X seconds. */
  | 'pause_person'
  /** The person gets no more marketing for a day. */
  | 'wait_day'
  | 'retry'
  /** The person opted out of marketing. */
  | 'deny_consent'
  | 'fail'
  /** No message of this campaign should be sent now. */
  | 'stop_campaign'
  /** No message of the account can be sent. */
  | 'account_problem';

const verdicts: Readonly<Record<number, Verdict>> = {
  // Limits of calls, of the number and of one person.
  4: 'pause_number',
  80007: 'pause_number',
  130429: 'pause_number',
  131056: 'pause_person',
  131049: 'wait_day',
  // Transient.
  2: 'retry',
  131000: 'retry',
  131016: 'retry',
  131057: 'retry',
  // The person: opted out, unreachable, in an experiment, or outside the window.
  131050: 'deny_consent',
  131026: 'fail',
  130472: 'fail',
  131047: 'fail',
  // Spam, and templates that are missing, rejected, paused or filled wrongly.
  131048: 'stop_campaign',
  132000: 'stop_campaign',
  132001: 'stop_campaign',
  132005: 'stop_campaign',
  132007: 'stop_campaign',
  132012: 'stop_campaign',
  132015: 'stop_campaign',
  132016: 'stop_campaign',
  // Token, block, payment.
  190: 'account_problem',
  368: 'account_problem',
  131031: 'account_problem',
  131042: 'account_problem',
};

/** One that is not documented fails the message alone. */
export const verdictOf = (code: number): Verdict => verdicts[code] ?? 'fail';
