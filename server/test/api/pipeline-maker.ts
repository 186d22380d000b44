// Creates pipelines for tests, by the native API.
import assert from 'node:assert/strict';
import type { caller } from '../call.ts';

export interface StageShown {
  id: number;
  key: string;
  position: number;
}

export const pipelinesPath = '/api/v1/pipelines';

export const pipelineMaker =
  (native: ReturnType<typeof caller>) =>
  async (name: string, keys: string[] = ['new', 'talk', 'won']) => {
    const stages = keys.map((key) => ({ name: key, key, outcome: key === 'won' ? 'won' : 'open' }));
    const { status, body } = await native('POST', pipelinesPath, { name, stages });
    assert.equal(status, 201, JSON.stringify(body));
    const stage = (key: string): number =>
      body.data.stages.find((one: StageShown) => one.key === key).id;
    return { ...body.data, url: `${pipelinesPath}/${body.data.id}`, stage };
  };
