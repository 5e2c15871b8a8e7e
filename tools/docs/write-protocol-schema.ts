/** The first half of `npm run docs`: writes docs/protocol.schema.json. */
import { writeFile } from 'node:fs/promises';
import { PROTOCOL_SCHEMA_PATH, protocolSchema } from './protocol-schema.ts';

await writeFile(PROTOCOL_SCHEMA_PATH, `${JSON.stringify(protocolSchema(), null, 2)}\n`);
