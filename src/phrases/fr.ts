/** French. */
import type { Phrases } from './phrases.ts';

export const fr: Phrases = {
  language: 'fr',
  quotationMarks: ['« ', ' »'],
  others: (count) => `${count} de plus`,

  commands: {
    ask: {
      name: 'demander',
      description: 'Pose une question et reçois, mot pour mot, les phrases qui y répondent',
      question: { name: 'question', description: 'Ce que tu veux savoir, dans la langue de l’article' },
      private: { name: 'prive', description: 'Ne montrer la réponse qu’à toi (par défaut : non)' },
    },
    article: { name: 'article', description: 'Voir ce que j’ai, et le lire en entier' },
    help: { name: 'aide', description: 'Comment demander, et à quoi s’attendre' },
    find: { name: 'Chercher dans l’article' },
    articleOption: { name: 'article', description: 'Un seul article, par son titre ou le nom de son fichier' },
  },

  citation: {
    place: (paragraph, sentence) => `paragraphe ${paragraph}, phrase ${sentence}`,
    paragraphOf: (number, count) => `paragraphe ${number} sur ${count}`,
    paragraphsOf: (first, last, count) => `paragraphes ${first} à ${last} sur ${count}`,
    paragraphs: (count) => `${count} paragraphe${count === 1 ? '' : 's'}`,
    sentences: (count) => `${count} phrase${count === 1 ? '' : 's'}`,
    justBefore: (place, text) => `Juste avant (${place}) : ${text}`,
    inBold: (place) => `En gras : ${place}.`,
    cited: (place) => `Cité : ${place}.`,
  },

  outcome: {
    whatIHold: 'Ce que j’ai',
    theArticle: (label) => `L’article ${label}`,
    mayNotAnswer: (subject) => `${subject} n’y répond peut-être pas.`,
    doesNotCover: (subject) => `${subject} n’en parle pas.`,
    doesNotMention: (words) => `Il n’y est pas question de ${words}.`,
    closest: 'Les passages les plus proches :',
    onlyQuotes: 'Je ne fais que citer ce que j’ai.',
    searchedFor: (question) => `J’ai cherché : ${question}`,
  },

  invitation: {
    askFor: (question) => `Demande, par exemple : ${question}`,
    askAnything: 'Demande tout ce que tu veux à son sujet.',
    tryThese: 'Essaie une de ces questions :',
  },

  buttons: {
    inContext: 'Dans le contexte',
    nthInContext: ['1re dans le contexte', '2e dans le contexte', '3e dans le contexte'],
    morePassages: 'Autres passages',
    share: 'Partager',
    back: '◀ Retour',
    next: 'Suite ▶',
  },

  passages: {
    more: 'Autres passages, qui répondent moins sûrement :',
    onMessage: 'Passages en rapport avec ce message :',
    noneOnMessage: 'Rien de ce que j’ai n’est en rapport avec ce message.',
    noText: 'Ce message n’a pas de texte que je puisse chercher.',
    leftOut: (count) => `${count} de plus ne tenaient pas dans ce message.`,
    tooLong: 'La phrase est trop longue pour un message. Elle se trouve ici :',
    tooLongOnPage: 'Cette phrase est trop longue pour un message.',
    sharedBy: (name) => `Partagé par ${name}`,
  },

  holdings: {
    iHold: (count) => `J’ai ${count} articles :`,
    noSuchPage: 'Cette page n’existe pas.',
  },

  markdown: {
    help: ({ ask, article, articleOption, find }, { inContext, morePassages }) =>
      `Je réponds aux questions sur ce que j’ai lu en le citant : mot pour mot, avec l’endroit de chaque phrase. Je n’invente rien, et je le dis quand il n’y a pas de réponse. Pose tes questions dans la langue de l’article.

- **/${ask.name}** une question ; j’en propose, qui ont une réponse, pendant que tu écris. Ajoute **${articleOption.name}** pour n’interroger qu’un article, ou **${ask.private.name}** pour être seul à voir la réponse.
- **${inContext}**, sous une réponse, montre la phrase parmi ses paragraphes ; **${morePassages}** montre ce qui s’y rapporte encore.
- **Écris-moi** directement, ou **mentionne-moi** sur un serveur : c’est aussi une question. Modifie-la, et je modifie ma réponse. Continue (« and when? ») en message privé, ou en répondant à ma réponse.
- **${find.name}**, dans le menu **Applications** de tout message, te montre à toi seul ce que j’ai qui s’y rapporte.
- **/${article.name}** montre ce que j’ai, à lire en entier.

Tes questions restent dans ce programme : quelques minutes dans sa mémoire, et jamais dans un fichier, dans un journal ou chez quelqu’un d’autre.`,
    howToRead: ({ ask, articleOption }) =>
      `Lis-en un avec l’option **${articleOption.name}**, ou interroge-les tous avec **/${ask.name}**.`,
    gone: ({ article }) =>
      `Cet article a changé ou disparu depuis. **/${article.name}** montre ce que j’ai maintenant.`,
    changed: 'Mes articles ont changé depuis. Repose ta question, s’il te plaît.',
    outdated: ({ help }) => `Je ne connais plus cela. Essaie **/${help.name}**.`,
    nothingToRead: ({ help }) =>
      `Je réponds aux questions en citant ce que j’ai lu. Pose-m’en une, ou essaie **/${help.name}**.`,
  },

  problems: {
    emptyQuestion: 'La question est vide. Pose-la en une phrase ou en quelques mots.',
    longQuestion: (length, most) =>
      `La question a ${length} caractères ; j’en accepte ${most} au plus. Pose-la en moins de mots.`,
    noArticle: (name, names) => `Il n’y a pas d’article « ${name} ». Interroge l’un de ceux-ci : ${names.join(', ')}.`,
    noSuchArticle: 'Cet article n’existe pas. Choisis l’un de ceux qui sont proposés pendant que tu écris.',
    apology: (reference) => `Une erreur s’est produite de mon côté. Réessaie, s’il te plaît. Référence : ${reference}`,
    tooFast: (seconds) => `Tu demandes plus vite que je ne peux répondre. Redemande dans ${seconds} s, s’il te plaît.`,
  },
};
