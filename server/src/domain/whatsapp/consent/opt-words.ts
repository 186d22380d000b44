// Words by which a person opts out of messages, or in again. Only a message that is nothing else counts:
// "please stop by tomorrow" opts out of nothing. Pure.

const optOut = new Set([
  ...['stop', 'stopall', 'stop all', 'unsubscribe', 'cancel', 'end', 'quit', 'opt out', 'optout'],
  ...['stopp', 'abmelden', 'abbestellen', 'austragen', 'keine werbung'],
  ...['arret', 'arrêt', 'stopper', 'baja', 'parar', 'cancelar', 'alto', 'sair', 'annulla'],
]);
const optIn = new Set(['start', 'unstop', 'subscribe', 'opt in', 'optin', 'anmelden', 'alta']);

export function optionIn(text: string): 'out' | 'in' | undefined {
  const word = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (optOut.has(word)) return 'out';
  return optIn.has(word) ? 'in' : undefined;
}
