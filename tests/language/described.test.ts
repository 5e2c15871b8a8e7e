/** The languages that are described by data: each is told from the others, has its stems, its questions and its sentences. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/article/sentence-splitter.ts';
import { annotate } from '../../src/language/annotate.ts';
import { TokenFlag } from '../../src/language/flags.ts';
import { languageByCode, languageOf, tellLanguageOf } from '../../src/language/languages.ts';
import { readTokens, terms } from '../../src/language/terms.ts';

interface Sample {
  /** A few sentences, as people write them. */
  readonly text: string;
  readonly sentences: number;
  readonly questions: readonly (readonly [string, string])[];
  /** Pairs of words that must meet. */
  readonly alike: readonly (readonly [string, string])[];
  readonly different: readonly (readonly [string, string])[];
}

const SAMPLES: Readonly<Record<string, Sample>> = {
  de: {
    text: 'Der Verein wurde am 3. Oktober 1990 gegründet. Dr. Roth leitet ihn seither. Die Mitglieder treffen sich z. B. im Sommer.',
    sentences: 3,
    questions: [
      ['Wann wurde der Verein gegründet?', 'time'],
      ['Wie viele Mitglieder hat er?', 'number'],
      ['Wer leitet den Verein?', 'person'],
      ['Wo treffen sie sich?', 'place'],
      ['Warum gibt es ihn?', 'reason'],
    ],
    alike: [
      ['Häuser', 'Hauses'],
      ['Mitglieder', 'Mitglied'],
      ['spielte', 'spielt'],
    ],
    different: [
      ['Haus', 'Hase'],
      ['Verein', 'Vertrag'],
    ],
  },
  es: {
    text: 'La asociación se fundó el 3 de octubre de 1990. El Sr. Pérez la dirige desde entonces. ¿Quién puede ser miembro? Cualquier persona de la ciudad.',
    sentences: 4,
    questions: [
      ['¿Cuándo se fundó la asociación?', 'time'],
      ['cuando se fundo', 'time'],
      ['¿Cuántos miembros tiene?', 'number'],
      ['¿Quién la dirige?', 'person'],
      ['¿Por qué existe?', 'reason'],
    ],
    alike: [
      ['canciones', 'canción'],
      ['miembros', 'miembro'],
      ['rápida', 'rapidas'],
    ],
    different: [['perro', 'pera']],
  },
  fr: {
    text: 'L’association a été fondée le 3 octobre 1990. M. Dupont la dirige depuis. Qui peut devenir membre ? Toute personne qui habite la ville.',
    sentences: 4,
    questions: [
      ['Quand l’association a-t-elle été fondée ?', 'time'],
      ['Combien de membres compte-t-elle ?', 'number'],
      ['Qui la dirige ?', 'person'],
      ['Où se réunit-elle ?', 'place'],
      ['Pourquoi existe-t-elle ?', 'reason'],
    ],
    alike: [
      ['l’association', 'associations'],
      ['chanteuses', 'chanteuse'],
      ['membres', 'membre'],
    ],
    different: [
      ['chat', 'château'],
      ['ville', 'vie'],
    ],
  },
  it: {
    text: 'L’associazione è stata fondata il 3 ottobre 1990. Il dott. Rossi la dirige da allora. Chi può diventare socio? Tutti quelli che abitano in città.',
    sentences: 4,
    questions: [
      ['Quando è stata fondata?', 'time'],
      ['Quanti soci ha?', 'number'],
      ['Chi la dirige?', 'person'],
      ['Dove si riunisce?', 'place'],
      ['Perché esiste?', 'reason'],
    ],
    alike: [
      ['dell’associazione', 'associazioni'],
      ['canzoni', 'canzone'],
    ],
    different: [['socio', 'sole']],
  },
  pt: {
    text: 'A associação foi fundada em 3 de outubro de 1990. O Dr. Silva é quem a dirige desde então. Ninguém paga nada no primeiro ano.',
    sentences: 3,
    questions: [
      ['Quando foi fundada?', 'time'],
      ['Quantos membros tem?', 'number'],
      ['Quem a dirige?', 'person'],
      ['Onde fica?', 'place'],
      ['Por que ela existe?', 'reason'],
    ],
    alike: [
      ['membros', 'membro'],
      ['fundada', 'fundado'],
    ],
    different: [['casa', 'caneta']],
  },
  ru: {
    text: 'Клуб был основан 3 октября 1990 г. в Москве. Им руководит А. С. Петров. Кто может стать членом клуба? Все, кто живёт в городе.',
    sentences: 4,
    questions: [
      ['Когда был основан клуб?', 'time'],
      ['Сколько в нём членов?', 'number'],
      ['Кто им руководит?', 'person'],
      ['Где он находится?', 'place'],
      ['Почему он существует?', 'reason'],
    ],
    alike: [
      ['книгами', 'книга'],
      ['города', 'город'],
      ['всё', 'все'],
    ],
    different: [
      ['город', 'гора'],
      ['дом', 'дым'],
    ],
  },
  ja: {
    text: 'この会は一九九〇年に作られました。会長は田中さんです。だれでも会員になれます。',
    sentences: 3,
    questions: [
      ['この会はいつ作られましたか', 'time'],
      ['会長は誰ですか', 'person'],
      ['会員は何人いますか', 'number'],
      ['どこで集まりますか', 'place'],
      ['なぜ作られましたか', 'reason'],
    ],
    alike: [['会員', '会員']],
    different: [['会員', '会社']],
  },
  zh: {
    text: '这个协会成立于一九九〇年。会长是王先生。住在城里的人都可以参加。',
    sentences: 3,
    questions: [
      ['协会什么时候成立的？', 'time'],
      ['会长是谁？', 'person'],
      ['有多少会员？', 'number'],
      ['他们在哪里见面？', 'place'],
      ['为什么成立？', 'reason'],
    ],
    alike: [['会长', '会长']],
    different: [['会长', '市长']],
  },
  ko: {
    text: '이 모임은 1950. 6. 25. 에 만들어졌다. 회장은 김 씨이다. 누구나 회원이 될 수 있다.',
    sentences: 3,
    questions: [
      ['모임은 언제 만들어졌나요?', 'time'],
      ['회장은 누구인가요?', 'person'],
      ['회원은 몇 명인가요?', 'number'],
      ['어디에서 모이나요?', 'place'],
      ['왜 만들어졌나요?', 'reason'],
    ],
    alike: [
      ['국가는', '국가'],
      ['학교에서', '학교가'],
    ],
    different: [['학교', '학생']],
  },
};

describe.each(Object.entries(SAMPLES))('%s', (code, { text, sentences, questions, alike, different }) => {
  const language = languageByCode(code);

  it('is told from its text', () => {
    expect(languageOf(text).code).toBe(code);
  });

  it('has its sentences', () => {
    const found = Array.from(splitSentences(text, language.sentences), ({ start, end }) => text.slice(start, end));
    expect(found).toHaveLength(sentences);
    expect(found.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  it.each(questions)('reads what “%s” asks for', (question, type) => {
    expect(language.readQuestion(readTokens(question, language)).type).toBe(type);
  });

  it('knows forms of one word from other words', () => {
    for (const [one, other] of alike) expect(terms(one, language), one).toEqual(terms(other, language));
    for (const [one, other] of different) expect(terms(one, language), one).not.toEqual(terms(other, language));
  });
});

describe('every described language', async () => {
  const files = (await readdir('src/language/described')).filter(
    (name) => !/^(?:description|language-from|talk-from|words-for-times)\.ts$/.test(name),
  );
  const codes = await Promise.all(
    files.map(async (name) => {
      const [described] = Object.values<{ readonly code?: string }>(
        await import(`../../src/language/described/${name}`),
      );
      return described?.code ?? name;
    }),
  );

  it.each(codes)('%s is in the table, and is told from its own stop words', (code) => {
    const language = languageByCode(code);
    expect(language.code).toBe(code);
    expect([...language.stopWords].length).toBeGreaterThan(50);
  });

  it.each(codes)('%s reads any text, with offsets that are exact', (code) => {
    const language = languageByCode(code);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const { text: own, start, end, word } of readTokens(text, language)) {
          expect(text.slice(start, end)).toBe(own);
          expect(word.term).not.toMatch(/\s/);
        }
        for (const { start, end } of splitSentences(text, language.sentences)) expect(end).toBeGreaterThan(start);
      }),
      { numRuns: 100 },
    );
  });
});

describe('words for times and money', () => {
  it.each([
    ['de', 'montags März 18 Uhr 12 Monate', ['montags', 'März', 'Uhr', 'Monate']],
    ['es', 'el lunes 3 de marzo a las 8 horas', ['lunes', 'marzo', 'horas']],
    ['fr', 'lundi à 18h', ['lundi', '18h']],
    ['pt', 'no sábado, em abril', ['sábado', 'abril']],
    ['it', 'il lunedì per due settimane', ['lunedì', 'settimane']],
    ['ru', 'по понедельникам, 5 мая', ['понедельникам', 'мая']],
    ['ja', '月曜日の18時', ['月曜日', '時']],
    ['ko', '월요일 18시부터', ['월요일', '시부터']],
    ['hi', 'सोमवार को', ['सोमवार']],
    ['vi', 'Việt Nam thắng ngay năm nay', ['năm']],
    ['pt', 'Marco pôs a mesa em março', ['março']],
    ['ro', 'Luna plină, luni', ['luni']],
    ['ru', 'среди людей в мае', ['мае']],
    ['ar', 'يوم الاثنين', ['يوم', 'الاثنين']],
  ])('of %s are told: %s', (code, text, times) => {
    const flagged = readTokens(text, languageByCode(code)).filter(({ word }) => word.tokenFlags & TokenFlag.time);
    expect(flagged.map(({ text }) => text)).toEqual(times);
  });

  it.each([
    ['de', '25 Euro'],
    ['de', '25 €'],
    ['es', '30 euros'],
    ['ja', '500円'],
    ['ko', '5000원'],
    ['ru', '300 рублей'],
    ['fr', '10 francs'],
    ['en', '₹500'],
    ['en', '5 €'],
  ])('in %s, %s is a sum', (code, text) => {
    const flags = annotate(text, languageByCode(code)).reduce((all, token) => all | token.flags, 0);
    expect(flags & TokenFlag.money).not.toBe(0);
  });

  it.each([
    ['fr', 'La France'],
    ['it', 'Franco'],
    ['es', 'el peso de la caja'],
    ['vi', 'mùa đông'],
  ])('in %s, %s is no sum', (code, text) => {
    const flags = annotate(text, languageByCode(code)).reduce((all, token) => all | token.flags, 0);
    expect(flags & TokenFlag.money).toBe(0);
  });

  it('a sign that belongs to the next number makes no sum of the one before', () => {
    expect(annotate('In 2004 $5 was much.', languageByCode('en'))[1]?.flags).toBe(TokenFlag.number | TokenFlag.time);
  });
});

describe('a language', () => {
  it.each(['en', 'EN', 'en-GB', 'de', 'de-AT'])('is found by its tag: %s', (tag) => {
    expect(languageByCode(tag).code).toBe(tag.slice(0, 2).toLowerCase());
  });
});

describe('a text', () => {
  it('of a few words without a telling one is in no language that is known', () => {
    expect(tellLanguageOf('Verbatim 1.0')).toBeUndefined();
    expect(languageOf('Verbatim 1.0').code).toBe('en');
  });

  it('is not told by one word, which may be a stop word elsewhere, as "cat" is in Romanian', () => {
    expect(languageOf('The cat sleeps.').code).toBe('en');
  });

  it('in a script that no language here has is compared word by word', () => {
    expect(languageOf('ການສຶກສາ ແມ່ນ ສິ່ງ ທີ່ ສຳຄັນ').code).toBe('und');
  });

  it.skipIf(!existsSync('../shared/eval/multilingual'))('of every development article is told right', async () => {
    const { readFile } = await import('node:fs/promises');
    for (const code of await readdir('../shared/eval/multilingual')) {
      const folder = `../shared/eval/multilingual/${code}/articles`;
      if (code === 'cross' || !existsSync(folder)) continue;
      for (const name of await readdir(folder)) {
        expect(languageOf(await readFile(`${folder}/${name}`, 'utf8')).code, `${code} ${name}`).toBe(code);
      }
    }
  });
});
