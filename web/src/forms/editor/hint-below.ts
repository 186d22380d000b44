/** The parts of a field, with its hint between the input and the error. */
export const hintBelow: ('label' | 'input' | 'description' | 'error')[] = [
  ...(['label', 'input', 'description', 'error'] as const),
];
