import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { readPng, writePng } from './png.ts';
import { reduceColors } from './reduce-colors.ts';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type), data])));
  return Buffer.concat([length, Buffer.from(type), data, sum]);
}

/** A PNG of 2 pixels a row, whose rows are given with their filters. */
function rgb(...rows: number[][]): Buffer {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, rows.length, 8, 2, 0, 0, 0]);
  const data = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data)]);
}

test('readPng → the pixels, whatever filters their rows have', () => {
  const { width, height, pixels } = readPng(
    rgb(
      [0, 10, 20, 30, 40, 50, 60],
      [1, 10, 20, 30, 30, 30, 30],
      [2, 0, 0, 0, 0, 0, 0],
      [3, 5, 10, 15, 15, 15, 15],
      [4, 0, 0, 0, 0, 0, 0],
    ),
  );
  assert.deepEqual([width, height], [2, 5]);
  const row = [0x0a141e, 0x28323c];
  assert.deepEqual([...pixels], [...row, ...row, ...row, ...row, ...row]);
});

test('writePng → a file with a palette, and a byte for each pixel', () => {
  const file = writePng({ width: 2, height: 1 }, [0xff0000, 0x0000ff], Uint8Array.of(1, 0));
  assert.deepEqual(file.subarray(0, 8), signature);
  const colors = file.indexOf('PLTE') + 4;
  assert.equal(file.toString('hex', colors, colors + 6), 'ff00000000ff');
  const data = file.indexOf('IDAT');
  const pixels = inflateSync(file.subarray(data + 4, data + 4 + file.readUInt32BE(data - 4)));
  assert.deepEqual([...pixels], [0, 1, 0]);
});

test('reduceColors → 256 colours, with each area as it was', () => {
  const areas = Array.from({ length: 1000 }, (_, at) => (at % 2 === 0 ? 0xffffff : 0x087990));
  const shades = Array.from({ length: 400 }, (_, at) => at * 0x010203);
  const pixels = Uint32Array.from([...areas, ...shades]);
  const { palette, indexes } = reduceColors(pixels);
  assert.equal(palette.length, 256);
  assert.deepEqual(
    areas,
    areas.map((_, at) => palette[indexes[at] ?? 0]),
  );
});
