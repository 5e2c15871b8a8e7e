/** Lists, tables and questions of plain text in other scripts are recognised as those in English are. */
import { describe, expect, it } from 'vitest';
import { quote } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/formats/plain-text.ts';

/** The kind, the depth and the text of each block. */
function blocksOf(text: string): (readonly [string, string])[] {
  const article = parseArticle('a.txt', text);
  return article.blocks.map((block) => [block.kind, quote(article, block)]);
}

describe('plain text', () => {
  it.each([
    ['bullets without a space', '規約\n\n・火曜日は休み\n・土曜日は九時から', ['・火曜日は休み', '・土曜日は九時から']],
    [
      'circled numbers',
      '規約\n\n①鍵は顧問が管理する。\n②部員は名簿に書く。',
      ['①鍵は顧問が管理する。', '②部員は名簿に書く。'],
    ],
    ['numbers of double width', '規約\n\n１．会費は五百円\n２．学生は半額', ['１．会費は五百円', '２．学生は半額']],
    [
      'numbers in wide brackets',
      '規約\n\n（1）会費は五百円とする。\n（2）学生は半額とする。',
      ['（1）会費は五百円とする。', '（2）学生は半額とする。'],
    ],
    [
      'Chinese numerals',
      '规定\n\n一、进门请刷卡\n二、请勿带宠物\n三、请保持安静',
      ['一、进门请刷卡', '二、请勿带宠物', '三、请保持安静'],
    ],
    [
      'Russian letters',
      'Правила\n\nа) вход свободный\nб) собак не приводить',
      ['а) вход свободный', 'б) собак не приводить'],
    ],
    ['Greek letters', 'Κανόνες\n\nα) είσοδος ελεύθερη\nβ) όχι σκύλοι', ['α) είσοδος ελεύθερη', 'β) όχι σκύλοι']],
    [
      'Korean syllables',
      '규칙\n\n가. 회비는 매달 낸다\n나. 열쇠는 회장이 관리한다',
      ['가. 회비는 매달 낸다', '나. 열쇠는 회장이 관리한다'],
    ],
  ])('has list items with %s', (_, text, items) => {
    const found = blocksOf(text).filter(([kind]) => kind === 'list-item');
    expect(found.map(([, item]) => item)).toEqual(items);
  });

  it('has rows between bars of double width', () => {
    const text = '会費\n\n｜区分｜年会費｜\n｜大人｜6000円｜\n｜学生｜3000円｜';
    expect(blocksOf(text).slice(1)).toEqual([
      ['table-header', '区分｜年会費'],
      ['table-row', '大人｜6000円'],
      ['table-row', '学生｜3000円'],
    ]);
  });

  it('has questions with signs of double width', () => {
    const text =
      'よくある質問\n\nQ．見学はできますか？\nA．はい、いつでもできます。\n\nQ：駐車場はありますか？\nA：ありません。';
    expect(blocksOf(text).filter(([kind]) => kind === 'question')).toEqual([
      ['question', 'Q．見学はできますか？'],
      ['question', 'Q：駐車場はありますか？'],
    ]);
  });
});
