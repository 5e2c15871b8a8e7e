/**
 * `npm run pictures`: takes new pictures for README.md, from the current sandbox and prompt. `npm run pictures -- sandbox` takes
 * one of them.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import { startLocalDiscord } from '../../tests/local-discord/local-discord.ts';
import { findChromium, launchChromium, NO_CHROMIUM } from './chromium.ts';
import { Sandbox } from './sandbox.ts';
import { serveSandbox } from './server.ts';
import { drawPrompt } from './terminal-picture.ts';

const FOLDER = 'pictures';
/** The article that comes with the program. */
const NEWS = 'data';
/** A document of every format. */
const DOCUMENTS = 'tools/sandbox/documents';
/** The time of every message, so that a picture changes only if the bot does. */
const TIME = 'Today at 9:41 AM';
/** For screens with a high resolution. */
const SCALE = 2;
/** The width of the messages, without the sidebar. */
const CHANNEL_WIDTH = 900;
const SIDEBAR_WIDTH = 312;
const CONVERSATION = { width: CHANNEL_WIDTH + SIDEBAR_WIDTH, height: 2400 };
const MARGIN = 12;
const WINDOW = { width: 1280, height: 860 };

const NEWS_QUESTIONS = [
  'How much does South Korea pay a year?',
  'Who is Patrick Ryder?',
  'What is the price of bitcoin?',
];
/** Answered by a row of a table, a list, code, the answer of an FAQ, a page, and a turn of a transcript. */
const DOCUMENT_QUESTIONS = [
  'When is the capsize drill?',
  'What must volunteers complete before a first night shift?',
  'How do I build shelve from source?',
  'May I move a boat away from the quay?',
  'Why did the detector fail?',
  'My starter smells of nail varnish',
];
/** A file that somebody drops, and what they ask about it. */
const OWN_FILE = 'bat-survey.pdf';
const OWN_QUESTIONS = ['Do we need a licence for the work?', 'Why is artificial light a threat?'];
const QUESTION = 'How much does South Korea pay a year?';
/** What is typed before the bot suggests questions. */
const TYPED = 'What happened';
const CLOSE_QUESTION = 'How many people live in Seoul?';

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

/** The pictures by their names, without `.png`. */
const PICTURES: Readonly<Record<string, (browser: Browser, path: string) => Promise<void>>> = {
  discord: (browser, path) => withSandbox(browser, NEWS, CONVERSATION, (page) => drawConversation(page, path)),
  library: (browser, path) => withSandbox(browser, NEWS, CONVERSATION, (page) => drawLibrary(page, path)),
  sandbox: (browser, path) => withSandbox(browser, NEWS, WINDOW, (page) => drawWindow(page, path)),
  documents: (browser, path) => withSandbox(browser, DOCUMENTS, CONVERSATION, (page) => drawDocuments(page, path)),
  prompt: (browser, path) => withTerminal(browser, (page) => drawPrompt(page, NEWS, NEWS_QUESTIONS, path)),
  'documents-prompt': (browser, path) =>
    withTerminal(browser, (page) => drawPrompt(page, DOCUMENTS, DOCUMENT_QUESTIONS, path)),
};

const given = process.argv.slice(2);
const unknown = given.find((name) => !(name in PICTURES));
const executablePath = findChromium();
if (unknown !== undefined) fail(`There is no picture ${unknown}. Choose among: ${Object.keys(PICTURES).join(', ')}`, 2);
else if (executablePath === undefined) fail(NO_CHROMIUM, 1);
else await drawAll(await launchChromium(executablePath), given);

function fail(message: string, exitCode: 1 | 2): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
}

/** @param names of the pictures to draw; none for all of them */
async function drawAll(browser: Browser, names: readonly string[]): Promise<void> {
  try {
    for (const [name, draw] of Object.entries(PICTURES)) {
      if (names.length > 0 && !names.includes(name)) continue;
      const path = `${FOLDER}/${name}.png`;
      await draw(browser, path);
      process.stdout.write(`${path}\n`);
    }
  } finally {
    await browser.close();
  }
}

async function withTerminal(browser: Browser, draw: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ deviceScaleFactor: SCALE });
  await draw(page);
  await page.close();
}

async function withSandbox(
  browser: Browser,
  dataPath: string,
  viewport: { readonly width: number; readonly height: number },
  draw: (page: Page) => Promise<void>,
): Promise<void> {
  const sandbox = new Sandbox(await startLocalDiscord(), { DATA_PATH: dataPath });
  const server = await serveSandbox(sandbox);
  const page = await browser.newPage({ viewport, deviceScaleFactor: SCALE });
  try {
    sandbox.start();
    await sandbox.ready();
    await page.goto(server.url);
    await page.locator('textarea:focus').waitFor();
    await draw(page);
  } finally {
    await page.close();
    await server.close();
    await sandbox.close();
  }
}

/** Direct messages: an answer, its context, a follow-up, and a question without an answer. */
async function drawConversation(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'Verbatim' }).first().click();
  await write(page, 'Who is Patrick Ryder?');
  await afterMessages(page, 1, () => page.getByRole('button', { name: 'In context' }).click());
  await write(page, 'and Kelly Magsamen?');
  await write(page, 'What is the price of bitcoin?');
  await drawMessages(page, path);
}

/** Direct messages: a file with a question about it, and another question. */
async function drawLibrary(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'Direct messages' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Upload a file' }).click(),
  ]);
  await chooser.setFiles(`${DOCUMENTS}/${OWN_FILE}`);
  for (const question of OWN_QUESTIONS) await write(page, question);
  await drawMessages(page, path);
}

/** A channel: a quotation from each kind of structure. */
async function drawDocuments(page: Page, path: string): Promise<void> {
  for (const question of DOCUMENT_QUESTIONS) await ask(page, question);
  await drawMessages(page, path);
}

/** All messages, without the window around them. */
async function drawMessages(page: Page, path: string): Promise<void> {
  await atOneTime(page);
  const first = await boxOf(page.getByRole('article').first());
  const last = await boxOf(page.getByRole('article').last());
  const y = first.y - MARGIN;
  const height = last.y + last.height + MARGIN - y;
  await draw(page, path, { ...first, y, height });
}

/** The whole window: answers to two people, and one of them types the next question. */
async function drawWindow(page: Page, path: string): Promise<void> {
  await page.getByRole('radio', { name: 'Ben' }).click();
  await write(page, '@Verbatim Who is Patrick Ryder?');
  await page.getByRole('radio', { name: 'Ada' }).click();
  await ask(page, QUESTION);
  await ask(page, CLOSE_QUESTION);
  await page.locator('textarea').fill('/ask');
  await page.keyboard.press('Enter');
  await page.keyboard.type(TYPED);
  await page.getByRole('option', { name: TYPED }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  // Scrolls until the first answer ends above the list, which hides what follows it.
  const answer = await boxOf(page.getByRole('article').nth(2));
  const list = await boxOf(page.locator('.picker'));
  await page.locator('.scroller').hover();
  await page.mouse.wheel(0, answer.y + answer.height + MARGIN - list.y);
  await page.waitForFunction(
    `document.querySelector('.picker').getBoundingClientRect().top > document.querySelectorAll('discord-message')[2].getBoundingClientRect().bottom`,
  );
  await atOneTime(page);
  await draw(page, path);
}

/** Asks by /ask. Only the answer is a message. */
async function ask(page: Page, question: string): Promise<void> {
  await page.locator('textarea').fill('/ask');
  await page.keyboard.press('Enter');
  await page.keyboard.type(question);
  await afterMessages(page, 1, () => page.keyboard.press('Enter'));
}

/** Sends a message that the bot answers. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator('textarea').fill(text);
  await afterMessages(page, 2, () => page.keyboard.press('Enter'));
}

/** Acts, and waits for this number of new messages. Their text may change, so the wait does not depend on it. */
async function afterMessages(page: Page, count: number, act: () => Promise<void>): Promise<void> {
  const messages = page.getByRole('article');
  const before = await messages.count();
  await act();
  await messages.nth(before + count - 1).waitFor();
}

async function boxOf(element: Locator): Promise<Box> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('The element that the picture should show is not visible.');
  return box;
}

async function atOneTime(page: Page): Promise<void> {
  await page.evaluate(
    `for (const message of document.querySelectorAll('discord-message')) message.timestamp = ${JSON.stringify(TIME)}`,
  );
}

async function draw(page: Page, path: string, clip?: Box): Promise<void> {
  // Moves the mouse away, so that nothing is highlighted.
  await page.mouse.move(0, 0);
  await page.screenshot({ path, animations: 'disabled', ...(clip && { clip }) });
}
