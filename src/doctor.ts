/** `npm run doctor`: looks at everything that the bot needs, and says what is wrong and how to fix it. */
import { isDeepStrictEqual } from 'node:util';
import { type Client, Events, Routes } from 'discord.js';
import * as v from 'valibot';
import { COMMANDS } from '../commands/index.ts';
import { describeArticle } from './answer/wording/article-descriptions.ts';
import { readArticles } from './article/folder.ts';
import { type BotConfig, loadConfig, withToken } from './config.ts';
import { heldCommands, shownName } from './discord/commands/registration.ts';
import { createClient } from './discord/connection/client.ts';
import { asFatalError, connectionError, errorForCloseCode } from './discord/connection/connection-errors.ts';
import { inviteLink } from './discord/connection/invite.ts';
import { tell } from './output.ts';
import { en } from './phrases/en.ts';
import { Problem } from './problem.ts';
import { run } from './program.ts';

const OLDEST_NODE = 20;
const WITHOUT_TOKEN =
  'not set: questions are asked at the terminal, with npm start. For Discord, put the bot’s token into .env; README.md tells where to get one.';
const Application = v.object({ id: v.string(), name: v.string() });

type Finding<Result> = readonly [string, Result];

let isHealthy = true;

/** Runs one check and tells how it went. A check that needs what an earlier one did not give is not run. */
async function check<Result>(subject: string, work: () => Promise<Finding<Result>>): Promise<Result | undefined> {
  const found = await work().catch((error: unknown) => {
    if (error instanceof Problem) return error;
    throw error;
  });
  if (found instanceof Problem) {
    isHealthy = false;
    await tell(`WRONG  ${subject}: ${found.message}`);
    return undefined;
  }
  const [finding, result] = found;
  await tell(`ok     ${subject}: ${finding}`);
  return result;
}

await run(async () => {
  await check('Node.js', async () => {
    const [major = 0] = process.versions.node.split('.').map(Number);
    if (major < OLDEST_NODE)
      throw new Problem(
        'setting',
        `version ${process.versions.node} is too old. Install version ${OLDEST_NODE} or later.`,
      );
    return [process.versions.node, undefined];
  });
  const config = await check('settings', async () => ['as expected', loadConfig()]);
  if (config !== undefined) {
    await check('articles', async () => {
      const { articles, problems } = await readArticles(config.dataPath);
      if (problems.length > 0) {
        const reasons = problems.map(({ message }) => `\n       ${message}`).join('');
        throw new Problem('article', `${articles.length} can be used, but not all:${reasons}`);
      }
      return [articles.map((article) => describeArticle(article, en)).join('; '), undefined];
    });
    await tell(`ok     token: ${config.discordToken === undefined ? WITHOUT_TOKEN : 'set'}`);
    if (config.advice !== undefined) await tell(`ADVICE token: ${config.advice}`);
    if (config.discordToken !== undefined) await checkDiscord(withToken(config));
  }
  const well = config?.advice === undefined ? 'All is well.' : 'Nothing is wrong, but take the advice above.';
  await tell(isHealthy ? well : 'Fix what is wrong, and run this again.');
  process.exit(isHealthy ? 0 : 1);
});

async function checkDiscord(config: BotConfig): Promise<void> {
  const client = createClient(config);
  client.rest.setToken(config.discordToken);
  const ask = <Result>(work: () => Promise<Result>): Promise<Result> =>
    work().catch((error: unknown) => {
      throw asFatalError(error) ?? connectionError(config.discordApiUrl, error);
    });

  const application = await check('application', async () => {
    const found = v.parse(Application, await ask(() => client.rest.get(Routes.currentApplication())));
    return [`${found.name} (${found.id})`, found];
  });
  if (application === undefined) return;
  await check('gateway and intents', async () => {
    const servers = await ask(() => logIn(client, config));
    await client.destroy();
    return [`accepted; servers: ${servers}; invite link: ${inviteLink(application.id)}`, undefined];
  });
  client.rest.setToken(config.discordToken);
  await check('commands', async () => {
    const place = { applicationId: application.id, guildId: config.discordGuildId };
    const held = (await ask(() => heldCommands(client.rest, place))).map(shownName).sort();
    const wanted = COMMANDS.map(({ data }) => shownName(data)).sort();
    if (isDeepStrictEqual(held, wanted)) return [wanted.join(' '), undefined];
    throw new Problem(
      'discord',
      `Discord holds ${held.join(', ') || 'none'}. They are registered when the bot starts, or with: npm run commands -- --register`,
    );
  });
}

/** @returns how many servers the bot is in */
async function logIn(client: Client, config: BotConfig): Promise<number> {
  return new Promise((resolve, reject) => {
    client.once(Events.ClientReady, (ready) => resolve(ready.guilds.cache.size));
    client.on(Events.ShardDisconnect, ({ code }) => reject(errorForCloseCode(code)));
    client.login(config.discordToken).catch(reject);
  });
}
