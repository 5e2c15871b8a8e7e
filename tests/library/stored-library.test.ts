import { randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import type { Answerer } from '../../src/answer/answerer.ts';
import { quote } from '../../src/article/article.ts';
import { createOwnArticles, KEPT_AFTER_LEAVING_MS } from '../../src/library/own-articles.ts';
import { EVERYONE, type StoringOwner } from '../../src/library/owner.ts';
import { UNDO_MS } from '../../src/store/article-store.ts';
import { readSample } from '../support/articles.ts';
import { fileOf, openLibraries } from '../support/libraries.ts';

const SERVER: StoringOwner = { kind: 'server', id: '1' };
const OTHER: StoringOwner = { kind: 'server', id: '2' };
/** A person with the same id as a server, which Discord never gives. */
const PERSON: StoringOwner = { kind: 'person', id: '1' };
const RULES = '# House rules\n\nQuiet hours begin at ten in the evening.\n\nDogs are welcome in the garden.\n';

const namesOf = ({ articles }: Answerer): string[] => articles.map(({ name }) => name);
const firstOf = (answerer: Answerer, question: string) => answerer.answer(question).excerpts[0]?.text;

it('an article is answered from as soon as it is added, together with those that everybody sees', async () => {
  const { library, own } = await openLibraries(await readSample());
  const added = await own.add(SERVER, fileOf('rules.md', RULES), 'ann');
  expect(added).toMatchObject({ kind: 'changed', article: { name: 'rules.md', title: 'House rules' } });
  const answerer = await library.answererFor(SERVER);
  expect(namesOf(answerer)).toEqual(['rules.md', 'korea-troops.txt']);
  expect(firstOf(answerer, 'When do quiet hours begin?')).toBe('Quiet hours begin at ten in the evening.');
});

it('an article of one server is seen by no other server, no person and not by everybody', async () => {
  const { library, own } = await openLibraries(await readSample());
  await own.add(SERVER, fileOf('rules.md', RULES), 'ann');
  await own.add(OTHER, fileOf('other.md', 'Cats sleep in the attic.'), 'ben');
  for (const owner of [OTHER, PERSON, EVERYONE]) {
    expect(namesOf(await library.answererFor(owner))).not.toContain('rules.md');
  }
  expect(await own.list(PERSON)).toEqual([]);
});

it('an owner without articles shares the answerer of everybody', async () => {
  const { library, own } = await openLibraries(await readSample());
  const everybodys = await library.answererFor(EVERYONE);
  expect(await library.answererFor(SERVER)).toBe(everybodys);
  const added = await own.add(SERVER, fileOf('rules.md', RULES), 'ann');
  if (added.kind === 'changed') await own.remove(SERVER, added.id);
  expect(await library.answererFor(SERVER)).toBe(everybodys);
});

it('an answerer is made once, however many ask at once, and kept until an article changes', async () => {
  const { library, own } = await openLibraries();
  await own.add(SERVER, fileOf('rules.md', RULES), 'ann');
  const [first, ...others] = await Promise.all([1, 2, 3].map(() => library.answererFor(SERVER)));
  for (const other of others) expect(other).toBe(first);
  expect(await library.answererFor(SERVER)).toBe(first);
  await own.add(SERVER, fileOf('more.md', 'Bring a towel.'), 'ann');
  const next = await library.answererFor(SERVER);
  expect(next).not.toBe(first);
  expect(namesOf(next)).toEqual(['more.md', 'rules.md']);
});

it('while the database is away, a library that has been asked is answered from as it was', async () => {
  const { library, own, warnings } = await openLibraries();
  await own.add(SERVER, fileOf('rules.md', RULES), 'ann');
  const answerer = await library.answererFor(SERVER);
  own.revisionOf = () => Promise.reject(new Error('connection lost'));
  expect(await library.answererFor(SERVER)).toBe(answerer);
  expect(warnings).toHaveLength(1);
  await expect(library.answererFor(OTHER)).rejects.toThrow('connection lost');
});

it('a change in another process is seen by the next question', async () => {
  const here = await openLibraries();
  const there = await here.another();
  await here.own.add(SERVER, fileOf('rules.md', RULES), 'ann');
  const answerer = await there.library.answererFor(SERVER);
  expect(namesOf(answerer)).toEqual(['rules.md']);
  const [record] = await there.own.list(SERVER);
  await there.own.replace(SERVER, record?.id ?? '', fileOf('new.txt', 'Quiet hours begin at midnight.'), 'ben');
  const after = await here.library.answererFor(SERVER);
  expect(firstOf(after, 'When do quiet hours begin?')).toBe('Quiet hours begin at midnight.');
});

it('a replaced article has another revision, so that buttons under old answers do not quote the new text', async () => {
  const { library, own } = await openLibraries();
  await own.add(SERVER, fileOf('rules.md', RULES), 'ann');
  const [before] = (await library.answererFor(SERVER)).articles;
  await own.replace(SERVER, before?.id ?? '', fileOf('rules.md', `${RULES}\nNo smoking.\n`), 'ben');
  const [after] = (await library.answererFor(SERVER)).articles;
  expect(after?.id).toBe(before?.id);
  expect(after?.revision).not.toBe(before?.revision);
  expect(await own.list(SERVER)).toMatchObject([{ name: 'rules.md', revision: 2, addedBy: 'ben' }]);
});

it('every sentence of a stored article is a slice of its reading text, also of a PDF or a table', async () => {
  const { library, own } = await openLibraries();
  const table = '| Day | Topic |\n|---|---|\n| Monday | Lifting |\n| Friday | Rowing |\n';
  await own.add(SERVER, fileOf('plan.md', `# Plan\n\n${table}`), 'ann');
  const [article] = (await library.answererFor(SERVER)).articles;
  if (article === undefined) throw new Error('the article was not stored');
  for (const sentence of article.sentences) expect(quote(article, sentence)).not.toBe('');
  expect(article.blocks.map(({ kind }) => kind)).toContain('table-row');
});

it('what a person said about an article counts more than what it says itself', async () => {
  const { library, own } = await openLibraries();
  const url = 'https://example.org/rules';
  await own.add(SERVER, fileOf('rules.md', RULES, { title: 'Our rules', url }), 'ann');
  expect((await library.answererFor(SERVER)).articles[0]).toMatchObject({ title: 'Our rules', url });
});

it('an article of an older reader is read again from its bytes', async () => {
  const { library, own, store } = await openLibraries();
  await own.add(SERVER, fileOf('rules.md', RULES), 'ann');
  const [row] = await store.documents('server:1');
  if (row === undefined) throw new Error('the article was not stored');
  const old = { ...JSON.parse(gunzipSync(row.document).toString()), blocks: [], sentences: [] };
  await store.saveDocument(row, gzipSync(JSON.stringify(old)), 0);
  expect((await library.answererFor(SERVER)).articles[0]?.sentences.length).toBeGreaterThan(2);
  expect((await store.list('server:1'))[0]?.readerVersion).toBeGreaterThan(0);
});

it('an article that a newer reader refuses stays as the older one read it', async () => {
  const { library, own, store } = await openLibraries();
  await own.add(SERVER, fileOf('rules.md', RULES), 'ann');
  const [row] = await store.documents('server:1');
  if (row === undefined) throw new Error('the article was not stored');
  await store.saveDocument({ ...row }, row.document, 0);
  const refused = { ...store, bytesOf: async () => gzipSync(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')) };
  const [article] = await createOwnArticles({ store: refused, gaps: own.gaps, limits: own.limits }).read(SERVER);
  expect(article).toMatchObject({ name: 'rules.md', title: 'House rules' });
  expect(namesOf(await library.answererFor(SERVER))).toEqual(['rules.md']);
});

it('a file that cannot be read is a problem, and the library stays as it was', async () => {
  const { own } = await openLibraries();
  await expect(own.add(SERVER, fileOf('empty.md', ' \n'), 'ann')).rejects.toThrow(/empty\.md: the article is empty/);
  const image = fileOf('image.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  await expect(own.add(SERVER, image, 'ann')).rejects.toThrow(/image\.png: the file is/);
  expect(await own.revisionOf(SERVER)).toBe(0);
});

it('a library that is full takes no more', async () => {
  const { own } = await openLibraries([], { limits: { articles: 5, libraryBytes: 2000, librarySentences: 50 } });
  const add = (owner: StoringOwner, name: string, text: string | Uint8Array) =>
    own.add(owner, fileOf(name, text), 'ann');
  // A person has two fifths of what a server has.
  for (const name of ['a.txt', 'b.txt']) await add(PERSON, name, `This is ${name}.`);
  expect(await add(PERSON, 'c.txt', 'One more.')).toEqual({ kind: 'full', limit: 'articles' });
  expect(await add(SERVER, 'long.txt', 'A short one. '.repeat(51))).toEqual({ kind: 'full', limit: 'text' });
  expect(await add(SERVER, 'noise.txt', randomBytes(3000).toString('base64'))).toEqual({
    kind: 'full',
    limit: 'files',
  });
  expect(await own.list(SERVER)).toEqual([]);
});

it('an article that is too long is refused, whatever room the library has', async () => {
  const { own } = await openLibraries([], { limits: { articleSentences: 10 } });
  const refused = { kind: 'too-much-text' };
  expect(await own.add(SERVER, fileOf('many.txt', 'A short one. '.repeat(11)), 'ann')).toEqual(refused);
  expect(await own.add(SERVER, fileOf('long.txt', `${'very '.repeat(300)}long.`), 'ann')).toEqual(refused);
});

it('takes only so many additions in a minute to one library, and says when to go on', async () => {
  let time = 0;
  const { own } = await openLibraries([], { now: () => time, limits: { additionsPerMinute: 2 } });
  const add = (owner: StoringOwner, name: string) => own.add(owner, fileOf(name, `This is ${name}.`), 'ann');
  await add(SERVER, 'a.txt');
  time = 20_000;
  await add(SERVER, 'b.txt');
  expect(await add(SERVER, 'c.txt')).toEqual({ kind: 'too-many-additions', seconds: 40 });
  expect((await add(PERSON, 'c.txt')).kind).toBe('changed');
  time = 60_000;
  expect((await add(SERVER, 'c.txt')).kind).toBe('changed');
  expect(await add(SERVER, 'd.txt')).toEqual({ kind: 'too-many-additions', seconds: 20 });
});

it('a removed article can be put back for ten minutes, and not afterwards', async () => {
  let time = 0;
  const { own } = await openLibraries([], { now: () => time });
  const added = await own.add(SERVER, fileOf('rules.md', RULES), 'ann');
  if (added.kind !== 'changed') throw new Error(added.kind);
  const { id } = added;
  await own.remove(SERVER, id);
  time = UNDO_MS - 1;
  await own.purge();
  expect(await own.restore(SERVER, id)).toMatchObject({ kind: 'changed' });
  await own.remove(SERVER, id);
  time += UNDO_MS + 1;
  expect(await own.restore(SERVER, id)).toEqual({ kind: 'unknown' });
  await own.purge();
  expect(await own.restore(SERVER, id)).toEqual({ kind: 'unknown' });
});

it('a server that the bot is in again keeps its library, although nobody told when it came back', async () => {
  let time = 0;
  const { own } = await openLibraries([], { now: () => time });
  await own.add(SERVER, fileOf('rules.md', RULES), 'ann');
  await own.add(PERSON, fileOf('notes.md', RULES), 'ann');
  await own.noteServers(() => false);
  time = KEPT_AFTER_LEAVING_MS + 1;
  await own.noteServers(() => true);
  await own.purge();
  expect(await own.list(SERVER)).toHaveLength(1);
  expect(await own.list(PERSON)).toHaveLength(1);
});

it('the servers of another shard are left alone', async () => {
  let time = 0;
  const { own } = await openLibraries([], { now: () => time });
  await own.add(SERVER, fileOf('rules.md', RULES), 'ann');
  await own.noteServers(() => undefined);
  time = KEPT_AFTER_LEAVING_MS + 1;
  await own.purge();
  expect(await own.list(SERVER)).toHaveLength(1);
});

it('an article from a link is fetched again, and becomes a revision only if it differs', async () => {
  let text = RULES;
  const url = 'https://example.org/wiki/Rules';
  const fetchLink = async () => ({
    kind: 'file' as const,
    file: { url, bytes: Buffer.from(text), type: 'text/markdown' },
  });
  const { library, own } = await openLibraries([], { fetchLink });
  expect(await own.addLink(SERVER, 'https://example.org/r', 'ann')).toMatchObject({ kind: 'changed' });
  const [added] = await own.list(SERVER);
  expect(added).toMatchObject({ name: 'Rules.md', link: 'https://example.org/r', url, revision: 1 });
  const refresh = () => own.refresh(SERVER, added?.id ?? '', 'ben');
  expect(await refresh()).toEqual({ kind: 'unchanged' });
  text = `${RULES}\nNo smoking.\n`;
  expect(await refresh()).toMatchObject({ kind: 'changed' });
  expect(firstOf(await library.answererFor(SERVER), 'Is smoking allowed?')).toContain('No smoking');
});

it('an article for a channel is searched there and below it, and nowhere else', async () => {
  const { library, own } = await openLibraries();
  const at = (...channels: string[]): StoringOwner => ({ kind: 'server', id: '1', channels });
  await own.add(SERVER, fileOf('rules.md', RULES), 'ann');
  await own.add(SERVER, fileOf('linux.md', 'Press the button to boot.', { channel: 'category' }), 'ann');
  await own.add(SERVER, fileOf('secret.md', 'The code is 1234.', { channel: 'staff' }), 'ann');
  expect(namesOf(await library.answererFor(at('staff')))).toEqual(['rules.md', 'secret.md']);
  expect(namesOf(await library.answererFor(at('thread', 'linux', 'category')))).toEqual(['linux.md', 'rules.md']);
  expect(namesOf(await library.answererFor(at('general')))).toEqual(['rules.md']);
  expect(namesOf(await library.answererFor(SERVER))).toEqual(['rules.md']);
  expect(await library.answererFor(at('general'))).toBe(await library.answererFor(at('other')));
});

it('a channel gets its first article at once, although it shared an answerer with others before', async () => {
  const { library, own } = await openLibraries();
  const staff: StoringOwner = { kind: 'server', id: '1', channels: ['staff'] };
  await own.add(SERVER, fileOf('rules.md', RULES), 'ann');
  expect(namesOf(await library.answererFor(staff))).toEqual(['rules.md']);
  await own.add(SERVER, fileOf('secret.md', 'The code is 1234.', { channel: 'staff' }), 'ann');
  expect(namesOf(await library.answererFor(staff))).toEqual(['rules.md', 'secret.md']);
});

it('an article that was replaced is not cited by what was said about the one before', async () => {
  const { library, own } = await openLibraries();
  await own.add(SERVER, fileOf('a.md', RULES, { title: 'Our rules', url: 'https://example.org/old' }), 'ann');
  const [before] = await own.list(SERVER);
  await own.replace(SERVER, before?.id ?? '', fileOf('b.md', '# Pool\n\nThe pool is closed.'), 'ben');
  expect((await library.answererFor(SERVER)).articles[0]).toMatchObject({ name: 'a.md', title: 'Pool', url: null });
});

it('the bytes of what was replaced are deleted', async () => {
  const { own, store } = await openLibraries();
  await own.add(SERVER, fileOf('rules.md', RULES), 'ann');
  const [before] = await own.list(SERVER);
  await own.replace(SERVER, before?.id ?? '', fileOf('rules.md', 'Be kind.'), 'ben');
  await own.purge();
  expect(await store.bytesOf(before?.contentHash ?? '')).toBeUndefined();
});

it('the library of a server is deleted thirty days after the bot has left it', async () => {
  let time = 0;
  const { own } = await openLibraries([], { now: () => time });
  await own.add(SERVER, fileOf('rules.md', RULES), 'ann');
  await own.noteServers((id) => id !== SERVER.id);
  time = KEPT_AFTER_LEAVING_MS - 1;
  await own.purge();
  expect(await own.list(SERVER)).toHaveLength(1);
  time = KEPT_AFTER_LEAVING_MS + 1;
  await own.purge();
  expect(await own.list(SERVER)).toHaveLength(0);
});

it('the answerer that has not been asked for longest is dropped when memory is short', async () => {
  const { library, own } = await openLibraries([], { maxBytes: 900_000 });
  const owners = ['a', 'b', 'c'].map((id): StoringOwner => ({ kind: 'server', id }));
  for (const owner of owners) await own.add(owner, fileOf('rules.md', RULES), 'ann');
  const [a, b] = owners as [StoringOwner, StoringOwner];
  const [ofA, ofB] = [await library.answererFor(a), await library.answererFor(b)];
  await library.answererFor(a);
  await library.answererFor(owners[2] ?? a);
  expect(await library.answererFor(a)).toBe(ofA);
  expect(await library.answererFor(b)).not.toBe(ofB);
});

it('a library that is deleted and filled anew is not answered from as it was', async () => {
  const { library, own, another } = await openLibraries();
  const elsewhere = await another();
  await own.add(SERVER, fileOf('old.md', RULES), 'ann');
  for (const each of [library, elsewhere.library]) expect(namesOf(await each.answererFor(SERVER))).toEqual(['old.md']);
  await own.deleteAll(SERVER);
  await own.add(SERVER, fileOf('new.md', RULES), 'ann');
  for (const each of [library, elsewhere.library]) expect(namesOf(await each.answererFor(SERVER))).toEqual(['new.md']);
});

it('an index that is larger than the memory for all is kept as long as no other is asked for', async () => {
  const { library, own } = await openLibraries([], { maxBytes: 1000 });
  await own.add(SERVER, fileOf('rules.md', RULES), 'ann');
  await own.add(OTHER, fileOf('other.md', RULES), 'ben');
  const answerer = await library.answererFor(SERVER);
  expect(await library.answererFor(SERVER)).toBe(answerer);
  await library.answererFor(OTHER);
  expect(await library.answererFor(SERVER)).not.toBe(answerer);
});

it('a link is forgotten when a file replaces what it led to', async () => {
  const fetchLink = async (url: string) =>
    ({ kind: 'file', file: { url, bytes: Buffer.from(RULES), type: 'text/markdown' } }) as const;
  const { own } = await openLibraries([], { fetchLink });
  const added = await own.addLink(SERVER, 'https://example.org/rules.md', 'ann');
  const id = added.kind === 'changed' ? added.id : '';
  expect((await own.refresh(SERVER, id, 'ann')).kind).toBe('unchanged');
  await own.replace(SERVER, id, fileOf('rules.md', 'Be kind.'), 'ann');
  expect((await own.refresh(SERVER, id, 'ann')).kind).toBe('not-from-link');
});

it('suggestions are prepared after the answerer, and hold up no question', async () => {
  const { library, own } = await openLibraries();
  await own.add(SERVER, fileOf('rules.md', `${RULES}\n\n## How loud may music be?\n\nAs loud as a talk.\n`), 'ann');
  const answerer = await library.answererFor(SERVER);
  const suggestions = await vi.waitUntil(() => {
    const found = answerer.suggest('', 3);
    return found.length > 0 && found;
  });
  expect(suggestions).toContain('How loud may music be?');
});

it('a stored article has the same sections as when it was read', async () => {
  const { library, own } = await openLibraries();
  const text = '# Rules\n\n## Noise\n\nBe quiet.\n\nReally.\n\n## Pets\n\nNo dogs.\n';
  const added = await own.add(SERVER, fileOf('rules.md', text), 'ann');
  const read = added.kind === 'changed' ? added.article : undefined;
  const [stored] = (await library.answererFor(SERVER)).articles;
  const sections = (article: typeof stored) =>
    new Set(article?.blocks.map(({ section }) => section).filter(({ length }) => length > 0)).size;
  expect(sections(stored)).toBe(sections(read));
});
