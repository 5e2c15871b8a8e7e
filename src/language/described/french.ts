/** French. The stemmer is Snowball's, in natural. */
import { type LanguageDescription, require, words } from './description.ts';

/** Where a question begins, after a preposition at most. Elsewhere, most question words join clauses. */
const OPENING =
  '(?<=^\\P{L}{0,9}(?:et )?(?:[aà] partir de |(?:[aà]|de|depuis|dans|par|pour|avec|contre|chez|sur|vers|en) |' +
  "(?:d|jusqu)['’](?:[aà] )?)?)";
const WHICH = 'quel(?:le)?s?';
const MEASURES =
  '[aâ]ge|altitude|distance|dur[eé]e|hauteur|longueur|nombre|poids|population|pourcentage|profondeur|proportion|' +
  'quantit[eé]|superficie|taille|taux|temp[eé]rature|vitesse';
const TIMES = 'ann[eé]es?|dates?|d[eé]cennie|[eé]poque|heure|jours?|mois|moment|p[eé]riode|si[eè]cle';
const PLACES =
  'continent|d[eé]partement|endroits?|[eé]tat|fleuve|[iî]le|lieux?|pays|province|quartier|r[eé]gions?|rivi[eè]re|rue|' +
  'villages?|villes?|zones?';
const BEFORE_SUBJECT =
  'est|sont|[eé]tait|[eé]taient|fut|a|ont|avait|avaient|peut|peuvent|puis|doit|doivent|faut|va|vont|fait|existe';

export const french: LanguageDescription = {
  code: 'fr',
  loadStemmer: () => require('natural/lib/natural/stemmers/porter_stemmer_fr.js').stem,
  stopWords: `
    à afin ai ainsi alors après as au aucun aucune aujourd'hui auquel aura aurait aussi autre autres aux avaient avait avant
    avec avez avoir avons ayant beaucoup c ça car ce ceci cela celle celles celui certains ces cet cette ceux chaque chez
    combien comme comment contre d dans de depuis des desquels devait doit doivent donc dont du duquel durant elle elles en
    encore entre es est et étaient étais était étant été être eu eux fait faire faut fois font fut furent ici il ils j je
    jusque l la là laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui m ma mais malgré me même mêmes mes
    moi moins mon n ne ni non nos notre nous on ont or ou où par parce parmi pas pendant peu peut peuvent plus plusieurs
    pour pourquoi pourrait pouvait puis puisque qu quand que quel quelle quelles quelque quelques quels qui quoi s sa sans
    se selon sera serait seront ses seulement si soi soient soit sommes son sont sous souvent suis sur t ta tandis te tel
    telle tes toi ton tous tout toute toutes très tu un une vers voici vos votre vous y
    pr cest jai ya pk pq jpeux jsuis chui qd tt peux va vais vont fais dois
  `,
  letters: /[œûëïçêèîôâù]/,
  elision: /^(?:l|d|qu|c|j|n|s|m|t|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu)['’]/,
  money: 'euro euros centime centimes franc francs dollar dollars',
  asks: [
    [
      'money',
      words("combien (?:co[uû]t\\p{L}+|a co[uû]t[eé]|vaut|d['’](?:argent|euros))", 'quel est le (?:prix|co[uû]t)'),
    ],
    ['number', words('combien', `${WHICH} (?:\\p{L}+ l[ea'’]s? ?)?(?:${MEASURES})`)],
    ['time', words(`${OPENING}quand`, `${WHICH} (?:${TIMES})`)],
    ['place', words(`${OPENING}o[uù]`, `${WHICH} (?:${PLACES})`)],
    ['reason', words('pourquoi', `${WHICH} (?:raisons?|buts?|motifs?|causes?)`)],
    ['thing', words("comment (?:s['’]appel|se nomm|appel|nomm)\\p{L}+")],
    ['manner', words('comment', `${WHICH} (?:mani[eè]re|façon)`)],
    ['definition', /^\P{L}*que (?:signifie|veut dire) /u],
    [
      'definition',
      /^\P{L}*qu['’]est[- ]ce qu(?:e (?:c['’]est que )?(?:l[ea]s? |l['’])?|['’]une? )[^ ]+(?: d(?:e|u|es) [^ ]+)?\P{L}*$/u,
    ],
    ['person', words(`${OPENING}qui`)],
    ['thing', words(`(?:du|des|au|aux|la|le|les)?${WHICH}`, 'quoi', `${OPENING}qu(?:e|(?=['’]))`)],
    ['yes-no', /^\P{L}*est[- ]ce qu/u],
    ['time', words('quand')],
    ['place', words('où')],
    ['person', words('qui')],
    ['yes-no', words(`(?:${BEFORE_SUBJECT})[- ](?:t[- ])?(?:ils?|elles?|on|ce|vous|tu|je|nous)`)],
  ],
  talk: {
    greetings: 'bonjour|bonsoir|salut|coucou|ça va|comment (?:ça va|vas-tu|allez-vous)',
    thanks: '(?:merci|mille mercis)(?: (?:beaucoup|bien|à toi|à tous|infiniment))*|désolée?|pardon|excuse[zr]?-moi',
    farewells: 'au revoir|à (?:bientôt|plus(?: tard)?|demain|\\+)|bonne (?:nuit|journée|soirée)',
    remarks:
      "d'accord|génial|parfait|compris|bien|très bien|intéressant|oui|non|mdr|ptdr|s'il (?:te|vous) plaît|stp|svp",
    company: 'à tous|tous|tout le monde|les amis',
    aboutBot:
      "qui (?:es-tu|êtes-vous|tu es)|t(?:u es|'es) qui|que (?:peux-tu|sais-tu|pouvez-vous) faire|tu (?:peux|sais) faire quoi|comment (?:tu t'appelles|t'appelles-tu)|es-tu une? (?:bot|robot|humain|personne|programme)|tu es une? (?:bot|robot|humain)|qui t'a (?:fait|créé|programmé)|comment (?:ça marche|fonctionnes-tu|tu fonctionnes)|à l'aide|aide|que puis-je (?:te )?demander|comment peux-tu m'aider",
    doubt:
      "(?:tu es|es-tu|t'es) (?:sûre?|certaine?)|c'est (?:vrai|sûr|exact)|est-ce (?:vrai|que c'est vrai)|vraiment|sérieux|comment (?:le )?sais-tu(?: ça)?",
    politeOpenings:
      "(?:(?:est-ce que )?(?:tu peux|vous pouvez|quelqu'un peut)|peux-tu|pourrais-tu|pouvez-vous|pourriez-vous) (?:me |nous )?(?:dire|expliquer|montrer)|dis[- ]moi|quelqu'un sait|sais-tu|savez-vous|je (?:voudrais|veux|souhaite|aimerais) savoir",
    theArticle:
      "(?:(?:dans|selon) )?(?:cet article|l'article|ce texte|le texte|ce document|le document)(?! (?:de|du|sur|d')(?![\\p{L}]))",
  },
  followUps: {
    connectives: 'et|mais|ou|alors|donc|ok',
    about: "(?:qu'en est-il|que dire|quid|qu'est-ce qu'il en est) (?:de |du |des |d')|(?:et )?(?:pour|concernant)",
    continuation:
      "(?:dis-moi |dis-m'en )?(?:en )?plus(?: là-dessus| à ce sujet)?|dis-m'en plus|continue|quoi d'autre|et (?:puis|après)",
  },
  askAbout: '… ?',
  sentences: {
    titles: 'M MM Mme Mmes Mlle Mlles Dr Drs Pr Prof Me Mes Mgr St Ste Vve Cdt Cne Col Gal Gén Lt Sgt Mr Mrs S Av Bd',
    beforeNumbers:
      'No Nº N° n° n p pp art al chap vol t fig tabl éd env max min col tél janv févr avr juil sept oct nov déc ch ' +
      'ann av',
    connectives: 'p.ex ex cf c.-à-d c.à.d i.e vs voy',
    abbreviations:
      'etc env adj apr av j.-c boul chap coll dir éd édit fig hab ill inc ltd janv févr avr juil oct nov déc ' +
      'réf rééd suiv tél trad univ max min s.a s.a.r.l p.-d.g a.m p.m ll aa ii rr',
  },
};
