/**
 * Files that people attach to commands and that the bot attaches to messages: described as Discord describes them, and served
 * where Discord's CDN would serve them.
 * https://discord.com/developers/docs/resources/message#attachment-object
 */
import type { APIAttachment } from 'discord-api-types/v10';
import { Refusal } from './refusal.ts';
import { snowflake } from './snowflake.ts';
import type { AttachedFile, MessageFile } from './types.ts';

/** The files that a person and an application may attach, according to the interactions. */
export const ATTACHMENT_BYTES = 10_485_760;

const PATH = /^\/(?:ephemeral-attachments|attachments\/\d+)\/(?<id>\d+)\/[^/]+$/;
/** Discord signs the address of an attachment, and serves it for a day. */
const SIGNATURE = 'ex=66b1f0a8&is=66b09f28&hm=0123456789abcdef&';

export class Attachments {
  private readonly files = new Map<string, AttachedFile>();
  private origin = '';

  serveAt(origin: string): void {
    this.origin = origin;
  }

  /**
   * @param channelId of the message; none for a private message and for the option of a command, whose file nobody else sees
   * @returns the attachment as Discord describes it
   * @throws {Error} where Discord's client would not let a person attach this
   */
  add(file: AttachedFile, channelId?: string): APIAttachment {
    const { name, content, contentType } = file;
    const { length } = Buffer.from(content);
    if (length > ATTACHMENT_BYTES) throw new Error(`${name} is too large to attach: ${length} bytes`);
    const id = snowflake();
    this.files.set(id, file);
    const folder = channelId === undefined ? 'ephemeral-attachments' : `attachments/${channelId}`;
    const url = `${this.origin}/${folder}/${id}/${encodeURIComponent(name)}?${SIGNATURE}`;
    return {
      ...{ id, filename: name, size: length, url, proxy_url: url },
      ...(channelId === undefined && { ephemeral: true }),
      ...(contentType !== undefined && { content_type: contentType }),
    };
  }

  get(id: string): MessageFile | undefined {
    const file = this.files.get(id);
    return file && { name: file.name, content: new Uint8Array(Buffer.from(file.content)) };
  }

  isPath(path: string): boolean {
    return PATH.test(path);
  }

  find(path: string, query: URLSearchParams): AttachedFile {
    const file = this.files.get(PATH.exec(path)?.groups?.id ?? '');
    if (file === undefined || !query.has('hm')) throw new Refusal(404, 0, 'This content is no longer available.');
    return file;
  }
}
