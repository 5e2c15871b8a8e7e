/** Texts for property tests of whatever splits a text into sentences. */
import fc from 'fast-check';

/** Text made of what the splitter decides on, so that its rules meet in every order. */
export const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '.',
        '. ',
        '...',
        ' . . . ',
        '. . . . ',
        '?',
        '!” ',
        '… ',
        '。',
        '\n',
        '\r\n',
        '\n\n',
        '\r',
        ' ',
        '\t',
        '\u00a0',
      ),
      fc.constantFrom(
        'U.S.',
        'Mr.',
        'No. 5',
        '3.5',
        'p.m.',
        '1. ',
        '2) ',
        '• ',
        '- ',
        '(',
        ')',
        '“',
        '”',
        '[3]',
        'said',
        'I',
        'The',
        'the',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));
