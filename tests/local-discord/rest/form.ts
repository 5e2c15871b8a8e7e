/**
 * The body of a request -> its JSON, and the files that come with it.
 * https://discord.com/developers/docs/reference#uploading-files
 */
import type { IncomingMessage } from 'node:http';
import { ATTACHMENT_BYTES } from '../attachments.ts';
import type { UploadedFile } from '../messages.ts';
import { entityTooLarge, invalidBody } from '../refusal.ts';
import { LIMITS } from '../rules/limits.ts';
import { problem } from '../rules/problem.ts';

/** All files of one message, and as much again as one file for the rest of the form. */
const BODY_BYTES = (LIMITS.files + 1) * ATTACHMENT_BYTES;
export const FORM_TYPE = 'multipart/form-data';
const FILE_FIELD = /^files\[(?<id>\d+)\]$/;

export interface RequestBody {
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

/**
 * Reads JSON, or a form whose `payload_json` is the JSON and whose other fields are files.
 *
 * @param jsonBytes the most bytes of a body without files
 */
export async function readBody(request: IncomingMessage, jsonBytes = BODY_BYTES): Promise<RequestBody> {
  const type = request.headers['content-type'] ?? '';
  const raw = await bytesOf(request, type.startsWith(FORM_TYPE) ? BODY_BYTES : jsonBytes);
  if (raw.length === 0) return { json: undefined, files: [] };
  if (!type.startsWith(FORM_TYPE)) return { json: parsed(raw.toString()), files: [] };
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData().catch(() => {
    throw invalidBody([problem('', 'INVALID_FORM', 'The request body is no valid form.')]);
  });
  const json = form.get('payload_json');
  const files = await Promise.all(
    Array.from(form).flatMap(([name, value]) => (name === 'payload_json' ? [] : [fileIn(name, value)])),
  );
  if (files.some(({ content }) => content.length > ATTACHMENT_BYTES)) throw entityTooLarge();
  return { json: json === null ? {} : parsed(String(json)), files };
}

async function fileIn(field: string, value: File | string): Promise<UploadedFile> {
  const id = FILE_FIELD.exec(field)?.groups?.id;
  if (id === undefined || typeof value === 'string')
    throw invalidBody([
      problem(field, 'UNKNOWN_FIELD', 'Not a file in a field of the form files[n], nor payload_json'),
    ]);
  const content = new Uint8Array(await value.arrayBuffer());
  return { id, name: value.name, content, ...(value.type !== '' && { contentType: value.type }) };
}

async function bytesOf(request: IncomingMessage, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let length = 0;
  // What is too much is read and dropped, so that the client gets its answer.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= maxBytes) chunks.push(chunk);
  }
  if (length > maxBytes) throw entityTooLarge();
  return Buffer.concat(chunks);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidBody([problem('', 'INVALID_JSON', 'The request body contains invalid JSON.')]);
  }
}
