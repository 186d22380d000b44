// A secret of one's own choice: 32 letters and digits. Pure but for the random numbers.
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

export const newSecret = (): string =>
  Array.from(
    crypto.getRandomValues(new Uint32Array(32)),
    (value) => letters[value % letters.length],
  ).join('');
