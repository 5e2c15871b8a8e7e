import { expect, it } from 'vitest';
import type { StoringOwner } from '../../src/library/owner.ts';
import { openLibraries } from '../support/libraries.ts';

const SERVER: StoringOwner = { kind: 'server', id: '1' };
const PERSON: StoringOwner = { kind: 'person', id: '2' };

it('a word is listed when three people have asked for it, however often and in whatever case', async () => {
  const { own, library } = await openLibraries();
  await own.gaps.turn(SERVER, true);
  const ask = async (asker: string, ...missing: string[]): Promise<void> => {
    library.counts?.note(SERVER, asker, { quoted: [], missing });
    await library.counts?.flush();
  };
  await ask('ann', 'Vault', 'vault');
  await ask('ann', 'VAULT');
  await ask('ben', 'vault');
  expect(await own.gaps.list(SERVER)).toEqual([]);
  await ask('eve', 'vault', 'parking');
  expect(await own.gaps.list(SERVER)).toEqual([{ word: 'vault', people: 3 }]);
});

it('nothing is counted unless the server wants it, and never for a person', async () => {
  const { own, library } = await openLibraries();
  for (const asker of ['ann', 'ben', 'eve', 'joe']) {
    for (const owner of [SERVER, PERSON]) library.counts?.note(owner, asker, { quoted: [], missing: ['vault'] });
  }
  await library.counts?.flush();
  await own.gaps.turn(SERVER, true);
  expect(await own.gaps.list(SERVER)).toEqual([]);
  expect(await own.gaps.list(PERSON)).toEqual([]);
});

it('one question counts only few words, and none that is too long or may be a secret', async () => {
  const { own, library } = await openLibraries();
  await own.gaps.turn(SERVER, true);
  const missing = [
    'x'.repeat(31),
    'hunter2',
    '491701234567',
    ...Array.from({ length: 9 }, (_, i) => `word${'abcdefghi'[i]}`),
  ];
  for (const asker of ['ann', 'ben', 'eve']) library.counts?.note(SERVER, asker, { quoted: [], missing });
  await library.counts?.flush();
  const listed = await own.gaps.list(SERVER);
  expect(listed.map(({ word }) => word)).toEqual(['worda', 'wordb', 'wordc', 'wordd', 'worde']);
});

it('how many people asked is rounded down, so that nobody sees when one more does', async () => {
  const { own, library } = await openLibraries();
  await own.gaps.turn(SERVER, true);
  for (let i = 0; i < 9; i++) library.counts?.note(SERVER, `person ${i}`, { quoted: [], missing: ['vault'] });
  await library.counts?.flush();
  expect(await own.gaps.list(SERVER)).toEqual([{ word: 'vault', people: 5 }]);
});

it('nothing is left of what was counted while the counting was turned off', async () => {
  const { own, library } = await openLibraries();
  for (let i = 0; i < 10; i++) {
    await own.gaps.turn(SERVER, true);
    for (const asker of ['ann', 'ben', 'eve']) library.counts?.note(SERVER, asker, { quoted: [], missing: ['vault'] });
    await Promise.all([library.counts?.flush(), own.gaps.turn(SERVER, false)]);
    await own.gaps.turn(SERVER, true);
    expect(await own.gaps.list(SERVER)).toEqual([]);
    await own.gaps.turn(SERVER, false);
  }
});

it('an article shows in how many answers it was quoted, each counted once', async () => {
  const { own, library } = await openLibraries();
  const added = await own.add(
    SERVER,
    { name: 'a.txt', bytes: async () => Buffer.from('The vault is blue.'), title: null, url: null },
    'ann',
  );
  const id = added.kind === 'changed' ? added.id : '';
  for (const quoted of [[id, id], [id], []]) library.counts?.note(SERVER, 'ann', { quoted, missing: [] });
  await library.counts?.flush();
  expect(await own.list(SERVER)).toMatchObject([{ quoted: 2 }]);
});
