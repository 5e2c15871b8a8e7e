/** `npm run pictures`: draws the pictures of README.md anew, from the sandbox and from the prompt as they are. */
import type { Browser, Locator, Page } from 'playwright-core';
import { startLocalDiscord } from '../../tests/local-discord/local-discord.ts';
import { findChromium, launchChromium, NO_CHROMIUM } from './chromium.ts';
import { Sandbox } from './sandbox.ts';
import { serveSandbox } from './server.ts';
import { drawPrompt } from './terminal-picture.ts';

const FOLDER = 'pictures';
/** The same in every picture, whenever it is drawn. */
const TIME = 'Today at 9:41 AM';
/** Twice as many pixels, for screens that show them. */
const SCALE = 2;
/** Of the messages, without what stands beside them. */
const CHANNEL_WIDTH = 900;
const SIDEBAR_WIDTH = 312;
const TALL = 2400;
const MARGIN = 12;
const WINDOW = { width: 1280, height: 860 };

const QUESTION = 'How much does South Korea pay a year?';
/** What the bot completes. */
const TYPED = 'What happened';
const CLOSE_QUESTION = 'How many people live in Seoul?';

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

const executablePath = findChromium();
if (executablePath === undefined) {
  process.stderr.write(`${NO_CHROMIUM}\n`);
  process.exitCode = 1;
} else await drawAll(await launchChromium(executablePath));

async function drawAll(browser: Browser): Promise<void> {
  try {
    await withSandbox(browser, { width: CHANNEL_WIDTH + SIDEBAR_WIDTH, height: TALL }, drawConversation);
    await withSandbox(browser, WINDOW, drawWindow);
    await drawPrompt(await browser.newPage({ deviceScaleFactor: SCALE }), `${FOLDER}/prompt.png`);
  } finally {
    await browser.close();
  }
}

async function withSandbox(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
  draw: (page: Page) => Promise<void>,
): Promise<void> {
  const sandbox = new Sandbox(await startLocalDiscord());
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

/** Direct messages: an answer, its context, a question that leans on the one before, and one that is not covered. */
async function drawConversation(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Verbatim' }).first().click();
  await write(page, 'Who is Patrick Ryder?', 'A spokesman');
  await page.getByRole('button', { name: 'In context' }).click();
  await lastShows(page, 'Only you can see this');
  await write(page, 'and Kelly Magsamen?', 'I searched for');
  await write(page, 'What is the price of bitcoin?', 'I found nothing on that');
  await atOneTime(page);
  const first = await boxOf(page.getByRole('article').first());
  const last = await boxOf(page.getByRole('article').last());
  const y = first.y - MARGIN;
  const height = last.y + last.height + MARGIN - y;
  await draw(page, 'discord.png', { ...first, y, height });
}

/** The sandbox itself: two people, and one of them begins to ask. */
async function drawWindow(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Ben' }).click();
  await write(page, '@Verbatim Who is Patrick Ryder?', 'A spokesman');
  await page.getByRole('radio', { name: 'Ada' }).click();
  await ask(page, QUESTION, '$800 million');
  await ask(page, CLOSE_QUESTION, 'I’m not sure this answers it');
  await page.locator('textarea').fill('/ask');
  await page.keyboard.press('Enter');
  await page.keyboard.type(TYPED);
  await page.getByRole('option', { name: TYPED }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  // The answer is to stand in full above the list, which hides what came after it.
  const answer = await boxOf(page.getByRole('article').nth(2));
  const list = await boxOf(page.locator('.picker'));
  await page.locator('.scroller').hover();
  await page.mouse.wheel(0, answer.y + answer.height + MARGIN - list.y);
  await page.waitForFunction(
    `document.querySelector('.picker').getBoundingClientRect().top > document.querySelectorAll('discord-message')[2].getBoundingClientRect().bottom`,
  );
  await atOneTime(page);
  await draw(page, 'sandbox.png');
}

async function ask(page: Page, question: string, shown: string): Promise<void> {
  await page.locator('textarea').fill('/ask');
  await page.keyboard.press('Enter');
  await page.keyboard.type(question);
  await page.keyboard.press('Enter');
  await lastShows(page, shown);
}

async function write(page: Page, text: string, shown: string): Promise<void> {
  await page.locator('textarea').fill(text);
  await page.keyboard.press('Enter');
  await lastShows(page, shown);
}

async function lastShows(page: Page, shown: string): Promise<void> {
  await page.getByRole('article').last().filter({ hasText: shown }).waitFor();
}

async function boxOf(element: Locator): Promise<Box> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('There is nothing to draw.');
  return box;
}

async function atOneTime(page: Page): Promise<void> {
  await page.evaluate(
    `for (const message of document.querySelectorAll('discord-message')) message.timestamp = ${JSON.stringify(TIME)}`,
  );
}

async function draw(page: Page, name: string, clip?: Box): Promise<void> {
  // Nothing is to look as if the mouse were on it.
  await page.mouse.move(0, 0);
  const path = `${FOLDER}/${name}`;
  await page.screenshot({ path, animations: 'disabled', ...(clip && { clip }) });
  process.stdout.write(`${path}\n`);
}
