/** Armenian. The stemmer is Snowball's, in Orama. */
import { type LanguageDescription, require, words } from './description.ts';

export const armenian: LanguageDescription = {
  code: 'hy',
  hasCases: true,
  loadStemmer: () => require('@orama/stemmers/armenian').stemmer,
  stopWords: `
    այդ այլ այն այս այսպես այսօր ապա առ առանց ավելի արդեն բայց բոլոր դա դեռ դեպի դու դրա դրանք եթե եմ ենք ես եք են էի էին էինք էիր
    էիք էր է ըստ թե ի ին իր իրեն իրենց իրենք իսկ ինչ ինչի ինչու ինչպես իմ լինել լինում կա կամ կան համար հանդիսանում հետ հետո մեզ մեր
    մենք մեջ մի մինչև միայն միշտ նա նաև նման նոր նույն նրա նրան նրանց նրանք որ որը որոնք որովհետև որպես որպեսզի որտեղ ու ում ուր
    պետք պիտի սա սրա վրա վերջ տակ քան քեզ քո քանի և եւ ով երբ ուզում կարող ես չեմ չէ չեն ոչ այո
  `,
  money: 'դրամ եվրո դոլար ռուբլի',
  asks: [
    ['number', words('քանի', 'ինչքան', 'որքան')],
    ['time', words('երբ', 'երբվանից', 'որ թվական\\p{L}*')],
    ['place', words('որտեղ', 'որտեղից', 'ուր', 'ո՞ւր')],
    ['person', words('ով', 'ո՞վ', 'ում', 'ովքեր')],
    ['reason', words('ինչու', 'ինչո՞ւ', 'ինչի համար')],
    ['manner', words('ինչպես', 'ինչպե՞ս')],
    ['thing', words('ինչ', 'ի՞նչ', 'որ', 'ո՞ր', 'որը')],
  ],
  sentences: {
    // Its full stop looks like a colon.
    endMarks: ':',
    beforeNumbers: 'էջ հ',
    abbreviations: 'թ դ մ.թ.ա մ.թ ք.ա և այլն',
  },
};
