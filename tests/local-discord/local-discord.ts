/**
 * A Discord on this machine, for tests: the REST API and the gateway on 127.0.0.1, and people who use them. The bot is
 * another process, for which it is the real Discord. Everything that it sends is checked against Discord's own
 * specification, files included. There is a server with a channel at the start; tests may add more of both, and make people
 * ordinary members of a server.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { Attachments } from './attachments.ts';
import { Chat } from './chat.ts';
import { Commands } from './commands.ts';
import { Connection } from './gateway/connection.ts';
import { Gateway } from './gateway/gateway.ts';
import { Interactions } from './interactions/interactions.ts';
import { Interaction } from './interactions/used.ts';
import { Journal } from './journal.ts';
import { OwnMessage, PersonMessage } from './messages.ts';
import { ChannelLimits } from './rest/channel-limits.ts';
import { FaultPlan } from './rest/faults.ts';
import { createListener } from './rest/server.ts';
import { KnownServer } from './servers.ts';
import type { LocalDiscord, LocalDiscordOptions } from './types.ts';
import { madeUpToken, World } from './world.ts';

export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const world = new World();
  const journal = new Journal();
  const token = options.token ?? madeUpToken(world.bot.id);
  const gateway = new Gateway(world, journal, options);
  const commands = new Commands(world.application.id, options.commands ?? []);
  const attachments = new Attachments();
  const chat = new Chat(world, gateway, journal, attachments);
  const interactions = new Interactions(world, gateway, commands, journal, attachments);
  const faults = new FaultPlan();
  const firstServer = new KnownServer(world, gateway, world.guild);

  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  attachments.serveAt(`http://127.0.0.1:${port}`);
  const gatewayUrl = `ws://127.0.0.1:${port}`;
  const limits = new ChannelLimits(options.channelLimit);
  const api = {
    world,
    chat,
    commands,
    interactions,
    attachments,
    journal,
    options,
    limits,
    gatewayUrl: () => gatewayUrl,
  };
  server.on('request', createListener(api, faults, token));
  server.on('connection', (socket) => {
    if (faults.refusing) socket.destroy();
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => new Connection(socket, gateway, token, gatewayUrl));

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    token,
    application: world.application,
    botUser: world.bot,
    botRoles: [world.guild.botRoleId],
    guild: firstServer,
    channel: world.channel,
    requests: journal.requests,
    breaches: journal.breaches,
    commands,
    gateway,
    async ready(timeoutMs) {
      await journal.happenings.next(() => gateway.complete || undefined, 'bot that is ready', timeoutMs);
    },
    addServer(name) {
      const guild = world.addGuild(name);
      world.addChannel('general', guild);
      const server = new KnownServer(world, gateway, guild);
      server.addBot();
      return server;
    },
    observe: (observer) => void chat.observers.add(observer),
    async until(isTrue, timeoutMs) {
      await journal.happenings.next(() => isTrue() || undefined, 'such a state', timeoutMs);
    },

    createUser: (name) => world.createUser(name),
    setLocale: (user, locale) => world.setLocale(user, locale),
    sendDirectMessage: (user, content, extras) => chat.say('dm', user, content, extras),
    sendGuildMessage: (user, content, extras, channel = world.channel) => chat.say(channel, user, content, extras),
    replyTo: (user, message, content, pings, extras) =>
      chat.reply(own(OwnMessage, message), user, content, pings, extras),
    attach: (file) => attachments.add(file, world.channel.id),
    editMessage: (message, content) => chat.change(own(PersonMessage, message), content),
    deleteMessage: (message) => chat.remove(message as OwnMessage | PersonMessage),
    useCommand: (user, name, values = {}, where = 'guild') => interactions.command(user, name, values, where),
    autocomplete: (user, name, focused, values, where = 'guild') =>
      interactions.command(user, name, values, where, focused),
    useOnMessage: (user, name, message, where) =>
      interactions.onMessage(user, name, message as OwnMessage | PersonMessage, where),
    pressButton: (user, message, customId) => interactions.component(user, own(OwnMessage, message), customId),
    chooseOption: (user, message, customId, values) =>
      interactions.component(user, own(OwnMessage, message), customId, values),
    submitForm: (opened, values) => interactions.form(own(Interaction, opened), values),
    repeat: (interaction) => interactions.dispatch(own(Interaction, interaction)),

    failNext: (match, fault) => faults.add(match, fault),
    chooseFaults(choose) {
      faults.choose = choose;
    },
    dropGateway: () => gateway.drop(),
    deafenGateway: () => gateway.deafen(),
    requestReconnect: () => gateway.requestReconnect(),
    invalidateSession: (resumable) => gateway.invalidate(resumable),
    refuseConnections(on) {
      faults.refusing = on;
    },
    denyBot: (...permissions) => firstServer.denyBot(world.channel, ...permissions),

    async close() {
      journal.patience.end();
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Only this file makes handles, so a handle of another kind is a mistake of the test. */
function own<Kind>(kind: new (...args: never[]) => Kind, handle: unknown): Kind {
  if (handle instanceof kind) return handle;
  throw new Error('This handle is not one of the local Discord.');
}
