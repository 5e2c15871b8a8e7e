/** Health and metrics, as a supervisor and Prometheus ask for them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { checksOf, OK } from '../../src/monitoring/health.ts';
import { createMonitor } from '../../src/monitoring/monitor.ts';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import type { LocalDiscord } from '../local-discord/types.ts';
import { type Bot, settingsFor, startBot, startProgram } from '../support/bot.ts';
import { freePort } from '../support/free-port.ts';

const READY = { gateway: OK, articles: OK, database: OK };

async function local(): Promise<LocalDiscord> {
  const discord = await startLocalDiscord();
  onTestFinished(() => discord.close());
  return discord;
}

function endWithTest(bot: Bot): Bot {
  onTestFinished(() => void bot.process.kill('SIGKILL'));
  return bot;
}

const ask = (port: number, path: string, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method });
const textAt = async (port: number, path: string) => (await ask(port, path)).text();

/** The values of a metric, by their labels. */
function valuesOf(metrics: string, name: string): Record<string, number> {
  const lines = metrics.matchAll(/^(?<name>\w+)(?:\{(?<labels>[^}]*)\})? (?<value>\S+)$/gm);
  const found = [...lines].filter(({ groups }) => groups?.name === name);
  return Object.fromEntries(found.map(({ groups }) => [groups?.labels ?? '', Number(groups?.value)]));
}

/** Resolves when the metrics satisfy a condition, which a reply meets only after it has arrived. */
async function until(port: number, isTrue: (metrics: string) => boolean): Promise<string> {
  for (;;) {
    const metrics = await textAt(port, '/metrics');
    if (isTrue(metrics)) return metrics;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

it('tells that the bot is alive, that it is ready, and what it did, without a word of a question', async () => {
  const discord = await local();
  const port = await freePort();
  const bot = endWithTest(await startBot(discord, { HTTP_PORT: String(port) }));
  expect(await textAt(port, '/livez')).toBe('ok\n');
  const readiness = await ask(port, '/readyz');
  expect(readiness.status).toBe(200);
  expect(await readiness.json()).toEqual({ ready: true, checks: READY });

  const reader = discord.createUser('Marvin');
  await discord.useCommand(reader, 'ask', { question: 'Who is Patrick Ryder?' }).response();
  await discord.sendDirectMessage(reader, 'zebra quagga').nextReply();
  discord.failNext({ path: /callback/ }, { status: 503 });
  await discord.useCommand(reader, 'help').response();
  const metrics = await until(
    port,
    (text) => Object.values(valuesOf(text, 'verbatim_reply_seconds_count')).reduce((a, b) => a + b, 0) === 3,
  );
  expect(valuesOf(metrics, 'verbatim_questions_total')).toEqual({
    'way="command",outcome="answered",shard="0"': 1,
    'way="message",outcome="not-covered",shard="0"': 1,
  });
  expect(valuesOf(metrics, 'verbatim_requests_retried_total')).toEqual({ 'shard="0"': 1 });
  expect(valuesOf(metrics, 'verbatim_gateway_ready')).toEqual({ 'shard="0"': 1 });
  expect(valuesOf(metrics, 'verbatim_servers')).toEqual({ 'shard="0"': 1 });
  for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes', 'process_open_fds'])
    expect(Object.keys(valuesOf(metrics, name))).toEqual(['shard="0"']);
  expect(metrics).not.toMatch(/marvin|ryder|zebra|quagga/i);
  for (const id of [reader.id, discord.guild.id, discord.channel.id, discord.token]) expect(metrics).not.toContain(id);
  expect(await bot.stop()).toBe(0);
});

it('refuses other paths and methods', async () => {
  const discord = await local();
  const port = await freePort();
  endWithTest(await startBot(discord, { HTTP_PORT: String(port) }));
  expect((await ask(port, '/')).status).toBe(404);
  expect((await ask(port, '/metrics', 'POST')).status).toBe(405);
  const head = await ask(port, '/readyz', 'HEAD');
  expect(head.status).toBe(200);
  expect(await head.text()).toBe('');
});

it('survives requests that are no addresses', async () => {
  const discord = await local();
  const port = await freePort();
  endWithTest(await startBot(discord, { HTTP_PORT: String(port) }));
  for (const line of ['GET // HTTP/1.1', 'GET /%zz?/\\ HTTP/1.1', 'OPTIONS * HTTP/1.1', 'nonsense']) {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    socket.end(`${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    await once(socket, 'close');
    expect(answer, line).toMatch(/^HTTP\/1\.1 (?:404|405|400) /);
  }
  expect(await textAt(port, '/livez')).toBe('ok\n');
});

it('says that the bot is not ready while the gateway is away, and that it is again', async () => {
  const discord = await local();
  const port = await freePort();
  const bot = endWithTest(await startBot(discord, { HTTP_PORT: String(port) }));
  discord.refuseConnections(true);
  discord.dropGateway();
  await bot.says('the gateway closed');
  const away = await ask(port, '/readyz');
  expect(away.status).toBe(503);
  expect(await away.json()).toEqual({ ready: false, checks: { ...READY, gateway: 'not connected to Discord' } });
  expect((await ask(port, '/livez')).status).toBe(200);
  discord.refuseConnections(false);
  await bot.says('the gateway is back');
  expect((await ask(port, '/readyz')).status).toBe(200);
});

it('speaks for all shards of a machine at one address', { timeout: 60_000 }, async () => {
  const discord = await local();
  const port = await freePort();
  const bot = endWithTest(startProgram('main', [], { ...settingsFor(discord), SHARDS: '2', HTTP_PORT: String(port) }));
  await bot.says('health and metrics are served');
  const early = await ask(port, '/readyz');
  expect(early.status).toBe(503);
  await bot.says('all shards are ready');
  expect(await (await ask(port, '/readyz')).json()).toEqual({
    ...{ ready: true, shards: 2 },
    reports: [
      { shard: 0, checks: READY },
      { shard: 1, checks: READY },
    ],
  });
  const metrics = await textAt(port, '/metrics');
  expect(valuesOf(metrics, 'verbatim_gateway_ready')).toEqual({ 'shard="0"': 1, 'shard="1"': 1 });
  expect(Object.keys(valuesOf(metrics, 'process_resident_memory_bytes'))).toHaveLength(2);
  process.kill(Number(/"shard":1,"pid":(\d+)/.exec(bot.output())?.[1]), 'SIGKILL');
  await bot.says('a shard has ended');
  expect((await ask(port, '/readyz')).status).toBe(503);
  expect(await bot.stop()).toBe(0);
});

it('an address that another program uses is named, with what to do', async () => {
  const discord = await local();
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const bot = endWithTest(startProgram('main', [], { ...settingsFor(discord), HTTP_PORT: String(port) }));
  expect(await bot.ended()).toBe(1);
  expect(bot.output()).toContain(`cannot be served at 127.0.0.1:${port} (another program uses it)`);
});

it('a process whose event loop hangs ends itself, and says so', async () => {
  const program = `
    const { endIfLoopHangs } = await import('./dist/src/monitoring/hang-watch.js');
    endIfLoopHangs(1800);
    setTimeout(() => { for (;;); }, 500);`;
  const hanging = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  onTestFinished(() => void hanging.kill('SIGKILL'));
  let said = '';
  hanging.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  expect(await once(hanging, 'close')).toEqual([null, 'SIGKILL']);
  expect(said).toContain('The bot has hung');
});

it('a process that is only busy goes on, and ends when it has nothing to do', async () => {
  const program = `
    const { endIfLoopHangs } = await import('./dist/src/monitoring/hang-watch.js');
    endIfLoopHangs(3000);
    const end = Date.now() + 5000;
    const work = () => { const until = Date.now() + 400; while (Date.now() < until); if (Date.now() < end) setTimeout(work); };
    work();`;
  const busy = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  onTestFinished(() => void busy.kill('SIGKILL'));
  expect(await once(busy, 'close')).toEqual([0, null]);
});

it('a database that fails, or does not answer, is told', { timeout: 10_000 }, async () => {
  const readings = {
    gateway: { isReady: true, latencyMs: 20, servers: 3 },
    libraries: { kept: 0, keptBytes: 0, built: 0 },
  };
  expect(await checksOf(readings, async () => undefined)).toEqual(READY);
  expect(await checksOf(readings, () => Promise.reject(new Error('postgres://secret@host')))).toEqual({
    ...READY,
    database: 'cannot be asked',
  });
  expect(await checksOf(readings, () => new Promise(() => undefined))).toEqual({
    ...READY,
    database: 'no answer within 2 s',
  });
  expect(await checksOf({}, undefined)).toEqual({
    ...{ gateway: 'not connected to Discord', articles: 'not read yet', database: 'not open yet' },
  });
});

it('counts what the libraries in memory take', async () => {
  const monitor = await createMonitor(7, '1.2.3');
  monitor.observe({ libraries: () => ({ kept: 2, keptBytes: 1000, built: 5 }) });
  const metrics = await monitor.metrics.text();
  expect(valuesOf(metrics, 'verbatim_libraries_kept')).toEqual({ 'shard="7"': 2 });
  expect(valuesOf(metrics, 'verbatim_library_bytes_kept')).toEqual({ 'shard="7"': 1000 });
  expect(valuesOf(metrics, 'verbatim_libraries_built_total')).toEqual({ 'shard="7"': 5 });
  expect(valuesOf(metrics, 'verbatim_build_info')).toEqual({ 'version="1.2.3",shard="7"': 1 });
});
