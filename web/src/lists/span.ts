// Spans such as 12h, 30d and 4w. Pure.
type SpanUnit = 'h' | 'd' | 'w';

export interface Span {
  count: number;
  unit: SpanUnit;
}

export function parseSpan(text: string): Span | undefined {
  const match = /^(\d{1,5})([hdw])$/.exec(text);
  return match === null ? undefined : { count: Number(match[1]), unit: match[2] as SpanUnit };
}
