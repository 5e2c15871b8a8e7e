/** Whatever servers and people do, in whatever order and in two processes: nobody is shown the words of another. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { StoringOwner } from '../../src/library/owner.ts';
import { fileOf, openLibraries } from '../support/libraries.ts';

const OWNERS: readonly StoringOwner[] = [
  { kind: 'server', id: '1', channels: ['general'] },
  { kind: 'server', id: '1', channels: ['staff'] },
  { kind: 'server', id: '2', channels: ['general'] },
  { kind: 'person', id: '1' },
  { kind: 'person', id: '2' },
];
/** A word that only the articles of one owner contain: of a channel, if an owner has several. */
const WORDS = ['walrus', 'ostrich', 'lobster', 'panther', 'hamster'];
const TOPICS = ['kitchen', 'garden', 'library', 'garage'];

const who = fc.nat(OWNERS.length - 1);
const topic = fc.nat(TOPICS.length - 1);
const step = fc.oneof(
  fc.record({ does: fc.constant('add'), who, topic, process: fc.nat(1) }),
  fc.record({ does: fc.constant('remove'), who, topic, process: fc.nat(1) }),
  fc.record({ does: fc.constant('ask'), who, topic, process: fc.nat(1) }),
);

it('nobody is shown an article of another server, person or channel', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const here = await openLibraries();
      const processes = [here, await here.another()] as const;
      let asked = 0;
      for (const { does, who: index, topic: number, process } of steps) {
        const { own, library } = processes[process as 0 | 1];
        const owner = OWNERS[index] as StoringOwner;
        const name = `${WORDS[index]} ${TOPICS[number]}.txt`;
        if (does === 'add') {
          const text = `The ${TOPICS[number]} belongs to the ${WORDS[index]}.`;
          const channel = owner.kind === 'server' ? owner.channels?.[0] : undefined;
          await own.add(owner, fileOf(name, text, { channel: channel ?? null }), 'ann');
        } else if (does === 'remove') {
          const found = (await own.list(owner)).find((article) => article.name === name);
          if (found !== undefined) await own.remove(owner, found.id);
        } else {
          asked += 1;
          const answerer = await library.answererFor(owner);
          const { ranked } = answerer.answer(`Who does the ${TOPICS[number]} belong to?`, { ranked: 20 });
          const seen = [...ranked.map(({ text }) => text), ...answerer.suggest('', 25)].join(' ');
          for (const [other, word] of WORDS.entries()) if (other !== index) expect(seen).not.toContain(word);
        }
      }
      fc.pre(asked > 0);
    }),
    { numRuns: 40 },
  );
});
