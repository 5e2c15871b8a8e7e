/** The sandbox: its page in a real browser, if there is one, its server and its program. */
import { spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { FORMATS, formatOf } from '../../src/article/article-format.ts';
import { readArticles } from '../../src/article/folder-source.ts';
import { fr } from '../../src/phrases/fr.ts';
import { findChromium, launchChromium, NO_CHROMIUM } from '../../tools/sandbox/chromium.ts';
import { Sandbox } from '../../tools/sandbox/sandbox.ts';
import { type SandboxServer, serveSandbox } from '../../tools/sandbox/server.ts';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { BotMessage, LocalDiscord, SentMessage } from '../local-discord/types.ts';
import { folderWith } from '../support/articles.ts';

const QUESTION = 'How much does South Korea pay a year?';
const ANSWER = '$800 million';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TIMEOUT_MS = 10_000;

let discord: LocalDiscord;
let sandbox: Sandbox;
let server: SandboxServer;
const written: (SentMessage | BotMessage)[] = [];

beforeAll(async () => {
  discord = await startLocalDiscord();
  discord.observe(({ kind, message }) => void (kind === 'created' && written.push(message)));
  sandbox = new Sandbox(discord);
  server = await serveSandbox(sandbox);
  sandbox.start();
  await sandbox.ready();
});
afterEach(() => {
  expect(discord.breaches).toEqual([]);
  // The next test finds an empty channel.
  for (const message of written.splice(0)) discord.deleteMessage(message);
});
afterAll(async () => {
  await server.close();
  await sandbox.close();
});

const executablePath = findChromium();
if (executablePath === undefined) process.stderr.write(`The sandbox's page is not tested. ${NO_CHROMIUM}\n`);

describe.skipIf(executablePath === undefined)('the page', () => {
  let browser: Browser;
  let context: BrowserContext;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium(executablePath ?? '');
    context = await browser.newContext();
  });
  afterEach(() => expect(problems.splice(0)).toEqual([]));
  afterAll(() => browser.close());

  /** Opens the page as a person sees it. Errors in it and requests to other servers are recorded as problems. */
  async function openPage(person = 'Ada', place = 'reading-room/general'): Promise<Page> {
    const page = await context.newPage();
    onTestFinished(() => page.close());
    page.setDefaultTimeout(TIMEOUT_MS);
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', (message) => problems.push(message.text()));
    page.on('request', (sent) => {
      if (!sent.url().startsWith(server.url) && !sent.url().startsWith('data:')) problems.push(sent.url());
    });
    await page.goto(`${server.url}#${person}/${place}`);
    await page.getByRole('radio', { name: person, checked: true }).waitFor();
    return page;
  }

  const composer = (page: Page): Locator => page.locator('form.composer');

  async function write(page: Page, content: string): Promise<void> {
    await composer(page).getByRole('textbox').fill(content);
    await page.keyboard.press('Enter');
  }

  /** Chooses a command by its name and fills in its fields, only by keyboard. */
  async function use(page: Page, name: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
    await composer(page).getByRole('textbox').fill(`/${name}`);
    await page.keyboard.press('Enter');
    for (const [option, value] of Object.entries(values)) {
      const field = composer(page).getByRole('combobox', { name: option });
      if ((await field.count()) === 0)
        await composer(page)
          .getByRole('button', { name: `+ ${option}` })
          .press('Enter');
      await field.fill(value);
      if (value === 'True') await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Enter');
  }

  /** Resolves with the last message, once it contains this text. */
  async function shows(page: Page, shown: string | RegExp): Promise<Locator> {
    const last = page.getByRole('article').last().filter({ hasText: shown });
    return page.locator(`#${await last.getAttribute('id')}`);
  }

  const press = (message: Locator, label: string): Promise<void> =>
    message.getByRole('button', { name: label }).click();

  /** Checks that a person does not see a message that is already there. */
  async function seesNothingOf(person: string, shown: string): Promise<void> {
    const page = await openPage(person);
    expect(await page.getByRole('article').filter({ hasText: shown }).count()).toBe(0);
  }

  it('asks by a slash command whose options the bot completes', async () => {
    const page = await openPage();
    await page.keyboard.type('/');
    await page.getByRole('option', { name: '/ask' }).waitFor();
    const offered = await page.getByRole('listbox').getByRole('option').locator('.name').allTextContents();
    const names = offered.map((shown) => shown.trim().replace(/ (?:question|article|file).*$/, ''));
    expect(names).toEqual([
      '/ask',
      '/article',
      '/help',
      '/library add',
      '/library list',
      '/library show',
      '/library rename',
      '/library replace',
      '/library refresh',
      '/library remove',
      '/library export',
      '/library settings gaps',
      '/library gaps',
      '/privacy',
    ]);
    await page.keyboard.type('ask');
    await page.keyboard.press('Enter');
    await page.keyboard.type('who is pat');
    // The choices for what was typed before may contain it too, further down.
    const choices = page.getByRole('listbox').getByRole('option');
    await choices.first().filter({ hasText: 'Who is Patrick Ryder?' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await composer(page).getByRole('button', { name: '+ article' }).click();
    await page.keyboard.type('KOREA');
    await page.getByRole('option', { name: 'korea-troops' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await composer(page).getByRole('combobox', { name: 'article' }).inputValue()).toBe('korea-troops');
    await page.keyboard.press('Enter');
    const answer = await shows(page, 'A spokesman');
    await answer.getByText('Ada').getByText('used').or(answer.getByText('/ask')).first().waitFor();
    expect(await answer.locator('strong').last().textContent()).toBe('Patrick Ryder');
  });

  it('has two servers, whose channels have addresses and marks for new messages of their own', async () => {
    const page = await openPage('Ada', 'sailing-club/general');
    await page.getByRole('heading', { name: 'Sailing club' }).waitFor();
    const other = await openPage('Ben', 'reading-room/staff');
    await write(other, 'Who is on duty?');
    await shows(other, 'Who is on duty?');
    expect(await page.getByRole('article').count()).toBe(0);
    await page.bringToFront();
    await page.getByRole('button', { name: 'RR Reading room (new messages)' }).click();
    await page.getByRole('article').filter({ hasText: 'Who is on duty?' }).waitFor();
    expect(page.url()).toContain('#Ada/reading-room/staff');
    await page.getByRole('textbox', { name: 'Message #staff' }).waitFor();
    await page.getByRole('button', { name: 'RR Reading room', exact: true }).waitFor();
    await page.getByRole('button', { name: 'general' }).click();
    await page.getByRole('heading', { name: 'Welcome to #general' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Welcome to #general' }).waitFor();
  });

  it('moves the focus to what a command still needs, and leaves the command with Escape', async () => {
    const page = await openPage();
    await use(page, 'ask');
    const field = composer(page).getByRole('combobox', { name: 'question' });
    expect(await field.evaluate((element) => element.matches(':focus'))).toBe(true);
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await composer(page).getByRole('textbox', { name: 'Message #general' }).waitFor();
  });

  it('edits the answer when its question in a direct message is edited', async () => {
    const page = await openPage('Ada', 'dm');
    await write(page, QUESTION);
    await shows(page, ANSWER);
    await page.keyboard.press('ArrowUp');
    await page.getByRole('textbox', { name: 'Edit the message' }).fill('Who is Patrick Ryder?');
    await page.keyboard.press('Enter');
    const answer = await shows(page, 'A spokesman');
    await answer.getByText('(edited)').first().waitFor();
    const others = await openPage('Ben', 'dm');
    expect(await others.getByRole('article').count()).toBe(0);
  });

  it('mentions the bot by its name and replies to its answer', async () => {
    const page = await openPage('Ben');
    await page.keyboard.type('@ver');
    await page.keyboard.press('Enter');
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    const answer = await shows(page, ANSWER);
    await answer.hover();
    await answer.getByRole('button', { name: 'Reply' }).click();
    await write(page, '@verbatim Who is Patrick Ryder?');
    await shows(page, 'A spokesman');
    const reply = page.getByRole('article').filter({ has: page.locator('discord-mention', { hasText: 'Verbatim' }) });
    await reply.last().locator('discord-reply', { hasText: 'Under an agreement' }).waitFor();
  });

  it('asks follow-ups in direct messages, and in reply to an answer without a mention', async () => {
    const page = await openPage('Ben', 'dm');
    await write(page, 'Who is Patrick Ryder?');
    await shows(page, 'A spokesman');
    await write(page, 'and Kelly Magsamen?');
    await shows(page, 'I searched for: Who is Kelly Magsamen?');
    const channel = await openPage('Ada');
    await use(channel, 'ask', { question: 'Who is Patrick Ryder?' });
    const answer = await shows(channel, 'A spokesman');
    await answer.hover();
    await answer.getByRole('button', { name: 'Reply' }).click();
    await write(channel, 'what about Victor Cha?');
    await shows(channel, 'I searched for: Who is Victor Cha?');
  });

  it('answers each question that is suggested to someone who has not asked one', async () => {
    const page = await openPage('Ada', 'dm');
    await write(page, 'hi');
    const silent = await shows(page, 'Hi! Ask me a question');
    const offered = (await silent.locator('discord-button').allTextContents()).map((label) => label.trim());
    expect(offered).toHaveLength(3);
    for (const question of offered) {
      await press(silent, question);
      // Its button contains the question too. The answer is the message with the question in bold and a button.
      const asked = page.locator('strong', { hasText: question });
      const answer = page.getByRole('article').last().filter({ has: asked });
      await answer.getByRole('button', { name: /^(?:In context|\[1\])$/ }).waitFor();
    }
  });

  it('pages through the context of an answer, which only the asker sees and can dismiss', async () => {
    const page = await openPage();
    await use(page, 'ask', { question: QUESTION });
    await press(await shows(page, ANSWER), 'In context');
    const context = await shows(page, 'Only you can see this');
    expect(await context.textContent()).toContain('paragraphs 4 to 6');
    await press(context, 'Next');
    await shows(page, 'paragraphs 5 to 7');
    await press(context, 'Back');
    await shows(page, 'paragraphs 4 to 6');
    await seesNothingOf('Ben', 'paragraphs 4 to 6');
    await context.getByRole('button', { name: 'Dismiss message' }).press('Enter');
    await shows(page, ANSWER);
  });

  it('opens an article at its first page, where Back is disabled', async () => {
    const page = await openPage();
    await use(page, 'article');
    const first = await shows(page, 'paragraphs 1 to');
    expect(await first.getByRole('button', { name: 'Back' }).isDisabled()).toBe(true);
    await press(first, 'Next');
    await first.getByRole('button', { name: 'Back', disabled: false }).click();
    await first.getByRole('button', { name: 'Back', disabled: true }).waitFor();
  });

  it('shows more passages and shares a private answer', async () => {
    const page = await openPage();
    await use(page, 'ask', { question: QUESTION, private: 'True' });
    const answer = await shows(page, 'Only you can see this');
    await seesNothingOf('Ben', ANSWER);
    await press(answer, 'More passages');
    await shows(page, 'passages');
    await press(answer, 'Share');
    // The button has disappeared, and the focus has moved to its message.
    await answer.getByRole('button', { name: 'Share' }).waitFor({ state: 'detached' });
    expect(await page.locator('discord-message:focus').getAttribute('id')).toBe(await answer.getAttribute('id'));
    await page.getByRole('article').filter({ hasText: 'Shared by Ada' }).last().waitFor();
    const others = await openPage('Ben');
    await others.getByRole('article').filter({ hasText: 'Shared by Ada' }).waitFor();
  });

  it('offers the bot’s commands in the menu of each message, by mouse and by keyboard', async () => {
    const ben = await openPage('Ben');
    await write(ben, 'Patrick Ryder had no information.');
    const page = await openPage('Ada');
    const claim = page.getByRole('article').filter({ hasText: 'Patrick Ryder had no information.' });
    await claim.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Find in article' }).click();
    const found = await shows(page, 'A spokesman');
    await found.getByText('Only you can see this').waitFor();
    await found.getByText('Find in article').waitFor();
    await use(page, 'ask', { question: QUESTION });
    const answer = await shows(page, ANSWER);
    await answer.getByRole('button', { name: 'More', exact: true }).press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('article').filter({ hasText: 'Only you can see this' }).nth(1).waitFor();
  });

  it('shows the commands and answers in the person’s language', async () => {
    const other = await openPage('Ben');
    for (const locale of ['fr', 'de']) await other.getByRole('combobox', { name: 'Language' }).selectOption(locale);
    const page = await openPage('Ben');
    await page.getByRole('combobox', { name: 'Language' }).selectOption('fr');
    await composer(page).getByRole('textbox').fill('/');
    const { ask, articleOption, find } = fr.commands;
    const options = [ask.question, articleOption, ask.private].map(({ name }) => name);
    await page.getByRole('option', { name: [`/${ask.name}`, ...options, ask.description].join(' ') }).waitFor();
    await use(page, ask.name, { [ask.question.name]: QUESTION });
    const answer = await shows(page, fr.citation.place(5, 2));
    await answer.click({ button: 'right' });
    await page.getByRole('menuitem', { name: find.name }).waitFor();
    await page.reload();
    for (const window of [page, other])
      expect(await window.getByRole('combobox', { name: 'Language' }).inputValue()).toBe('fr');
    await page.getByRole('combobox', { name: 'Language' }).selectOption('en-US');
    await composer(page).getByRole('textbox').fill('/');
    await page.getByRole('option', { name: '/ask' }).waitFor();
  });

  it('sends an unknown command as a message and says so', async () => {
    const page = await openPage('Ada', 'dm');
    await write(page, '/nope');
    await page.getByRole('alert').filter({ hasText: 'There is no command /nope' }).waitFor();
    await page.getByRole('article').filter({ hasText: '/nope' }).first().waitFor();
  });

  it('opens even if its address is mistyped', async () => {
    const page = await openPage();
    await page.goto(`${server.url}#%`);
    await page.reload();
    await write(page, 'Anybody here?');
    await shows(page, 'Anybody here?');
  });

  it('shows a code block, and a fence that is never closed as text', async () => {
    const page = await openPage();
    await write(page, 'a ```b *c*``` d ```e');
    const message = await shows(page, 'd ```e');
    expect(await message.locator('pre').textContent()).toBe('b *c*');
  });

  it('shows HTML that people write as text', async () => {
    const page = await openPage('Ada', 'dm');
    const written = '<img src=x onerror=alert(1)> &amp; <b>bold</b>';
    await write(page, written);
    await page.getByRole('article').getByText(written, { exact: true }).waitFor();
    await shows(page, 'img');
  });

  it('says when the bot has stopped, and starts it again', async () => {
    const page = await openPage();
    sandbox.kill();
    await page.getByRole('alert').filter({ hasText: 'The bot has stopped' }).waitFor();
    await use(page, 'ask', { question: QUESTION });
    await page.getByRole('alert').filter({ hasText: 'The application did not respond' }).waitFor();
    expect(await page.locator('.toasts p').count()).toBe(1);
    await page.getByRole('button', { name: 'Start it again' }).click();
    // The click returns before the sandbox has started the bot. Only then is there a bot to wait for.
    await page.getByRole('alert').filter({ hasText: 'The bot has stopped' }).waitFor({ state: 'detached' });
    await sandbox.ready();
    await use(page, 'ask', { question: QUESTION });
    await shows(page, ANSWER);
  });

  /** Expects no problem that axe finds. */
  async function checkAccessibility(page: Page): Promise<void> {
    const broken = await page.evaluate(`${AXE}; axe.run().then(({ violations }) => violations.map(({ id }) => id))`);
    expect(broken).toEqual([]);
  }

  it('has no accessibility problem that axe finds', async () => {
    const page = await openPage();
    await use(page, 'ask', { question: QUESTION });
    await press(await shows(page, ANSWER), 'In context');
    await (await shows(page, 'Only you can see this')).hover();
    await page.getByRole('button', { name: 'No breach' }).click();
    await composer(page).getByRole('textbox').fill('/');
    await checkAccessibility(page);
    await page.keyboard.press('Enter');
    await checkAccessibility(page);
    await page.getByRole('article').first().click({ button: 'right' });
    await checkAccessibility(page);
  });

  it('fits on the screen of a phone', async () => {
    const page = await openPage();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Places and people' }).click();
    await page.getByRole('button', { name: 'Verbatim', exact: true }).click();
    await write(page, 'Who is Patrick Ryder?');
    await shows(page, 'A spokesman');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  /** A file as the browser gives it to the page. */
  interface GivenFile {
    readonly name: string;
    readonly text?: string;
    /** Of the letter a, in place of a text. */
    readonly bytes?: number;
    readonly base64?: string;
  }

  /** Drops files onto the conversation, or drags or pastes them there. */
  async function give(page: Page, files: readonly GivenFile[], event = 'drop'): Promise<void> {
    await page.evaluate(
      `{
        const transfer = new DataTransfer();
        for (const { name, text, bytes, base64 } of ${JSON.stringify(files)}) {
          const content = base64 ? Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)) : (text ?? 'a'.repeat(bytes));
          transfer.items.add(new File([content], name));
        }
        const isPaste = ${JSON.stringify(event)} === 'paste';
        const target = document.querySelector(isPaste ? '.composer textarea' : '.scroller');
        const given = { bubbles: true, cancelable: true };
        target.dispatchEvent(
          isPaste
            ? new ClipboardEvent('paste', { ...given, clipboardData: transfer })
            : new DragEvent(${JSON.stringify(event)}, { ...given, dataTransfer: transfer }),
        );
      }`,
    );
  }

  const BATS = 'tools/sandbox/documents/bat-survey.pdf';
  const RULES = { name: 'rules.txt', text: 'The sauna of the club is open on Fridays. Its key is at the reception.' };
  const SAUNA = 'When is the sauna open?';
  const uploads = (page: Page): Locator => page.getByRole('list', { name: 'Files to send' }).getByRole('listitem');

  it('takes a PDF that is dropped into a direct message, which is answered from it and can be downloaded', async () => {
    const page = await openPage('Ada', 'dm');
    const base64 = (await readFile(BATS)).toString('base64');
    await give(page, [{ name: 'bat-survey.pdf', base64 }], 'dragover');
    await page.getByText('Upload to @Verbatim').waitFor();
    await give(page, [{ name: 'bat-survey.pdf', base64 }]);
    expect(await uploads(page).textContent()).toContain('76.69 KB');
    await write(page, 'Why did the detector fail?');
    const answer = await shows(page, 'Added: Bat Roost Survey');
    expect(await answer.textContent()).toContain('battery');
    const message = page.getByRole('article', { name: 'Message of Ada' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      message.getByRole('link', { name: 'bat-survey.pdf', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('bat-survey.pdf');
    expect(await readFile(await download.path())).toEqual(await readFile(BATS));
  });

  it('removes a file from the draft, and refuses too many and too large ones in Discord’s words', async () => {
    const page = await openPage();
    const told = (words: string): Promise<void> => page.getByRole('alert').filter({ hasText: words }).waitFor();
    await give(page, [RULES], 'paste');
    await give(page, [{ name: 'b.txt', text: 'b' }]);
    await page.getByRole('button', { name: 'Remove b.txt' }).press('Enter');
    expect(await uploads(page).count()).toBe(1);
    await give(
      page,
      Array.from({ length: 10 }, (_, i) => ({ name: `${i}.txt`, text: 'a' })),
    );
    await told('You can only upload 10 files at a time!');
    await give(page, [{ name: 'large.txt', bytes: 10 * 1024 * 1024 + 1 }]);
    await told('Max file size is 10.00 MB please.');
    await give(page, [{ name: 'empty.txt', text: '' }]);
    await told('empty.txt is empty.');
    await checkAccessibility(page);
    await page.keyboard.press('Enter');
    await page.getByRole('article').getByText('70 bytes').waitFor();
    await give(
      page,
      Array.from({ length: 10 }, (_, i) => ({ name: `${i}.txt`, bytes: 1024 * 1024 })),
    );
    await write(page, 'Ten files');
    expect(await (await shows(page, 'Ten files')).locator('.file').count()).toBe(10);
    await composer(page).getByRole('textbox').fill('/help');
    await page.keyboard.press('Enter');
    await give(page, [RULES]);
    await told('/help takes no file.');
  });

  it('shows the files of the bot', async () => {
    const page = await openPage();
    const form = new FormData();
    form.append('payload_json', '{}');
    form.append('files[0]', new File(['The text'], 'exported articles.txt'));
    const address = `${discord.apiUrl}/v10/channels/${discord.channel.id}/messages`;
    const headers = { authorization: `Bot ${discord.token}` };
    expect((await fetch(address, { method: 'POST', headers, body: form })).status).toBe(200);
    const message = await shows(page, 'exported articles.txt');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      message.getByRole('link', { name: 'Download exported articles.txt' }).click(),
    ]);
    expect(String(await readFile(await download.path()))).toBe('The text');
  });

  it('adds a file to the library of one server, which answers from it while the other does not', async () => {
    const page = await openPage();
    await composer(page).getByRole('textbox').fill('/library add');
    await page.keyboard.press('Enter');
    await composer(page).getByRole('button', { name: '+ file' }).click();
    await give(page, [RULES]);
    await checkAccessibility(page);
    await page.keyboard.press('Enter');
    await shows(page, 'Added: rules');
    await use(page, 'ask', { question: SAUNA });
    await shows(page, 'open on Fridays');
    const other = await openPage('Ada', 'sailing-club/general');
    await use(other, 'ask', { question: SAUNA });
    expect(await (await shows(other, 'Verbatim')).textContent()).not.toContain('Fridays');
  });

  it('adds a file for one channel only by keyboard, with the picker of the browser', async () => {
    const page = await openPage('Ben', 'reading-room/staff');
    await page.getByRole('heading', { name: 'Welcome to #staff' }).waitFor();
    await composer(page).getByRole('textbox').fill('/library add');
    await page.keyboard.press('Enter');
    for (const option of ['file', 'channel'])
      await composer(page)
        .getByRole('button', { name: `+ ${option}` })
        .waitFor();
    await composer(page).getByRole('button', { name: '+ file' }).press('Enter');
    const field = composer(page).getByRole('button', { name: 'file: Drop a file, or choose one' });
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), field.press('Enter')]);
    await chooser.setFiles({ name: 'door.txt', mimeType: 'text/plain', buffer: Buffer.from('The door code is 1234.') });
    await composer(page).getByRole('button', { name: 'file: door.txt (22 bytes)' }).waitFor();
    await page.keyboard.press('Backspace');
    const [second] = await Promise.all([page.waitForEvent('filechooser'), field.press('Enter')]);
    await second.setFiles({ name: 'door.txt', mimeType: 'text/plain', buffer: Buffer.from('The door code is 1234.') });
    await composer(page).getByRole('button', { name: '+ channel' }).press('Enter');
    const channels = page.getByRole('listbox').getByRole('option');
    await channels.nth(2).waitFor();
    expect(await channels.locator('.name').allTextContents()).toEqual(['#general', 'Behind the scenes', '#staff']);
    await page.keyboard.type('sta');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await shows(page, 'Added: door');
    await use(page, 'library list');
    await (await shows(page, 'door.txt')).locator('discord-mention', { hasText: 'staff' }).waitFor();
    await use(page, 'ask', { question: 'What is the door code?' });
    await shows(page, 'The door code is 1234');
    const general = await openPage('Ben');
    await use(general, 'ask', { question: 'What is the door code?' });
    expect(await (await shows(general, 'Verbatim')).textContent()).not.toContain('1234');
  });

  it('shows a form of the bot as a dialog, which is filled in and sent by keyboard', async () => {
    const page = await openPage('Ada', 'sailing-club/general');
    await use(page, 'library add');
    const dialog = page.getByRole('dialog', { name: 'Add a text' });
    const title = dialog.getByRole('textbox', { name: 'Title' });
    await dialog.locator('input:focus').waitFor();
    await checkAccessibility(page);
    // Behind the dialog nothing gets the focus.
    for (let i = 0; i < 10; i++) await page.keyboard.press('Tab');
    expect(await page.locator('form.composer :focus').count()).toBe(0);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('textarea:focus').waitFor();
    await use(page, 'library add');
    await title.fill('Harbour');
    expect(await title.getAttribute('maxlength')).toBe('90');
    await page.keyboard.press('Enter');
    // The text is required, and its field has the focus now.
    await dialog.locator('textarea:focus').waitFor();
    await page.keyboard.type('The harbour closes at nine.');
    await dialog.getByText('27/4000').waitFor();
    await dialog.getByRole('button', { name: 'Submit' }).press('Enter');
    const added = await shows(page, 'Added: Harbour');
    await added.getByText('/library add').waitFor();
    await use(page, 'ask', { question: 'When does the harbour close?' });
    await shows(page, 'closes at nine');
  });
});

describe('the sandbox', () => {
  interface Answer {
    readonly status: number | undefined;
    readonly body: string;
  }

  async function send(path: string, headers: Readonly<Record<string, string>>, body?: string): Promise<Answer> {
    const sent = request(new URL(path, server.url), { method: body === undefined ? 'GET' : 'POST', headers });
    sent.end(body);
    const [response] = await once(sent, 'response');
    return { status: response.statusCode, body: await text(response) };
  }

  const JSON_TYPE = { 'content-type': 'application/json' };
  const act = (body: string, headers = {}): Promise<Answer> => send('/actions', { ...JSON_TYPE, ...headers }, body);

  it('answers requests of its own page only', async () => {
    expect((await send('/', {})).status).toBe(200);
    expect((await send('/', { host: 'example.com' })).status).toBe(403);
    expect((await act('{"type":"start"}', { origin: 'http://example.com' })).status).toBe(403);
    expect((await send('/actions', { 'content-type': 'text/plain' }, '{"type":"start"}')).status).toBe(415);
    expect((await send('/no-such-page', {})).status).toBe(404);
  });

  it.each([
    ['text that is not JSON', '{'],
    ['an unknown action', '{"type":"dance"}'],
    ['an action of nobody', '{"type":"press","person":"1","message":"2","button":"3"}'],
    ['an action that is too large', `{"type":"say","content":"${'a'.repeat(70_000)}"}`],
  ])('refuses %s and goes on', async (_, body) => {
    expect(await act(body)).toMatchObject({ status: 400, body: expect.stringContaining('"refused"') });
    expect((await act('{"type":"start"}')).status).toBe(200);
  });

  it('says that an action is too large', async () => {
    expect((await act(`{"type":"say","content":"${'a'.repeat(70_000)}"}`)).body).toContain('Request entity too large');
  });
});

describe.skipIf(executablePath === undefined)('articles that the bot has left out', () => {
  it('are named on the page, also when it is opened later', async () => {
    const folder = await folderWith({ 'a.txt': 'Dogs bark.', 'b.txt': '' });
    const other = new Sandbox(await startLocalDiscord(), { DATA_PATH: folder });
    const served = await serveSandbox(other);
    const browser = await launchChromium(executablePath ?? '');
    onTestFinished(async () => {
      await browser.close();
      await served.close();
      await other.close();
    });
    other.start();
    await other.ready();
    const page = await browser.newPage();
    await page.goto(served.url);
    await page
      .getByRole('status')
      .filter({ hasText: 'The bot left out a file:' })
      .getByText('b.txt: the article is empty')
      .waitFor();
  });
});

describe('the documents of the sandbox', () => {
  const FOLDER = 'tools/sandbox/documents';

  it('are one of each format', async () => {
    const formats = await Promise.all(
      (await readdir(FOLDER)).map(async (name) => formatOf({ name, bytes: await readFile(`${FOLDER}/${name}`) }).name),
    );
    expect(formats.sort()).toEqual(FORMATS.map(({ name }) => name).sort());
  });

  it('are read without problems, with all that the pictures quote', async () => {
    const { articles, problems } = await readArticles(FOLDER);
    expect(problems).toEqual([]);
    expect(articles.map(({ name }) => name)).toHaveLength((await readdir(FOLDER)).length);
    const blocks = articles.flatMap((article) => article.blocks);
    expect(Array.from(blocks, ({ kind }) => kind)).toEqual(
      expect.arrayContaining(['heading', 'paragraph', 'list-item', 'table-row', 'code', 'question', 'turn']),
    );
    expect(blocks.some(({ page }) => page === 2)).toBe(true);
  });
});

describe('npm run sandbox', () => {
  function start(env: Readonly<Record<string, string>>) {
    const program = spawn(process.execPath, ['--import', 'tsx', 'tools/sandbox/main.ts'], {
      env: { PATH: process.env.PATH, ...env },
    });
    onTestFinished(() => void program.kill('SIGKILL'));
    const ended = once(program, 'close').then(([code]) => code as number | null);
    return { program, ended, said: text(program.stdout), complained: text(program.stderr) };
  }

  it.each(['SIGINT', 'SIGHUP'] as const)(
    'prints the address of the page, and ends with exit code 0 on %s',
    async (signal) => {
      const { program, ended, said } = start({ PORT: '0' });
      const [first] = await once(program.stdout, 'data');
      expect(String(first)).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
      program.kill(signal);
      expect(await ended).toBe(0);
      expect(await said).toContain('Ctrl-C');
    },
  );

  it('leaves the database of a developer’s own bot alone', async () => {
    const folder = await folderWith({});
    const { program, ended } = start({ PORT: '0', DATABASE_URL: `file:${folder}/own.db` });
    const [first] = await once(program.stdout, 'data');
    const [address = ''] = /http:\S+/.exec(String(first)) ?? [];
    const { body } = await fetch(new URL('/events', address));
    // The bot has opened its database before it registers its commands.
    let log = '';
    for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      log += chunk;
      if (log.includes('registered')) break;
    }
    program.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(await readdir(folder)).toEqual([]);
  });

  it('names files that the bot has left out', async () => {
    const { program } = start({ PORT: '0', DATA_PATH: await folderWith({ 'a.txt': 'Dogs bark.', 'b.txt': '' }) });
    let said = '';
    for await (const [data] of on(program.stdout, 'data')) {
      said += String(data);
      if (said.includes('b.txt: the article is empty')) break;
    }
    expect(said).toContain('left out');
  });

  it.each([
    ['that is taken', 1, () => new URL(server.url).port, 'cannot be used (EADDRINUSE)'],
    ['that is not a number', 2, () => 'http', 'PORT must be a number from 0 to 65535'],
  ])('says what to do about a port %s, and ends with exit code %i', async (_, code, port, message) => {
    const { ended, complained } = start({ PORT: port() });
    expect(await ended).toBe(code);
    expect(await complained).toContain(message);
  });
});
