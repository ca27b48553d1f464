/**
 * An example of a finder of one's own, as a host app would register it: it sends the story to a model behind an
 * address and turns the answer into proposals.
 */
import { z } from 'zod';
import type { Finder, Proposals } from '../../plugin/shared/finder';

const answerSchema = z.object({ clubs: z.array(z.string()), nights: z.array(z.object({ name: z.string(), by: z.array(z.string()) })) });

/** @param address where the model listens; it takes `{ text }` and answers `{ clubs, nights }` */
export function modelFinder(address: string, timeoutMs: number): Finder {
  return {
    name: 'club-model',
    version: '1',
    timeoutMs,
    async find({ title, blocks }, signal): Promise<Proposals> {
      const text = [title, ...blocks.map((block) => block.text)].join('\n');
      const response = await fetch(address, { method: 'POST', body: JSON.stringify({ text }), signal });
      if (!response.ok) throw new Error(`the model answered with status ${response.status}`);
      const { clubs, nights } = answerSchema.parse(await response.json());
      return {
        organizations: clubs.map((name) => ({ name, kind: 'other', confidence: 0.95 })),
        initiatives: nights.map(({ name, by }) => ({ name, kind: 'campaign', organizations: by })),
      };
    },
  };
}
