/** Small talk and short follow-ups in the languages that are described by data, and questions in another language. */
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answerer.ts';
import { parseQuestion } from '../../src/answer/parse-question.ts';
import { remarks } from '../../src/answer/wording/remarks.ts';
import { parseArticle } from '../../src/article/formats/plain-text.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import { languageByCode, otherLanguageOf } from '../../src/language/languages.ts';
import { de } from '../../src/phrases/de.ts';
import { en } from '../../src/phrases/en.ts';

describe('small talk', () => {
  it.each([
    ['de', 'Hallo zusammen!', 'greeting'],
    ['de', 'guten Morgen', 'greeting'],
    ['de', 'Vielen Dank!', 'thanks'],
    ['de', 'danke dir', 'thanks'],
    ['de', 'tschüss', 'farewell'],
    ['de', 'Was kannst du?', 'about-me'],
    ['de', 'Bist du sicher?', 'doubt'],
    ['de', 'ok cool', 'chat'],
    ['es', '¡Hola!', 'greeting'],
    ['es', 'buenos dias', 'greeting'],
    ['es', 'muchas gracias', 'thanks'],
    ['es', 'hasta luego', 'farewell'],
    ['es', '¿Quién eres?', 'about-me'],
    ['es', '¿estás seguro?', 'doubt'],
    ['fr', 'Bonjour à tous', 'greeting'],
    ['fr', 'merci beaucoup !', 'thanks'],
    ['fr', 'au revoir', 'farewell'],
    ['fr', 'qui es-tu ?', 'about-me'],
    ['fr', "c'est vrai ?", 'doubt'],
    ['pt', 'Olá, tudo bem?', 'greeting'],
    ['pt', 'muito obrigada!', 'thanks'],
    ['pt', 'até logo', 'farewell'],
    ['pt', 'quem é você?', 'about-me'],
    ['pt', 'tem certeza?', 'doubt'],
    ['it', 'buongiorno', 'greeting'],
    ['it', 'grazie mille', 'thanks'],
    ['it', 'chi sei?', 'about-me'],
    ['ja', 'こんにちは', 'greeting'],
    ['ja', 'ありがとうございます！', 'thanks'],
    ['ja', 'さようなら', 'farewell'],
    ['ja', 'あなたは誰ですか？', 'about-me'],
    ['ja', '本当ですか？', 'doubt'],
    ['ko', '안녕하세요!', 'greeting'],
    ['ko', '감사합니다', 'thanks'],
    ['ko', '안녕히 계세요', 'farewell'],
    ['ko', '이름이 뭐예요?', 'about-me'],
    ['ko', '정말이에요?', 'doubt'],
    ['ru', 'hi', 'greeting'],
    ['pl', 'ok', 'chat'],
  ])('in %s: “%s” is recognised', (code, text, kind) => {
    expect(parseQuestion(text, languageByCode(code)).intent).toBe(kind);
  });

  it.each([
    ['de', 'Wer ist der Bot?'],
    ['de', 'Bis wann muss ich zahlen?'],
    ['es', '¿Qué puedo traer?'],
    ['fr', 'Qui est le président ?'],
    ['pt', 'Quem é o presidente?'],
    ['ja', '会費は誰が払いますか？'],
    ['ko', '회비는 누가 내나요?'],
  ])('in %s is not: “%s”', (code, text) => {
    expect(parseQuestion(text, languageByCode(code)).intent).toBe('question');
  });

  it.each([
    ['de', 'Hallo, wann öffnet das Schwimmbad?', 'schwimmbad'],
    ['de', 'Kannst du mir bitte sagen, wann das Schwimmbad öffnet?', 'schwimmbad'],
    ['es', 'Hola, ¿me puedes decir cuándo abre la piscina?', 'piscin'],
    ['fr', 'Bonjour, est-ce que tu peux me dire quand ouvre la piscine ?', 'piscin'],
    ['pt', 'Oi! Alguém sabe quando abre a piscina?', 'piscin'],
  ])('in %s before a question is not searched for: “%s”', (code, text, expected) => {
    const terms = parseQuestion(text, languageByCode(code)).tokens.flatMap(({ term }) => term ?? []);
    expect(terms).toContain(expected);
    expect(terms.length).toBeLessThanOrEqual(2);
  });
});

describe('short follow-ups', () => {
  const turnOf = (question: string): Turn => ({ question, named: [], quoted: undefined });
  const understood = (code: string, before: string, question: string): readonly (string | undefined)[] => {
    const parsed = parseQuestion(question, languageByCode(code), turnOf(before));
    return parsed.intent === 'question' ? parsed.interpretations.map(({ shown }) => shown) : [];
  };

  it.each([
    ['de', 'Wer leitet den Verein?', 'und seit wann?', 'Wer leitet den Verein? → und seit wann?'],
    ['de', 'Wie viele Mitglieder gab es 1990?', 'und 2004?', 'Wie viele Mitglieder gab es 2004?'],
    ['de', 'Was zahlen Schüler?', 'und Erwachsene?', 'Was zahlen Erwachsene?'],
    ['de', 'Wann ist der Club offen?', 'und in den Ferien?', 'Wann ist der Club offen? → und in den Ferien?'],
    ['es', '¿Quién dirige el club?', '¿y cuándo?', '¿Quién dirige el club? → ¿y cuándo?'],
    ['es', '¿Cuántos socios hay en Madrid?', '¿y en Sevilla?', '¿Cuántos socios hay en Sevilla?'],
    ['fr', 'Qui dirige le club ?', 'et pourquoi ?', 'Qui dirige le club ? → et pourquoi ?'],
    ['pt', 'Quem dirige o clube?', 'e quando?', 'Quem dirige o clube? → e quando?'],
    ['it', 'Chi dirige il club?', 'e quando?', 'Chi dirige il club? → e quando?'],
    ['ja', '会費はいくらですか？', '学生は？', '会費はいくらですか？ → 学生は？'],
    ['ko', '회비는 얼마예요?', '학생은요?', '회비는 얼마예요? → 학생은요?'],
    ['ko', '전시회는 어디서 해요?', '그럼 언제요?', '전시회는 어디서 해요? → 그럼 언제요?'],
    ['ko', '회비는 얼마예요?', '그럼 학생은요?', '회비는 얼마예요? → 그럼 학생은요?'],
  ])('in %s, after “%s”: “%s” is understood', (code, before, question, expected) => {
    expect(understood(code, before, question)[0]).toBe(expected);
  });

  it.each([
    ['de', 'erzähl mir mehr'],
    ['es', 'dime más'],
    ['fr', "dis-m'en plus"],
    ['pt', 'o que mais?'],
    ['ja', 'もっと詳しく'],
    ['ko', '더 알려줘'],
  ])('in %s, “%s” asks for further passages', (code, question) => {
    const parsed = parseQuestion(question, languageByCode(code), turnOf('1990'));
    expect(parsed.intent === 'question' && parsed.interpretations[0].kind).toBe('continuation');
  });

  it.each([
    ['de', 'Wann wurde der Verein gegründet?'],
    ['de', 'Und wann wurde der Verein gegründet?'],
    ['de', 'Was kannst du?'],
    ['es', '¿Y cuándo se fundó la asociación de vecinos?'],
    ['ja', '会費はいつ払いますか？'],
  ])('in %s are not complete questions: “%s”', (code, question) => {
    const parsed = parseQuestion(question, languageByCode(code), turnOf('Wer leitet den Verein?'));
    expect('isFollowUp' in parsed && parsed.isFollowUp).toBe(false);
  });
});

describe('a question in another language than the article', () => {
  const article = parseArticle(
    'verein.txt',
    'Der Verein wurde am 3. Oktober 1990 von Jonas Weber gegründet. Die Mitglieder treffen sich im Sommer am Fluss. ' +
      'Der Beitrag ist 60 Euro im Jahr, und wer nach dem Juli kommt, zahlt die Hälfte.',
  );
  const answerer = createAnswerer([article]);

  it('finds names and numbers, and claims nothing', () => {
    const answer = answerer.answer('Who is Jonas Weber?');
    expect(answer.outcome).toBe('closest');
    expect(answer.excerpts[0]?.text).toContain('Jonas Weber');
    expect(answer.confidence).toBeLessThanOrEqual(0.5);
    expect(answer.articleLanguage).toBe('de');
    expect(remarks(answer, en)[0]).toBe(
      'The article is in German, and I match words: ask in German. Names and numbers I find in any language, if they are written the same. The closest passage:',
    );
  });

  it('says the same where nothing is found', () => {
    const answer = answerer.answer('Does anybody know where the dogs may swim?');
    expect(answer.outcome).toBe('not-covered');
    expect(remarks(answer, de).join(' ')).toContain('Der Artikel ist auf Deutsch');
    expect(answer.unknownWords).toEqual([]);
  });

  it('is still small talk', () => {
    expect(answerer.answer('What can you do?').outcome).toBe('small-talk');
    for (const talk of ['muchas gracias', 'bonjour à tous', 'ありがとうございます', 'good morning']) {
      expect(answerer.answer(talk).outcome).toBe('small-talk');
    }
    const english = createAnswerer([parseArticle('garden.txt', 'The garden is open to everybody, and it is free.')]);
    expect(english.answer('vielen dank!').outcome).toBe('small-talk');
    expect(english.answer('안녕하세요').outcome).toBe('small-talk');
  });

  it('is one only if another language is sure', () => {
    expect(answerer.answer('Wer ist Jonas Weber?').articleLanguage).toBeUndefined();
    expect(answerer.answer('Jonas Weber').articleLanguage).toBeUndefined();
  });

  it.each([
    ['en', 'Who founded the club in 1990?', undefined],
    ['en', '¿Quién fundó el club en 1990?', 'es'],
    ['en', 'кто был основателем клуба и когда', 'ru'],
    ['en', '誰が設立しましたか', 'ja'],
    ['ja', '水戸藩銭貨', undefined],
    ['ja', 'Who founded it and when?', 'en'],
    ['de', 'Kim Jong Un', undefined],
    ['pt', '¿Cuándo abre la biblioteca los lunes?', 'es'],
  ])('of an article in %s: “%s”', (code, question, expected) => {
    expect(otherLanguageOf(question, languageByCode(code))?.code).toBe(expected);
  });
});
