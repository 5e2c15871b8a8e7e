/** French. A no-break space, written as `\u00a0`, stands before : and ; and inside quotation marks. */
import type { Phrases } from './phrases.ts';

export const fr: Phrases = {
  language: 'fr',
  quotationMarks: ['«\u00a0', '\u00a0»'],
  others: (count) => `${count} autre${count === 1 ? '' : 's'}`,

  commands: {
    ask: {
      name: 'demander',
      description: 'Pose une question et reçois, mot pour mot, les phrases qui y répondent',
      question: { name: 'question', description: 'Ce que tu veux savoir, dans la langue de l’article' },
      private: { name: 'privé', description: 'N’afficher la réponse que pour toi (par défaut\u00a0: non)' },
    },
    article: { name: 'article', description: 'Parcours mes articles et lis-les en entier' },
    help: { name: 'aide', description: 'Comment poser une question et à quoi t’attendre' },
    find: { name: 'Rechercher dans l’article' },
    articleOption: { name: 'article', description: 'Un seul article, par son titre ou le nom de son fichier' },
  },

  citation: {
    place: (paragraph, sentence) => `paragraphe ${paragraph}, phrase ${sentence}`,
    paragraphOf: (number, count) => `paragraphe ${number} sur ${count}`,
    paragraphsOf: (first, last, count) => `paragraphes ${first} à ${last} sur ${count}`,
    paragraphs: (count) => `${count} paragraphe${count === 1 ? '' : 's'}`,
    sentences: (count) => `${count} phrase${count === 1 ? '' : 's'}`,
    justBefore: (place, text) => `Juste avant (${place})\u00a0: ${text}`,
    inBold: (place) => `En gras\u00a0: ${place}.`,
    cited: (place) => `Citation\u00a0: ${place}.`,
  },

  outcome: {
    whatIHold: 'Ce que j’ai lu',
    theArticle: (label) => `L’article ${label}`,
    mayNotAnswer: (subject) => `${subject} n’y répond peut-être pas.`,
    doesNotCover: (subject) => `${subject} n’en parle pas.`,
    doesNotMention: (words) => `Aucune mention de ${words}.`,
    closest: 'Les passages les plus proches\u00a0:',
    begins: (subject) => `Je ne fais que citer, sans résumer. ${subject} commence ainsi\u00a0:`,
    searchedFor: (question) => `J’ai cherché\u00a0: ${question}`,
  },

  smallTalk: {
    greeting: 'Bonjour\u00a0! Pose-moi une question, et je cite ce que j’ai lu à ce sujet.',
    thanks: 'De rien.',
    farewell: 'À bientôt\u00a0!',
    'about-me':
      'Je suis un programme\u00a0: je réponds aux questions en citant ce que j’ai lu, mot pour mot, en indiquant où se trouve chaque phrase. Je n’invente rien.',
    doubt: 'Je cite mot pour mot, sans juger ce que je cite. Lis le passage dans son contexte pour en juger toi-même.',
    chat: 'Je ne fais que citer ce que j’ai lu.',
    vague: 'Il n’y a rien là-dedans que je puisse rechercher. Pose une question sur quelque chose de précis.',
  },

  invitation: {
    askFor: (question) => `Pose une question, par exemple\u00a0: ${question}`,
    askAnything: 'Pose toutes les questions que tu veux sur son contenu.',
    tryThese: 'Essaie une de ces questions\u00a0:',
  },

  buttons: {
    inContext: 'Voir en contexte',
    nthInContext: ['1re citation en contexte', '2e citation en contexte', '3e citation en contexte'],
    morePassages: 'Autres passages',
    share: 'Partager',
    back: '◀ Précédent',
    next: 'Suivant ▶',
  },

  passages: {
    more: 'Autres passages, moins susceptibles de répondre\u00a0:',
    onMessage: 'Passages en rapport avec ce message\u00a0:',
    noneOnMessage: 'Rien de ce que j’ai lu n’est en rapport avec ce message.',
    noText: 'Ce message ne contient pas de texte à rechercher.',
    leftOut: (count) =>
      `${count} ${count === 1 ? 'autre passage ne tenait' : 'autres passages ne tenaient'} pas dans ce message.`,
    tooLong: 'La phrase est trop longue pour un message. Elle se trouve ici\u00a0:',
    tooLongOnPage: 'Cette phrase est trop longue pour un message.',
    sharedBy: (name) => `Partagé par ${name}`,
  },

  holdings: {
    iHold: (count) => `J’ai ${count} articles\u00a0:`,
    noSuchPage: 'Cette page n’existe pas.',
  },

  markdown: {
    help: ({ ask, article, articleOption, find }, { inContext, morePassages }) =>
      `Je réponds aux questions en citant ce que j’ai lu\u00a0: mot pour mot, en indiquant où se trouve chaque phrase. Je n’invente rien, et je le dis quand il n’y a pas de réponse. Pose tes questions dans la langue de l’article.

- **/${ask.name}** sert à poser une question\u00a0; pendant que tu écris, je t’en propose qui ont une réponse. Ajoute **${articleOption.name}** pour n’interroger qu’un article, ou **${ask.private.name}** pour que la réponse ne s’affiche que pour toi.
- **${inContext}**, sous une réponse, montre la phrase parmi les paragraphes qui l’entourent\u00a0; **${morePassages}** montre ce qui s’y rapporte aussi.
- **Écris-moi** en message privé ou **mentionne-moi** sur un serveur\u00a0: c’est aussi une question. Si tu la modifies, je modifie ma réponse. Pour continuer («\u00a0and when?\u00a0»), écris-moi en message privé ou réponds à mon message.
- **${find.name}**, dans le menu **Applications** de n’importe quel message, n’affiche que pour toi les passages en rapport avec lui.
- **/${article.name}** montre les articles que j’ai, à lire en entier.

Tes questions passent par Discord et par aucun autre service. Ce programme les garde quelques minutes en mémoire, et jamais dans un fichier ou un journal.`,
    howToRead: ({ ask, articleOption }) =>
      `Lis-en un avec l’option **${articleOption.name}** ou interroge-les tous avec **/${ask.name}**.`,
    gone: ({ article }) =>
      `Cet article a changé ou disparu depuis. Utilise **/${article.name}** pour voir ceux que j’ai maintenant.`,
    changed: 'Mes articles ont changé depuis. Repose ta question, s’il te plaît.',
    outdated: ({ help }) => `Cela ne fonctionne plus. Essaie **/${help.name}**.`,
    nothingToRead: ({ help }) =>
      `Je réponds aux questions en citant ce que j’ai lu. Pose-m’en une ou essaie **/${help.name}**.`,
  },

  problems: {
    emptyQuestion: 'La question est vide. Pose-la en une phrase ou en quelques mots.',
    longQuestion: (length, most) =>
      `La question compte ${length} caractères\u00a0; j’en accepte ${most} au maximum. Pose-la en moins de mots.`,
    noArticle: (name, names) =>
      `Il n’y a pas d’article «\u00a0${name}\u00a0». Choisis l’un de ceux-ci\u00a0: ${names.join(', ')}.`,
    noSuchArticle: 'Cet article n’existe pas. Choisis l’un de ceux qui sont proposés pendant que tu écris.',
    apology: (reference) =>
      `Une erreur s’est produite de mon côté. Réessaie, s’il te plaît. Référence\u00a0: ${reference}`,
    hidden:
      'Discord ne me montre que les messages qui me mentionnent. Active la mention quand tu réponds, ou mentionne-moi.',
    mayNotWrite: (channel) =>
      `Je ne peux pas écrire dans ${channel}. Pose-moi ta question ici, ou demande à la modération de me laisser y écrire.`,
    busy: (channel) =>
      `On pose tant de questions dans ${channel} que je ne peux pas répondre à toutes. Pose-moi la tienne ici, ou réessaie dans une minute.`,
    notShared: (share) => `Le partage semble avoir échoué. Si personne ne le voit, appuie encore sur « ${share} ».`,
    tooFast: (seconds) =>
      `Tu poses tes questions plus vite que je ne peux y répondre. Réessaie dans ${seconds}\u00a0s, s’il te plaît.`,
  },
};
