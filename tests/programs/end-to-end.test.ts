/** The prompt and `npm run ask`, started as a user does: built, each in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { AnswerReply } from '../../src/terminal/protocol.ts';
import { folderWith, parseLines, SAMPLE } from '../support/articles.ts';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a built program as a user does, in an environment of its own. */
function start(
  program: 'main' | 'terminal/ask',
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(process.execPath, [`dist/src/${program}.js`, ...args], {
    env: { ...process.env, DISCORD_TOKEN: '', ...env },
  });
}

async function run(
  program: 'main' | 'terminal/ask',
  args: readonly string[],
  input = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = start(program, args, env);
  if (!child.stdin || !child.stdout || !child.stderr) throw new Error('The program has no standard streams.');
  // A program that rejects its arguments does not read its input.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: code as number | null, stdout, stderr };
}

const ask = (args: readonly string[], input?: string): Promise<Ended> => run('terminal/ask', args, input);

describe('npm start with a pipe as its input', () => {
  it('lists its articles, answers one question on each line, and ends at the end of the input', async () => {
    const { code, stdout, stderr } = await run('main', [], 'Who is Patrick Ryder?\n\nWhat did Jim Mattis suggest?', {
      FORCE_COLOR: '',
    });
    expect(stdout).toContain('from korea-troops, “President Donald Trump’s latest push');
    expect(stdout).toContain(
      '> Who is Patrick Ryder?\n\n  A spokesman for the Joint Chiefs of Staff, Col. Patrick Ryder, said',
    );
    expect(stdout).toContain(
      '\n  korea-troops, 3 May 2018, paragraph 10, sentence 1\n\n> What did Jim Mattis suggest?\n',
    );
    expect(stdout).not.toContain('\u001b');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('says what is wrong with a question and continues with the next one, until exit', async () => {
    const { code, stdout } = await run('main', [], `${'long '.repeat(2000)}\nWho is Patrick Ryder?\nexit\nWho is Kim?`);
    expect(stdout).toContain('Your question has 10000 characters, but I can take at most 6000.');
    expect(stdout).toContain('paragraph 10, sentence 1');
    expect(stdout).not.toContain('Who is Kim?');
    expect(code).toBe(0);
  });

  it('reads the articles at DATA_PATH', async () => {
    const folder = await folderWith({ 'cats.txt': 'Cats sleep all day.' });
    const { stdout } = await run('main', [], 'Who sleeps?', { DATA_PATH: folder });
    expect(stdout).toContain('cats, paragraph 1, sentence 1');
  });
});

describe('npm run ask', () => {
  it('answers in text, and in JSON on one line', async () => {
    const [readable, json] = await Promise.all([
      ask(['Who is Patrick Ryder?']),
      ask(['--json', '--top', '1', 'Who is Patrick Ryder?']),
    ]);
    expect(readable).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/^ {2}A spokesman.*\n {2}korea-troops, 3 May 2018, paragraph 10, sentence 1\n$/),
    });
    expect(json.stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      outcome: 'answered',
      excerpts: [{ paragraph: 10, start: 2411 }],
      ranked: [{ paragraph: 10 }],
    });
  });

  it('answers requests in order, with an error in the place of an invalid one', async () => {
    const requests = [
      '{"id":"1","question":"Who is Patrick Ryder?"}',
      'nonsense',
      '',
      '{"id":"4","question":"good morning"}\r',
      '{"id":"5","question":"\u2028 Kim"}',
    ];
    const { code, stdout } = await ask(['--jsonl', '--data', SAMPLE], requests.join('\n'));
    expect(parseLines<object>(stdout)).toMatchObject([
      { id: '1', outcome: 'answered' },
      { error: expect.any(String) },
      { error: expect.any(String) },
      { id: '4', outcome: 'small-talk' },
      { id: '5' },
    ]);
    expect(code).toBe(0);
  });

  it('ranks candidate sentences', async () => {
    const { stdout } = await ask(
      ['--rank'],
      '{"question":"Who sleeps?","candidates":["Dogs bark.","Cats sleep."]}\n{"question":1}\n',
    );
    expect(parseLines<object>(stdout)).toEqual([
      { scores: [expect.any(Number), expect.any(Number)] },
      { error: expect.any(String), code: 'invalid-request' },
    ]);
  });

  it('prints the reading text of an article exactly, which the offsets of its replies refer to', async () => {
    const cats = 'Cats sleep. \u001b[1m🙂\r\n\r\nThey purr 🙂';
    const folder = await folderWith({ 'cats.txt': cats, 'dogs.md': '# *Dogs*\n\nDogs [bark](https://a.example).\n' });
    const [plain, markdown, asked] = await Promise.all([
      ask(['--text', 'cats.txt', '--data', folder]),
      ask(['--data', folder, '--text=dogs.md']),
      ask(['--data', folder, '--json', '--top', '1', 'Who barks?']),
    ]);
    expect(plain).toEqual({ code: 0, stderr: '', stdout: cats });
    expect(markdown.stdout).toBe('Dogs\n\nDogs bark.');
    const { ranked } = JSON.parse(asked.stdout) as AnswerReply;
    for (const { article, text, start, end } of ranked)
      expect(text).toBe((article === 'dogs.md' ? markdown : plain).stdout.slice(start, end));
  });

  it('shows how an article was read, one block a line', async () => {
    const folder = await folderWith({ 'dogs.md': '# Dogs\n\n## Sounds\n\nDogs bark. They whine.\n' });
    const { code, stdout } = await ask(['--data', `${folder}/dogs.md`, '--outline', 'dogs.md']);
    expect(parseLines(stdout)).toEqual([
      { kind: 'heading', level: 1, section: [], page: null, text: 'Dogs', sentences: ['Dogs'] },
      { kind: 'heading', level: 2, section: [], page: null, text: 'Sounds', sentences: ['Sounds'] },
      {
        ...{ kind: 'paragraph', level: 0, section: ['Sounds'], page: null, text: 'Dogs bark. They whine.' },
        sentences: ['Dogs bark.', 'They whine.'],
      },
    ]);
    expect(code).toBe(0);
  });

  it('reports a bad article on standard error and answers from the others', async () => {
    const folder = await folderWith({ 'cats.txt': 'Cats sleep all day.', 'bad.txt': new Uint8Array([0x41, 0, 0x42]) });
    const { code, stdout, stderr } = await ask(['--json', '--data', folder, 'What do cats do all day?']);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'answered' });
    expect(stderr).toBe(
      `verbatim: left out ${folder}/bad.txt: the file is not text (it contains NUL bytes). Save it as UTF-8 text.\n`,
    );
    expect(code).toBe(0);
  });

  it.each([
    [2, 'an unknown option', ['--fast', 'Who?'], /^verbatim: Unknown option '--fast'/],
    [2, 'no question', [], /^verbatim: The question is missing/],
    [2, 'an empty question', [' '], /^verbatim: Your question is empty/],
    [2, 'a question that is too long', ['a'.repeat(10_000)], /^verbatim: Your question has 10000 characters/],
    [2, 'the text of an unknown article', ['--text', 'x.txt'], /^verbatim: I don’t have an article called “x\.txt”/],
    [2, 'the outline of an unknown article', ['--outline', ''], /called “”\. Choose one of these: korea-troops\.txt/],
    [1, 'a folder that does not exist', ['--data', 'no/such', 'Who?'], /^verbatim: no\/such: there is no such file/],
    [1, 'a device', ['--data', '/dev/null', '--jsonl'], /^verbatim: \/dev\/null: this is not a regular file/],
  ])('ends with code %i and a clear message for %s', async (code, _, args, message) => {
    const ended = await ask(args);
    expect(ended).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) });
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  });

  it('shows its usage with --help', async () => {
    expect(await ask(['--help'])).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('--jsonl') });
  });

  it.each([
    ['replies', ['--jsonl', '--top', '29']],
    ['an outline', ['--outline', 'long.md']],
    ['a text', ['--text', 'long.md']],
  ])('ends quietly when the reader of %s closes the pipe', async (_, args) => {
    const folder = await folderWith({ 'long.md': 'Cats sleep.\n\n'.repeat(20_000) });
    const child = start('terminal/ask', [...args, ...(args.includes('--jsonl') ? [] : ['--data', folder])]);
    if (!child.stdin || !child.stdout || !child.stderr) throw new Error('The program has no standard streams.');
    child.stdin.on('error', () => {});
    child.stdin.end('{"question":"Trump"}\n'.repeat(2000));
    child.stdout.once('data', () => child.stdout?.destroy());
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
