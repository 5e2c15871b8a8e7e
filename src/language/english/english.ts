/** English as an implementation of `Language`. Each file of this folder contains one part of it. */
import type { Language } from '../language.ts';
import { aimRules } from './aims.ts';
import { loadAnswerCues } from './answer-cues.ts';
import { documentQuestions } from './document-questions.ts';
import { entityRules } from './entity-rules.ts';
import { followUpRules } from './follow-up-rules.ts';
import { loadLexicon } from './lexicon.ts';
import { nounPhrases } from './noun-phrases.ts';
import { questionTemplates } from './question-templates.ts';
import { readQuestion } from './questions.ts';
import { sentenceRules } from './sentence-rules.ts';
import { talkRules } from './small-talk-rules.ts';
import { variantsOf } from './spelling-variants.ts';
import { STOP_WORDS } from './stop-words.ts';
import { tag } from './tagger.ts';
import { wordFlagsOf } from './word-flags.ts';
import { wordOf } from './word-forms.ts';

export const english: Language = {
  code: 'en',
  hasDecimalComma: false,
  oneLetterWords: new Set(['a', 'i']),
  wordOf,
  wordFlagsOf,
  variantsOf,
  stopWords: STOP_WORDS,
  sentences: sentenceRules,
  readQuestion,
  get lexicon() {
    return loadLexicon();
  },
  get answerCues() {
    return loadAnswerCues();
  },
  talk: talkRules,
  documentQuestions,
  aims: aimRules,
  entities: entityRules,
  grammar: { tag, nounPhrases },
  followUps: followUpRules,
  questions: questionTemplates,
};
