import { describe, expect, it } from 'vitest';
import { english } from '../../src/language/english/english.ts';
import { TokenFlag, WordFlag } from '../../src/language/flags.ts';
import type { AnswerType } from '../../src/language/question-form.ts';
import { readTokens } from '../../src/language/terms.ts';

/** The names of the flags in a number of them. */
const namesOf = (flags: number, table: Readonly<Record<string, number>>): string[] =>
  Object.entries(table).flatMap(([name, flag]) => ((flags & flag) === 0 ? [] : [name]));

describe('a word', () => {
  it.each([
    ['the', ['definiteArticle', 'nameLink']],
    ['didn’t', ['auxiliary', 'negation']],
    ['her', ['personalPronoun', 'possessivePronoun', 'pointing', 'openingPointer', 'objectPronoun']],
    ['themselves', ['pluralPronoun', 'reflexive']],
    ["what's", ['questionWord', 'auxiliary']],
    ['year', ['timeNoun']],
    ['cat', []],
  ])('%j has the flags of its class, without any lexicon', (token, flags) => {
    expect(namesOf(english.wordOf(token).wordFlags, WordFlag).sort()).toEqual(flags.toSorted());
  });

  it.each([
    [' because', ['stopWord', 'reason']],
    ['refus', ['refusal', 'verb', 'noun']],
    ['name', ['saysName', 'noun']],
    ['japan', ['noun', 'place']],
    ['xqzzy', []],
  ])('of an index, %j, has those that the lexicon knows', (term, flags) => {
    expect(namesOf(english.wordFlagsOf(term), WordFlag)).toEqual(expect.arrayContaining(flags));
  });

  it.each([
    ['23,500', ['number']],
    ['1998', ['number', 'time']],
    ['million', ['number']],
    ['miles', ['measured']],
    ['dollars', ['measured', 'money']],
    ['Friday', ['time']],
    ['U.S.', ['acronym']],
    ['march', []],
  ])('%j is, wherever it occurs, %j', (token, flags) => {
    expect(namesOf(english.wordOf(token).tokenFlags, TokenFlag)).toEqual(flags);
  });
});

it('the flags of a word are one positive number', () => {
  expect(Object.values(WordFlag).reduce((all, flag) => all | flag, 0)).toBeGreaterThan(0);
});

describe('a question', () => {
  it.each<[string, AnswerType, string | undefined]>([
    ['Who led the Normans?', 'person', undefined],
    ['When did they leave?', 'time', undefined],
    ['In which year did they leave?', 'time', 'year'],
    ['Which country fears the withdrawal?', 'place', 'country'],
    ['How many soldiers were there?', 'number', 'soldiers'],
    ['How much does it cost?', 'money', undefined],
    ['How long ago was it?', 'time', undefined],
    ['What kind of arches did they build?', 'thing', 'arches'],
    ['What is a heron?', 'definition', 'heron'],
    ['Which earlier president promised cuts?', 'thing', 'president'],
    ['Isn’t it legal?', 'yes-no', undefined],
    ['troops Korea', 'keywords', undefined],
  ])('%j asks for a %s, named by %j', (question, type, focus) => {
    const tokens = readTokens(question, english);
    const form = english.readQuestion(tokens);
    expect([form.type, tokens[form.focus ?? -1]?.text]).toEqual([type, focus]);
  });

  it('has the units of its answer', () => {
    const { units } = english.readQuestion(readTokens('How far is it?', english));
    expect([...(units ?? [])]).toContain('miles');
  });
});
