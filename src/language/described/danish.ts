/** Danish. The stemmer is Snowball's, in @orama/stemmers. */
import { type LanguageDescription, require, words } from './description.ts';

export const danish: LanguageDescription = {
  code: 'da',
  loadStemmer: () => require('@orama/stemmers/danish').stemmer,
  stopWords: `
    ad af alle allerede alligevel alt altså anden andet andre at bag bare begge bl blandt blev blevet blive bliver burde bør
    både da de dem den denne der deres derfor derved det dette dig din dine disse dit dog du efter eftersom eller en end
    endnu er et fik for fordi forskellige fra få får før først gennem gjorde gør ham han hans har havde hen hende hendes her
    hos hun hvad hvem hver hverken hvilke hvilken hvilket hvis hvor hvordan hvorfor hvornår i igen ikke ind inden indtil
    ingen intet ja jeg jer jeres kan kun kunne langs man mange med meget mellem men mens mere mest mig min mindre mine mit
    mod må måtte ned nej noget nogle nogen nok nu når og også om omkring op os over på samme samt selv siden sig sin sine
    sit skal skulle som således sådan så til trods ud uden under var ved vi vil ville vor vore vores være været hedder hed
    senere
  `,
  letters: /[æøå]/,
  ending: /'s$/,
  money: 'kr krone kroner øre euro dollar',
  asks: [
    ['money', words('hvor meget (?:kost|betal|tjen)\\p{L}*', 'hvad kost\\p{L}*', 'hvad (?:er|var) prisen')],
    ['time', words('hvorn[åa]r', 'hvor l[æa]e?nge', 'hvor lang tid', 'siden hvorn[åa]r')],
    ['time', words('hvilke[nt]? (?:[åa]r|[åa]rti|[åa]rhundrede|dag|m[åa]ned|dato|tid|tidspunkt|periode|[åa]rstid)')],
    [
      'number',
      words(
        'hvor (?:mange|meget|stor[et]?|h[øo]j[te]?|lange?|langt|gam(?:mel|le|melt)|ofte|dybt?|hurtigt?|brede?|tung[et]?)',
      ),
    ],
    [
      'number',
      words(
        'hv(?:ad|ilke[nt]?) (?:er |var )?(?:andel|procent|antal|befolkningstal|indbyggertal|temperatur|hastighed)\\p{L}*',
      ),
    ],
    ['person', words('hvem', 'hvilke[n]? person(?:er)?')],
    [
      'place',
      words(
        'hvilke[nt]? (?:\\p{L}+ )?(?:land|lande|by|sted|stat|region|omr[åa]de|flod|[øo]|kommune|kontinent|landsdel)',
      ),
    ],
    ['reason', words('hvorfor', 'af hvilken grund', 'hvad er [åa]rsagen')],
    ['manner', words('hvordan', 'hvorledes', 'p[åa] hvilken m[åa]de')],
    ['place', words('hvor', 'hvorfra', 'hvorhen')],
    [
      'definition',
      /^(?:hvad (?:er|betyder|indebærer) (?:\S+ ){0,2}\S+|hvad menes (?:der )?med .+|hvad forst[åa]s ved .+)$/u,
    ],
    ['thing', words('hvad', 'hvilken', 'hvilket', 'hvilke')],
    [
      'yes-no',
      /^(?:er|var|har|havde|kan|kunne|f[åa]r|m[åa]|skal|skulle|findes|fandtes|blev|bliver|gjorde|ville?|b[øo]r|passer) /u,
    ],
  ],
  sentences: {
    titles: 'dr prof hr fr frk kapt adv lic sct skt',
    beforeNumbers: 'nr kap fig s tab bd art kl ca vol pkt stk',
    connectives:
      'f.eks fx bl.a dvs d.v.s jf jvf ca ang evt f.o.m t.o.m mht m.h.t pga p.g.a s.k såk hhv iflg ift vedr pr m.a.o',
    abbreviations:
      'osv o.s.v mv m.v mm m.m o.l o.lign m.fl mfl etc f.kr e.kr mio mia inkl ekskl tlf afd årh jan febr aug sept okt nov dec',
    months: 'januar februar marts april maj juni juli august september oktober november december århundrede',
  },
};
