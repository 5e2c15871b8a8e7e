import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../src/answer/parse-question.ts';
import { anaphorsIn } from '../src/conversation/anaphors.ts';
import { detectFollowUp } from '../src/conversation/detect-follow-up.ts';
import { mayBeOfGender } from '../src/conversation/gender.ts';
import { interpretFollowUp } from '../src/conversation/resolve-follow-up.ts';
import { smallTalkIn, withoutSmallTalk } from '../src/conversation/small-talk.ts';
import { partOf, tokenized } from '../src/conversation/tokenized-text.ts';
import type { Turn } from '../src/conversation/turn.ts';
import { english } from '../src/language/english/english.ts';
import { followUpRules } from '../src/language/english/follow-up-rules.ts';

const turn = (question: string, named: readonly string[] = []): Turn => ({ question, named, quoted: undefined });

/** The kind that a follow-up is detected as, and the complete questions that it may mean. */
function understood(question: string, previous: Turn, text?: string): { kind?: string; questions: string[] } {
  const typed = tokenized(question, english);
  const followUp = detectFollowUp(typed);
  if (followUp === undefined) return { questions: [] };
  const quoted = { articleId: 'a.txt', revision: '1', start: 0 };
  const found = interpretFollowUp(typed, followUp, followUpRules, { ...previous, quoted }, () => text);
  const questions = found.filter(({ kind }) => kind === 'resolved' || kind === 'continuation');
  return { kind: followUp.kind, questions: questions.flatMap(({ shown }) => shown ?? []) };
}

describe('a follow-up', () => {
  it.each([
    ['Did Carter run for office?', 'When?', 'question-word', ['When did Carter run for office?']],
    ['Did Carter run for office?', 'WHY?', 'question-word', ['why did Carter run for office?']],
    ['Did Carter run for office?', 'and the reason?', 'question-word', ['why did Carter run for office?']],
    ['When did the troops move?', 'how many?', 'question-word', []],
    ['Who is Patrick Ryder?', 'What about Kelly Magsamen?', 'substitution', ['Who is Kelly Magsamen?']],
    ['Who is Patrick Ryder?', 'and mattis?', 'substitution', ['Who is mattis?']],
    ['How many soldiers are in South Korea?', 'And in Japan?', 'substitution', ['How many soldiers are in Japan?']],
    ['How many soldiers are in Iraq?', 'what abuot the U.S.?', 'substitution', ['How many soldiers are in the U.S.?']],
    ['What did Mattis say in 2018?', 'and in 2004?', 'substitution', ['What did Mattis say in 2004?']],
    ['What did Mattis say?', 'and in 2004?', 'substitution', ['What did Mattis say in 2004?']],
    ['Who is Patrick Ryder?', 'What did he say?', 'pronoun', ['What did Patrick Ryder say?']],
    ['Who is Patrick Ryder?', 'Did he win his race?', 'pronoun', ['Did Patrick Ryder win Patrick Ryder’s race?']],
    ['Who lives in Warsaw?', 'What is its size?', 'pronoun', ['What is Warsaw’s size?']],
    ['Who talks with Kim?', 'What happened after that?', 'pronoun', []],
    ['Who talks with Kim?', 'Why did he do it?', 'pronoun', ['Why did Kim do it?']],
    ['Where is the Warsaw Uprising Museum?', 'the size?', 'attribute', ['the size of the Warsaw Uprising Museum?']],
    ['Was the mill rebuilt?', 'why not?', 'question-word', ['why was the mill not rebuilt?']],
    ['Who is the mayor of Lund?', 'why not?', 'question-word', []],
    ['Was Kim born in Lund?', 'who else?', 'question-word', ['who else was born in Lund?']],
    ['Are troops stationed in Japan?', 'how many?', 'question-word', ['how many troops are stationed in Japan?']],
    ['What does a ticket cost?', 'and for children?', 'substitution', ['What does a ticket cost for children?']],
    ['How old is the mill?', 'and the barns?', 'attribute', ['How old are the barns?']],
    ['When can he go back?', 'what if it rains?', 'condition', ['When can he go back if it rains?']],
    ['When was the lighthouse lit?', 'why was it closed?', 'pronoun', ['why was the lighthouse closed?']],
    ['Who is the mayor of Lund?', 'how many people live there?', 'pronoun', ['how many people live in Lund?']],
    [
      'How high are evaporative cooling towers?',
      'who builds these towers?',
      'pronoun',
      ['who builds evaporative cooling towers?'],
    ],
    ['Which church was built in 1550?', 'where is it?', 'pronoun', ['where is the church that was built in 1550?']],
    ['Where are Ann Roe’s parents?', 'where was she born?', 'pronoun', ['where was Ann Roe born?']],
    [
      'What did Ted Heath ask?',
      'what was his policy towards Israel?',
      'pronoun',
      ['what was Ted Heath’s policy towards Israel?'],
    ],
    ['What is Lund?', 'what can you tell me about its size?', 'pronoun', ['what can you tell me about Lund’s size?']],
    ['Who is Patrick Ryder?', 'tell me more', 'continuation', ['Who is Patrick Ryder?']],
    ['Who is Patrick Ryder?', 'and then?', 'continuation', ['Who is Patrick Ryder?']],
  ])('after “%s”, “%s” is a %s that may mean %j', (before, question, kind, questions) => {
    expect(understood(question, turn(before))).toEqual({ kind, questions });
  });

  it.each([
    'Who is Patrick Ryder?',
    'And who is Patrick Ryder?',
    'Is it true that Rumsfeld moved troops to Iraq?',
    'How long does it take to withdraw troops?',
    'Who said that he had no information?',
    'Which president promised to withdraw all his troops?',
    'What happened this week?',
    'is it ok to use a bot',
    'Was it a Norman who built the castle?',
    'What about the population of Warsaw in 2001?',
    'What can you do?',
    'are you sure?',
    'good morning?',
    'rumsfeld iraq',
    'Seoul?',
    '',
    '???',
    `Did he win ${'and win '.repeat(30)}?`,
  ])('is not what is complete, or asked of the bot: “%s”', (question) => {
    expect(detectFollowUp(tokenized(question, english))).toBeUndefined();
  });

  it('also lets a pronoun refer to the highlighted words of the answer', () => {
    expect(understood('When did she die?', turn('Who wrote the book?', ['Jane Fox', '1950'])).questions).toEqual([
      'When did Jane Fox die?',
    ]);
  });

  it('lets a pronoun refer to what an earlier question was about', () => {
    const previous = { ...turn('Was the album successful?'), earlier: ['Lea Salonga'] };
    expect(understood('did she tour?', previous).questions).toEqual(['did Lea Salonga tour?']);
  });

  it('is not shown with a name that nobody would say', () => {
    expect(understood('when does it restart?', turn('which road do i take for desert')).questions).toEqual([]);
    expect(understood('and kids?', turn('ticket price adults')).questions).toEqual([]);
  });

  it('tries each phrase that a substitute may replace, but at most eight', () => {
    const before = 'Did Ann meet Bob in Rome, Cid in Oslo, Dan in Bonn, Eve in Lyon, Flo in Cork and Gil in Graz?';
    const { questions } = understood('and Hal?', turn(before));
    expect(questions.length).toBeGreaterThan(1);
    expect(questions.length).toBeLessThanOrEqual(8);
  });

  it('distinguishes “he” and “she” by the article, as long as the article is unchanged', () => {
    const text = 'Peter Shaw runs the mill. He opposes the sale. Anna Reed proposed it. “It costs too much,” she said.';
    const before = turn('What do Peter Shaw and Anna Reed want?', ['Peter Shaw', 'Anna Reed']);
    expect(understood('why does she object?', before, text).questions).toEqual(['why does Anna Reed object?']);
    expect(understood('why does he object?', before, text).questions).toEqual(['why does Peter Shaw object?']);
    expect(understood('why does he object?', before).questions).toEqual([
      'why does Peter Shaw object?',
      'why does Anna Reed object?',
    ]);
  });
});

describe('anaphors', () => {
  it.each([
    ['When did he die', ['he']],
    ['Who stopped him', ['him']],
    ['Is that true', ['that']],
    ['Who lived there', ['there']],
    ['Was it legal', ['it']],
    ['Was it legal to leave', []],
    ['Why did Rome fall and what replaced it', []],
    ['Which queen lost her husband', []],
    ['What happened this year', []],
    ['Who is Kim', []],
    ['What awards did it win', ['it']],
    ['What was the reaction to his death', ['his']],
    ['Who was the first person he fought when he came back', ['he']],
    ['What was the name of that album', ['that']],
  ])('of “%s” are %j', (question, words) => {
    expect(anaphorsIn(tokenized(question, english), followUpRules).map(({ text }) => text)).toEqual(words);
  });
});

describe('the gender of a name', () => {
  const text = 'Ann Roe came. She sat. Bo Beck saw her. He left. Sam Lee stayed. Kim met Bo Beck, and he waved.';
  it.each([
    ['she', 'Ann Roe', true],
    ['he', 'Ann Roe', false],
    ['his', 'Bo Beck', true],
    ['hers', 'Sam Lee', true],
    ['him', 'Sam Lee', true],
    ['she', '…', true],
  ])('may be that of “%s” for %s: %s', (pronoun, name, expected) => {
    expect(mayBeOfGender(pronoun, name, { text, start: 0 }, followUpRules)).toBe(expected);
  });
});

describe('small talk', () => {
  it.each([
    ['Hello there!', 'greeting'],
    ['how are you?', 'greeting'],
    ['thank you so much', 'thanks'],
    ['good night everyone', 'farewell'],
    ['who are you?', 'about-me'],
    ['help', 'about-me'],
    ['are you sure?', 'doubt'],
    ['lol', 'chat'],
    ['sorry', 'chat'],
    ['what?', 'vague'],
    ['', 'chat'],
    ['Who is Kim?', undefined],
    ['How are soldiers paid?', undefined],
    ['Thanks to whom did Carter run?', undefined],
  ])('in “%s” is of the kind %s', (text, kind) => {
    expect(smallTalkIn(tokenized(text, english))).toBe(kind);
  });

  it.each([
    ['thanks. who is Kim', 'who is Kim'],
    ['Thanks, that helps! One more: who is Kim', 'who is Kim'],
    ['hi bot who is Kim', 'who is Kim'],
    ['Ok! Kim?', 'Kim?'],
    ['thanks a lot', 'thanks a lot'],
    ['Great wars', 'Great wars'],
  ])('is taken from “%s”, and leaves “%s”', (text, question) => {
    expect(withoutSmallTalk(text, english)).toBe(question);
  });
});

describe('a parsed question', () => {
  it.each([
    ['Who is Kim?', 'question'],
    ['hey bot, can you tell me who Kim is?', 'question'],
    ['What is the story of the war about?', 'question'],
    ['thanks!', 'thanks'],
    ['What happened?', 'vague'],
  ])('“%s” has the intent %s', (text, intent) => {
    expect(parseQuestion(text, english).intent).toBe(intent);
  });

  it('searches neither for polite words nor for words that mean the article itself', () => {
    const words = (text: string) => parseQuestion(text, english).tokens.map((token) => token.text);
    expect(words('Hi! Could you please tell me who Kim is?')).toEqual(['who', 'Kim', 'is']);
    expect(words('What does this article say\nabout   Kim?')).toEqual(['What', 'does', 'say', 'about', 'Kim']);
  });

  it('depends on the turn before only if it is a follow-up and that turn is short', () => {
    const isFollowUp = (text: string, previous?: Turn): boolean => {
      const parsed = parseQuestion(text, english, previous);
      return parsed.intent === 'question' && parsed.isFollowUp;
    };
    expect(isFollowUp('and when?', turn('Did Carter run?'))).toBe(true);
    expect(isFollowUp('and when?')).toBe(false);
    expect(isFollowUp('and when?', turn(`Did Carter ${'run and '.repeat(50)}win?`))).toBe(false);
    expect(isFollowUp('What does this article say on it?', turn('Did Carter run?'))).toBe(false);
  });
});

describe('a part of a tokenised text', () => {
  it('has the tokens inside it, at their offsets in the part', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', '’', '1', 'é') }),
        fc.nat(20),
        (text, start) => {
          const whole = tokenized(text, english);
          const part = partOf(whole, start);
          expect(part.text).toBe(text.slice(start));
          for (const token of part.tokens) expect(part.text.slice(token.start, token.end)).toBe(token.text);
          expect(part.tokens).toHaveLength(whole.tokens.filter((token) => token.start >= start).length);
        },
      ),
    );
  });
});
