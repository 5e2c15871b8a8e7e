/**
 * The steps that make the tables, in order. A step is never changed once it has been released, because databases have taken
 * it: a further change is a further step.
 */
import { type Kysely, type Migration, sql } from 'kysely';

/** The databases that are supported. */
export type Engine = 'sqlite' | 'postgres';

/** @returns the steps by their names, which are in the order of the alphabet */
export function migrationsFor(engine: Engine): Record<string, Migration> {
  const bytes = engine === 'postgres' ? 'bytea' : 'blob';
  return {
    '001-libraries': {
      async up(database: Kysely<unknown>) {
        await database.schema
          .createTable('libraries')
          .addColumn('owner', 'text', (column) => column.primaryKey())
          .addColumn('revision', 'bigint', (column) => column.notNull())
          .addColumn('left_at', 'bigint')
          .execute();
        await database.schema
          .createTable('contents')
          .addColumn('hash', 'text', (column) => column.primaryKey())
          .addColumn('bytes', bytes, (column) => column.notNull())
          .execute();
        await database.schema
          .createTable('articles')
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('owner', 'text', (column) => column.notNull().references('libraries.owner').onDelete('cascade'))
          .addColumn('name', 'text', (column) => column.notNull())
          .addColumn('file_name', 'text', (column) => column.notNull())
          .addColumn('title', 'text')
          .addColumn('own_title', 'text')
          .addColumn('url', 'text')
          .addColumn('link', 'text')
          .addColumn('channel', 'text')
          .addColumn('content_hash', 'text', (column) => column.notNull().references('contents.hash'))
          .addColumn('document', bytes, (column) => column.notNull())
          .addColumn('reader_version', 'bigint', (column) => column.notNull())
          .addColumn('file_bytes', 'bigint', (column) => column.notNull())
          .addColumn('text_bytes', 'bigint', (column) => column.notNull())
          .addColumn('sentence_count', 'bigint', (column) => column.notNull())
          .addColumn('revision', 'bigint', (column) => column.notNull())
          .addColumn('added_by', 'text', (column) => column.notNull())
          .addColumn('added_at', 'bigint', (column) => column.notNull())
          .addColumn('removed_at', 'bigint')
          .execute();
        await database.schema.createIndex('articles_by_owner').on('articles').columns(['owner', 'name']).execute();
        await database.schema.createIndex('articles_by_content').on('articles').column('content_hash').execute();
        await database.schema
          .createTable('revisions')
          .addColumn('article_id', 'text', (column) => column.notNull().references('articles.id').onDelete('cascade'))
          .addColumn('revision', 'bigint', (column) => column.notNull())
          .addColumn('content_hash', 'text', (column) => column.notNull())
          .addColumn('added_by', 'text', (column) => column.notNull())
          .addColumn('added_at', 'bigint', (column) => column.notNull())
          .addPrimaryKeyConstraint('revisions_key', ['article_id', 'revision'])
          .execute();
      },
    },
    '002-gaps-and-quotations': {
      async up(database: Kysely<unknown>) {
        await database.schema.alterTable('libraries').addColumn('gaps_since', 'bigint').execute();
        await database.schema
          .alterTable('articles')
          .addColumn('quoted', 'bigint', (column) => column.notNull().defaultTo(0))
          .execute();
        // Without it, the hourly purge would read every article with its document.
        await database.schema
          .createIndex('articles_removed')
          .on('articles')
          .column('removed_at')
          .where(sql.ref('removed_at'), 'is not', null)
          .execute();
        await database.schema
          .createTable('missing_words')
          .addColumn('owner', 'text', (column) => column.notNull().references('libraries.owner').onDelete('cascade'))
          .addColumn('word', 'text', (column) => column.notNull())
          .addColumn('asker', 'bigint', (column) => column.notNull())
          .addColumn('asked_at', 'bigint', (column) => column.notNull())
          .addPrimaryKeyConstraint('missing_words_key', ['owner', 'word', 'asker'])
          .execute();
      },
    },
  };
}
