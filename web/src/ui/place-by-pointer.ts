// Where a dragged item of a list belongs, by the middles of the others. Pure.

export const placeByPointer = (pointer: number, middles: readonly number[]): number =>
  middles.filter((middle) => middle < pointer).length;
