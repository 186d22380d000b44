// Parses server-sent events from the bytes of a response.

export interface Frame {
  id?: string;
  event?: string;
  data?: string;
  /** How long to wait before reconnecting, in milliseconds. */
  retry?: number;
}

export function frameReader(): (bytes: Uint8Array) => Frame[] {
  const decoder = new TextDecoder();
  let rest = '';
  return (bytes) => {
    const parts = (rest + decoder.decode(bytes, { stream: true })).split(/\r?\n\r?\n/);
    rest = parts.pop() ?? '';
    return parts.map(parseFrame);
  };
}

function parseFrame(text: string): Frame {
  const frame: Frame = {};
  for (const line of text.split(/\r?\n/)) {
    const [, name, value = ''] = /^(\w+)(?:: ?(.*))?$/.exec(line) ?? [];
    if (name === 'id') frame.id = value;
    if (name === 'event') frame.event = value;
    if (name === 'data') frame.data = frame.data === undefined ? value : `${frame.data}\n${value}`;
    if (name === 'retry') frame.retry = Number(value);
  }
  return frame;
}
