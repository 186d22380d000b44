// Tracks up to where the log is completed when its blocks complete out of order: the watermark moves
// over a block once that block and all before it are complete.

export interface WatermarkTracker {
  /** Starts a block that ends at `to`; returns a function to call once for each of its messages. */
  start: (to: number, messages: number) => () => void;
}

export function createWatermarkTracker(onAdvance: (to: number) => void): WatermarkTracker {
  const blocks: { to: number; remaining: number }[] = [];
  function advance(): void {
    let watermark: number | undefined;
    while (blocks[0]?.remaining === 0) watermark = blocks.shift()?.to;
    if (watermark !== undefined) onAdvance(watermark);
  }
  return {
    start(to, messages) {
      const block = { to, remaining: messages };
      blocks.push(block);
      if (messages === 0) advance();
      return () => {
        block.remaining -= 1;
        if (block.remaining === 0) advance();
      };
    },
  };
}
