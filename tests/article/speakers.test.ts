import { describe, expect, it } from 'vitest';
import { readArticleFile } from '../../src/article/article-format.ts';
import { parseArticle } from '../../src/article/formats/plain-text.ts';
import { WHOLE_ALLOWANCE } from '../../src/article/size-limits.ts';

const kindsOf = (text: string): string[] => parseArticle('a.txt', text).blocks.map(({ kind }) => kind);

describe('the turns of speakers', () => {
  it.each([
    ['speak again', 'Ann: Hello!\nBob: Good morning.\nAnn: Shall we begin?'],
    ['have full names', 'Ann Roe: Hello!\n\nBob van Lee: Good morning.\n\nAnn Roe: Shall we begin?'],
    ['are in capitals', 'CARA: I shall print the posters\nBOB: I can drive\nANN: Thank you all.'],
    ['have a role', 'Ann Roe (chair): Hello!\nBob Lee (guest): Hi.\nAnn Roe (chair): Shall we begin?'],
    ['speak at a time', '[10:02] Ann: hello\n[10:03] Bob: hi\n[10:05] Ann: shall we begin?'],
  ])('are found where they %s', (_, text) => {
    expect(kindsOf(text)).toEqual(['turn', 'turn', 'turn']);
  });

  it('are found in Markdown too', async () => {
    const text = '**Una Berg:** Hello!\n\n**Ann Roe:** How are you?\n\n**Una Berg:** Fine.\n';
    const file = { id: 'a.md', name: 'a.md', path: 'a.md', bytes: new TextEncoder().encode(text) };
    const { blocks } = await readArticleFile(file, WHOLE_ALLOWANCE);
    expect(blocks.map(({ kind }) => kind)).toEqual(['turn', 'turn', 'turn']);
  });

  it('may have several paragraphs', () => {
    expect(kindsOf('Ann: Hello!\n\nIt is late.\n\nBob: Yes.\n\nAnn: We begin.')).toEqual([
      ...['turn', 'paragraph', 'turn', 'turn'],
    ]);
  });

  it('are apart from other labels among them', () => {
    const kinds = kindsOf(
      'Present: Ann, Bob\n\nAnn Roe: Hello!\nBob Lee: Hi.\nAnn Roe: We begin.\n\nACTION: Bob asks.',
    );
    expect(kinds).toEqual(['paragraph', 'turn', 'turn', 'turn', 'paragraph']);
  });

  it.each([
    ['labels with values', 'Refund window: 30 days\nShipping: 5 days\nHours: 9 to 5\nSupport: by mail'],
    ['descriptions', 'Technical data: We store it.\n\nEmail address: We use it.\n\nTechnical data: We delete it.'],
    ['notes in a text', `Note: It rains.\n\n${'It is late.\n\n'.repeat(9)}Tip: Go home.\n\nNote: It snows.`],
    ['a single speaker', 'Ann: Hello!\n\nAnn: Is anybody there?\n\nAnn: No.'],
  ])('are not %s', (_, text) => {
    expect(kindsOf(text)).not.toContain('turn');
  });
});
