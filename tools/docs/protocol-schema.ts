/** The valibot schemas of the line protocol -> one JSON Schema, with a definition for each kind of line. */
import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import {
  AnswerReply,
  AskReply,
  AskRequest,
  ErrorReply,
  ExcerptReply,
  OutlineBlock,
  QuotationReply,
  RankReply,
  RankRequest,
  ScoresReply,
} from '../../src/terminal/protocol.ts';

/** Where the schema is committed, from the root of the project. */
export const PROTOCOL_SCHEMA_PATH = 'docs/protocol.schema.json';

export function protocolSchema() {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The line protocol of Verbatim',
    description: 'One JSON object on each line. Validate a line against one of the definitions.',
    $defs: toJsonSchemaDefs(
      {
        ...{ AskRequest, AskReply, AnswerReply, ErrorReply },
        ...{ RankRequest, RankReply, ScoresReply, ExcerptReply, QuotationReply },
        ...{ OutlineBlock },
      },
      { target: 'draft-2020-12' },
    ),
  };
}
