/** The same array when it already holds so many, else a copy with room for more. */
export function growNumbers<Numbers extends Uint32Array | Float64Array | Uint8Array>(
  numbers: Numbers,
  length: number,
): Numbers {
  if (length <= numbers.length) return numbers;
  const Kind = numbers.constructor as new (size: number) => Numbers;
  const grown = new Kind(Math.max(length, numbers.length * 2));
  grown.set(numbers);
  return grown;
}
