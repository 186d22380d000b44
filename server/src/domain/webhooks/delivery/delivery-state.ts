// The lifecycle of the deliveries to one endpoint, as one state and its transitions. Pure.
//
//   starting    Recovers messages that another process may have sent. Sends nothing yet.
//   delivering  Reads the log and sends.
//   waiting     Has nothing to send before `until`: the queue is empty, a limit is reached, or the
//               database is unreachable.
//   disabling   Sends no more; records what is in flight, and disables the webhook for `reason`.
//   draining    Is stopping: waits for a moment until what is in flight is recorded. With a `reason`
//               the webhook is being disabled at the same time.
//   stopped     Sends and records no more.
//
//   event \ state  starting    delivering  waiting     disabling   draining    stopped
//   recover        delivering  ·           ·           ·           ·           ·
//   idle           ·           waiting     waiting ¹   ·           ·           ·
//   wake           ·           ·           delivering  ·           ·           ·
//   disable        ·           disabling   disabling   ·           draining ²  ·
//   stop           draining    draining    draining    draining ²  ·           ·
//   drain          ·           ·           ·           ·           stopped     ·
//   abandon        stopped     stopped     stopped     stopped     stopped     ·
//
//   ·  Nothing changes.   ¹ Until the earlier of both times.   ² With the first reason.

export type DeliveryState =
  | { name: 'starting' }
  | { name: 'delivering' }
  | { name: 'waiting'; until: number }
  | { name: 'disabling'; reason: string }
  | { name: 'draining'; reason: string | null }
  | { name: 'stopped' };

export type DeliveryEvent =
  /** The messages that another process may have sent are recorded. */
  | { type: 'recover' }
  /** There is nothing to send before that time. */
  | { type: 'idle'; until: number }
  /** There may be something to send. */
  | { type: 'wake' }
  /** The endpoint is gone, or has failed for too long. */
  | { type: 'disable'; reason: string }
  | { type: 'stop' }
  /** Everything in flight is recorded, or took too long. */
  | { type: 'drain' }
  /** Another process may have taken over. */
  | { type: 'abandon' };

/** The same object when the event changes nothing. */
export function transition(state: DeliveryState, event: DeliveryEvent): DeliveryState {
  switch (event.type) {
    case 'recover':
      return state.name === 'starting' ? { name: 'delivering' } : state;
    case 'idle':
      return state.name === 'delivering' || (state.name === 'waiting' && event.until < state.until)
        ? { name: 'waiting', until: event.until }
        : state;
    case 'wake':
      return state.name === 'waiting' ? { name: 'delivering' } : state;
    case 'disable':
      return disable(state, event.reason);
    case 'stop':
      return stop(state);
    case 'drain':
      return state.name === 'draining' ? { name: 'stopped' } : state;
    case 'abandon':
      return state.name === 'stopped' ? state : { name: 'stopped' };
  }
}

function disable(state: DeliveryState, reason: string): DeliveryState {
  if (state.name === 'delivering' || state.name === 'waiting') return { name: 'disabling', reason };
  if (state.name === 'draining' && state.reason === null) return { name: 'draining', reason };
  return state;
}

function stop(state: DeliveryState): DeliveryState {
  if (state.name === 'draining' || state.name === 'stopped') return state;
  return { name: 'draining', reason: state.name === 'disabling' ? state.reason : null };
}
