/**
 * Interactions as people start them: commands, autocompletes and components. Each is sent to the bot once.
 */
import { InteractionType } from 'discord-api-types/v10';
import type { Attachments } from '../attachments.ts';
import type { Commands } from '../commands.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Journal } from '../journal.ts';
import { asResource, type OwnMessage, type PersonMessage } from '../messages.ts';
import { resolvedChannel } from '../resources.ts';
import { everyComponent } from '../rules/message.ts';
import type { Modal } from '../rules/modal.ts';
import type { OptionValues, Place, RegisteredCommand, User } from '../types.ts';
import { type Channel, type World, whereOf } from '../world.ts';
import { filledForm } from './filled-form.ts';
import { givenOptions } from './options.ts';
import { checkPlace, interactionPayload } from './payload.ts';
import { Interaction } from './used.ts';

const BOTH_INSTALLS = [0, 1];
const BUTTON = 2;
const MESSAGE_COMMAND = 3;

export class Interactions {
  private readonly byToken = new Map<string, Interaction>();
  private readonly world: World;
  private readonly gateway: Gateway;
  private readonly commands: Commands;
  private readonly journal: Journal;
  private readonly attachments: Attachments;

  constructor(world: World, gateway: Gateway, commands: Commands, journal: Journal, attachments: Attachments) {
    this.attachments = attachments;
    this.world = world;
    this.gateway = gateway;
    this.commands = commands;
    this.journal = journal;
  }

  find(token: string): Interaction | undefined {
    return this.byToken.get(token);
  }

  command(user: User, typed: string, values: OptionValues, where: Place, focused?: string): Interaction {
    const [name = '', ...path] = typed.split(' ');
    const channel = this.world.place(where, user);
    const command = this.registered(name, channel);
    checkPlace(command, channel, user);
    const attached: Record<string, object> = {};
    const channels: Record<string, object> = {};
    const options = givenOptions(
      command,
      path,
      values,
      {
        attach: (file) => {
          const attachment = this.attachments.add(file);
          attached[attachment.id] = attachment;
          return attachment.id;
        },
        channel: (id) => {
          const { guild } = channel;
          const named = guild?.channels.find((one) => one.id === id);
          if (guild && named) channels[id] = resolvedChannel(named, user, guild);
          return named?.type;
        },
      },
      focused,
    );
    const data = {
      id: command.id,
      name: command.name,
      type: command.type,
      ...(command.guild_id ? { guild_id: command.guild_id } : {}),
      options,
      ...resolvedOf({ attachments: attached, channels }),
    };
    const type =
      focused === undefined ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete;
    return this.start(type, user, channel, data, command.integration_types);
  }

  /** Uses a command of the menu "Apps" on any message. */
  onMessage(user: User, name: string, message: OwnMessage | PersonMessage, where?: Place): Interaction {
    const channel = where === undefined ? this.channelOf(message) : this.world.place(where, user);
    const command = this.registered(name, channel);
    if (command.type !== MESSAGE_COMMAND) throw new Error(`“${name}” is no command of messages`);
    checkPlace(command, channel, user);
    const { id } = message.data;
    const data = {
      id: command.id,
      name: command.name,
      type: command.type,
      ...(command.guild_id ? { guild_id: command.guild_id } : {}),
      target_id: id,
      resolved: { messages: { [id]: asResource(message.data) } },
    };
    return this.start(InteractionType.ApplicationCommand, user, channel, data, command.integration_types);
  }

  /** Uses a component of a message of the bot, with `values` for a select menu. */
  component(user: User, message: OwnMessage, customId: string, values?: string[]): Interaction {
    const found = everyComponent(message.components as Parameters<typeof everyComponent>[0]).find(
      ({ custom_id }) => custom_id === customId,
    );
    if (!found || message.deleted) throw new Error(`Message ${message.id} shows no component "${customId}"`);
    if ((found.type === BUTTON) === (values !== undefined))
      throw new Error(`Component "${customId}" is ${values ? 'a button' : 'not a button'}`);
    if ('disabled' in found && found.disabled) throw new Error(`Component "${customId}" is disabled`);
    const data = { component_type: found.type, custom_id: customId, ...(values ? { values } : {}) };
    return this.start(InteractionType.MessageComponent, user, this.channelOf(message), data, BOTH_INSTALLS, message);
  }

  /** The form with which the bot responded, filled in. */
  async form(opened: Interaction, values: Readonly<Record<string, string>>): Promise<Interaction> {
    const { modal } = await opened.response();
    if (modal === undefined) throw new Error(`The response to interaction ${opened.id} is no form`);
    const form = modal as Modal;
    const data = { custom_id: form.custom_id, components: filledForm(form, values) };
    const { user, channel, source } = opened;
    return this.start(InteractionType.ModalSubmit, user, channel, data, BOTH_INSTALLS, source);
  }

  dispatch(interaction: Interaction): void {
    const { channel, payload } = interaction;
    const guildId = channel.guild?.hasBot ? channel.guild.id : undefined;
    this.gateway.dispatch('INTERACTION_CREATE', { intent: 0, guildId }, () => payload);
  }

  private start(
    type: number,
    user: User,
    channel: Channel,
    data: object,
    installs: readonly number[],
    source?: OwnMessage,
  ): Interaction {
    const interaction = new Interaction(type, user, channel, this.journal.patience, source);
    interaction.payload = interactionPayload(this.world, interaction, user, data, installs);
    this.byToken.set(interaction.token, interaction);
    this.dispatch(interaction);
    return interaction;
  }

  private registered(name: string, channel: Channel): RegisteredCommand {
    const ofGuild = channel.guild?.hasBot ? this.commands.guild(channel.guild.id) : [];
    const command = [...ofGuild, ...this.commands.global].find((one) => one.name === name);
    if (!command) throw new Error(`No command /${name} is registered for ${whereOf(channel)}`);
    return command;
  }

  private channelOf({ channelId }: OwnMessage | PersonMessage): Channel {
    return this.world.channels.get(channelId) ?? this.world.channel;
  }
}

/** What an interaction resolves, without what there is none of. */
function resolvedOf(kinds: Readonly<Record<string, Record<string, object>>>): object {
  const given = Object.entries(kinds).filter(([, byId]) => Object.keys(byId).length > 0);
  return given.length === 0 ? {} : { resolved: Object.fromEntries(given) };
}
