/** French. A no-break space, written as `\u00a0`, comes before : ; ! ? and inside quotation marks. */
import { list } from './join-list.ts';
import type { Phrases } from './phrases.ts';

export const fr: Phrases = {
  language: 'fr',
  quoted: (text) => `«\u00a0${text}\u00a0»`,
  others: (count) => `${count} autre${count === 1 ? '' : 's'}`,

  commands: {
    ask: {
      name: 'demander',
      description: 'Pose une question et reçois, mot pour mot, les phrases qui y répondent',
      question: { name: 'question', description: 'Que veux-tu savoir\u00a0? (dans la langue de l’article)' },
      private: { name: 'privé', description: 'N’afficher la réponse que pour toi (par défaut\u00a0: non)' },
    },
    article: { name: 'article', description: 'Découvre mes articles et lis-les en entier' },
    help: { name: 'aide', description: 'Comment poser une question et à quoi t’attendre' },
    find: { name: 'Rechercher dans l’article' },
    library: {
      name: 'bibliothèque',
      description: 'Ajoute, consulte ou supprime les articles à partir desquels je réponds',
      add: {
        name: 'ajouter',
        description: 'Ajoute un fichier comme article, ou n’en joins pas pour coller un texte',
        file: { name: 'fichier', description: 'PDF, Word, EPUB, HTML, Markdown, sous-titres ou texte' },
        link: { name: 'lien', description: 'Ou l’adresse (en https) d’une page ou d’un fichier' },
        channel: {
          name: 'salon',
          description: 'Seulement pour ce salon ou cette catégorie (par défaut, tout le serveur)',
        },
      },
      list: { name: 'liste', description: 'Consulte les articles de cette bibliothèque' },
      show: {
        name: 'voir',
        description: 'Consulte les détails d’un article\u00a0: ce que c’est, d’où il vient et qui l’a modifié',
      },
      rename: {
        name: 'renommer',
        description: 'Donne un autre nom de fichier à un article',
        to: { name: 'nouveau-nom', description: 'Le nouveau nom de fichier' },
      },
      replace: {
        name: 'remplacer',
        description: 'Remplace un article par une version plus récente',
        file: { name: 'fichier', description: 'La version plus récente' },
      },
      refresh: { name: 'actualiser', description: 'Récupère de nouveau un article ajouté à partir d’un lien' },
      remove: { name: 'supprimer', description: 'Supprime un article (tu peux annuler pendant dix minutes)' },
      export: { name: 'exporter', description: 'Récupère tous les fichiers de cette bibliothèque' },
      settings: {
        name: 'paramètres',
        description: 'Consulte les limites de cette bibliothèque et choisis ce que je compte',
        gaps: {
          name: 'lacunes',
          description: 'Compter les mots qu’on cherche et que je ne trouve pas',
          on: 'oui',
          off: 'non',
        },
      },
      gaps: {
        name: 'lacunes',
        description: 'Consulte les mots que plusieurs personnes ont cherchés et que je n’ai pas trouvés',
      },
      article: { name: 'article', description: 'L’article, par son titre ou son nom de fichier' },
    },
    addMessage: { name: 'Ajouter à la bibliothèque' },
    privacy: { name: 'confidentialité', description: 'Ce que je garde et comment supprimer tes données' },
    articleOption: { name: 'article', description: 'Un seul article, par son titre ou son nom de fichier' },
  },

  citation: {
    place: (paragraph, sentence) => `paragraphe ${paragraph}, phrase ${sentence}`,
    placeOfSeveral: (paragraph, first, last) =>
      `paragraphe ${paragraph}, phrases ${first} ${last === first + 1 ? 'et' : 'à'} ${last}`,
    fromTo: (first, last) => `${first} – ${last}`,
    page: (number) => `page ${number}`,
    furtherItems: (count) => `encore ${count} ${count === 1 ? 'point' : 'points'} dans cette liste`,
    paragraphOf: (number, count) => `paragraphe ${number} sur ${count}`,
    paragraphsOf: (first, last, count) => `paragraphes ${first} à ${last} sur ${count}`,
    sections: (count) => `${count} section${count === 1 ? '' : 's'}`,
    paragraphs: (count) => `${count} paragraphe${count === 1 ? '' : 's'}`,
    readAs: (encoding) => `lu comme ${encoding}`,
    sentences: (count) => `${count} phrase${count === 1 ? '' : 's'}`,
    justBefore: (place, text) => `Juste avant (${place})\u00a0: ${text}`,
    inBold: (place) => `En gras\u00a0: ${place}.`,
    cited: (place) => `La citation se trouve au ${place}.`,
  },

  outcome: {
    foundNothing: (article) => `Je n’ai rien trouvé là-dessus dans «\u00a0${article}\u00a0».`,
    foundNothingAnywhere: 'Je n’ai rien trouvé là-dessus dans mes articles.',
    didNotFind: (words) => `Je n’ai pas trouvé ${list(words, ' ni ')}.`,
    otherLanguage: (language, articles) =>
      `${articles === 1 ? 'L’article est' : 'Les articles sont'} en ${language}, et je cherche par mots\u00a0: pose ta question en ${language}. Les noms et les nombres qui s’écrivent pareil, je les retrouve dans toutes les langues.`,
    notSure: 'Je ne sais pas si ça répond à ta question.',
    closest: (count) => (count === 1 ? 'Le passage le plus proche\u00a0:' : 'Les passages les plus proches\u00a0:'),
    noOpinion: 'Je n’ai pas d’avis\u00a0: je ne fais que citer.',
    onOpinion: 'Ces passages peuvent t’aider à te faire le tien\u00a0:',
    members: (count) =>
      count === 1
        ? 'Ce passage en nomme au moins un. Il y en a peut-être d’autres.'
        : 'Ces passages en nomment chacun au moins un. Il y en a peut-être d’autres.',
    comparison: 'Je ne sais pas comparer, mais ces passages portent sur l’un et sur l’autre\u00a0:',
    begins: (article) => `Je ne fais que citer, sans résumer. Voici le début de «\u00a0${article}\u00a0»\u00a0:`,
    searchedFor: (question) => `J’ai cherché\u00a0: ${question}`,
  },

  smallTalk: {
    greeting: 'Salut\u00a0! Pose-moi une question, et je citerai ce que je trouve dans mes articles.',
    thanks: 'De rien\u00a0!',
    farewell: 'À bientôt\u00a0!',
    'about-me':
      'Je suis un bot\u00a0: je réponds aux questions en citant des articles, mot pour mot, et j’indique où se trouve chaque phrase. Je n’invente rien.',
    doubt:
      'Je cite mot pour mot, mais je ne peux pas juger ce que dit une citation. Lis-la dans son contexte pour te faire ton avis.',
    opinion:
      'Je n’ai pas d’avis\u00a0: je ne fais que citer. Demande-moi ce que je trouve sur un sujet, et fais-toi le tien.',
    chat: 'La conversation, ce n’est pas mon fort, mais je peux citer mes articles.',
    vague: 'Il me faut quelque chose de plus précis. Pose une question sur une personne, un lieu ou un sujet.',
  },

  document: {
    date: (article, date) => `«\u00a0${article}\u00a0» est daté du ${date}.`,
    noDate: (article) => `Je ne connais pas la date de «\u00a0${article}\u00a0».`,
    author: (article, author) => `Auteur de «\u00a0${article}\u00a0»\u00a0: ${author}.`,
    noAuthor: (article) => `Je ne sais pas qui a écrit «\u00a0${article}\u00a0».`,
    source: (article, source) => `Source de «\u00a0${article}\u00a0»\u00a0: ${source}`,
    noSource: (article) => `Je ne connais pas la source de «\u00a0${article}\u00a0».`,
    length: (article, size) => `Longueur de «\u00a0${article}\u00a0»\u00a0: ${size}.`,
    pages: (count) => `${count} page${count === 1 ? '' : 's'}`,
    title: (title) => `Le titre est «\u00a0${title}\u00a0».`,
    noTitle: (article) => `Je ne connais pas de titre pour «\u00a0${article}\u00a0».`,
    language: (article, language) =>
      `Langue de «\u00a0${article}\u00a0», autant que je puisse en juger\u00a0: ${language}.`,
    noLanguage: (article) => `Je n’arrive pas à reconnaître la langue de «\u00a0${article}\u00a0».`,
    sections: (article) => `Les sections de «\u00a0${article}\u00a0»\u00a0:`,
    noSections: (article) => `Je n’ai trouvé aucun titre de section dans «\u00a0${article}\u00a0».`,
  },

  invitation: {
    askFor: (question) => `Essaie par exemple\u00a0: ${question}`,
    askAnything: 'Pose-moi toutes les questions que tu veux sur mes articles.',
    tryThese: 'Essaie l’une de ces questions\u00a0:',
  },

  buttons: {
    inContext: 'Voir en contexte',
    morePassages: 'Autres passages',
    share: 'Partager',
    back: '◀ Précédent',
    next: 'Suivant ▶',
  },

  passages: {
    more: 'Autres passages, moins susceptibles de répondre\u00a0:',
    onMessage: 'Passages en rapport avec ce message\u00a0:',
    noneOnMessage: 'Je n’ai rien trouvé en rapport avec ce message.',
    noText: 'Il n’y a pas de texte à rechercher dans ce message.',
    leftOut: (count) =>
      `${count} ${count === 1 ? 'autre passage ne tenait' : 'autres passages ne tenaient'} pas dans ce message.`,
    tooLong: 'Ce passage est trop long pour un message. Tu le trouveras ici\u00a0:',
    tooLongOnPage: 'Cette phrase est trop longue pour un message.',
    sharedBy: (name) => `Partagé par ${name}`,
  },

  articles: {
    canAnswerFrom: (count) => `Je peux répondre à partir de ${count} articles\u00a0:`,
    noSuchPage: 'Cette page n’existe pas.',
  },

  library: {
    added: (article) => `Ajouté\u00a0: ${article}.`,
    replaced: (article) => `Remplacé. Nouvelle version\u00a0: ${article}.`,
    renamed: (name) => `L’article s’appelle maintenant «\u00a0${name}\u00a0».`,
    removed: (article) => `Supprimé\u00a0: ${article}. Tu peux annuler pendant dix minutes.`,
    restored: (article) => `Restauré\u00a0: ${article}.`,
    contains: (count) => (count === 1 ? 'Un article\u00a0:' : `${count} articles\u00a0:`),
    notAdded: (count) =>
      `${count === 1 ? 'Un autre fichier n’a pas été ajouté' : `${count} autres fichiers n’ont pas été ajoutés`}\u00a0: j’en accepte cinq à la fois.`,
    unchanged: 'Rien de nouveau à l’adresse de ce lien.',
    deleteMine: 'Supprimer ma bibliothèque',
    reallyDelete: (count) =>
      `Supprimer ${count === 1 ? 'ton article' : `tes ${count} articles`} définitivement\u00a0? Cette action est irréversible.`,
    deleteForGood: 'Supprimer définitivement',
    allDeleted: 'Ta bibliothèque est supprimée.',
    undo: 'Annuler',
    version: (number) => `Version ${number}`,
    source: (address) => `Source\u00a0: ${address}`,
    onlyIn: (channel) => `Cité seulement dans ${channel}`,
    everywhere: 'Cité sur tout le serveur',
    quotedIn: (count) =>
      count === 0 ? 'Pas encore cité' : `${count} ${count === 1 ? 'réponse le cite' : 'réponses le citent'}`,
    read: 'Lire',
    onlyHere: 'Citer seulement dans ce salon',
    inWholeServer: 'Citer sur tout le serveur',
    movedTo: (article, channel) => `Désormais, je cite cet article seulement dans ${channel}\u00a0: ${article}.`,
    movedToAll: (article) => `Désormais, je cite cet article sur tout le serveur\u00a0: ${article}.`,
    exported: (part, parts) => (parts === 1 ? 'Voici tous les fichiers.' : `Partie ${part} sur ${parts}.`),
    exportPart: (part) => `Récupérer la partie ${part}`,
    notExported: (names) =>
      `Trop volumineux pour un message\u00a0: ${names}. La personne qui gère le bot peut te transmettre ça autrement.`,
    usage: ({ articles, maxArticles, megabytes, maxMegabytes, sentences, maxSentences }) =>
      `Contenu de cette bibliothèque\u00a0: ${articles}/${maxArticles} articles, ${megabytes}/${maxMegabytes} Mo et ${sentences}/${maxSentences} phrases.`,
    limits: (megabytes, sentences, additions) =>
      `Un fichier peut faire jusqu’à ${megabytes} Mo, et un article compter jusqu’à ${sentences} phrases. J’accepte ${additions} ajouts par minute.`,
    gapsOn: (since) => `Depuis le ${since}, je compte les mots que je ne trouve pas.`,
    gapsOff: 'Pour l’instant, je ne compte pas les mots que je ne trouve pas.',
    gaps: 'Ces 30 derniers jours, plusieurs personnes ont cherché ces mots, et je ne les ai pas trouvés\u00a0:',
    noGaps:
      'Pas de lacunes pour l’instant\u00a0: un mot apparaît ici dès qu’au moins trois personnes l’ont cherché sans que je l’aie trouvé.',
    people: (count) => `${count} personnes ou plus`,
    textBack: 'Voici ton texte, pour qu’il ne soit pas perdu.',
    form: {
      heading: 'Ajouter un texte',
      title: 'Titre',
      text: 'Texte',
      source: 'Source (adresse https)',
    },
  },

  markdown: {
    privacy:
      '**Tes questions**\u00a0: en mémoire pendant quelques minutes, pour que tu puisses poursuivre et modifier tes questions. Jamais dans un fichier ni dans un journal.\n' +
      '**Les articles que tu ajoutes en message privé**\u00a0: jusqu’à ce que tu les supprimes. Je ne les cite qu’à toi.\n' +
      '**Les articles que la modération ajoute à un serveur**\u00a0: jusqu’à ce qu’elle les supprime, ou jusqu’à 30 jours après mon départ du serveur. Je retiens aussi qui a ajouté chaque article. Si elle ajoute la réponse à une question, la question fait partie de l’article.\n' +
      '**Les mots que je ne trouve pas**\u00a0: seulement si un serveur le souhaite, pendant 30 jours, avec le nombre de personnes qui les ont cherchés. Ni les questions ni les noms.\n' +
      'Je ne vois pas les messages qui ne me sont pas destinés.',
    noArticles: ({ library }) =>
      `Il n’y a pas encore d’articles ici. Ajoutes-en un avec **/${library.name} ${library.add.name}**.`,
    help: ({ ask, article, articleOption, find, library }, { inContext, morePassages }) =>
      `Je réponds aux questions en citant des articles mot pour mot, en indiquant où se trouve chaque phrase. Je n’invente rien, et si je ne trouve rien, je te le dis. Pose tes questions dans la langue de l’article.

- **/${ask.name}** sert à poser une question. Pendant que tu écris, je te propose des questions auxquelles je peux répondre. Ajoute **${articleOption.name}** pour chercher dans un seul article, ou **${ask.private.name}** pour que la réponse ne s’affiche que pour toi.
- **${inContext}**, sous une réponse (**[1]**, **[2]**, **[3]** s’il y a plusieurs citations), montre le passage avec les paragraphes qui l’entourent. **${morePassages}** montre ce que j’ai trouvé d’autre.
- **Envoie-moi un message privé** ou **mentionne-moi** sur un serveur\u00a0: c’est aussi une question. Si tu la modifies, je modifie ma réponse. Pour continuer («\u00a0et quand\u00a0?\u00a0»), écris-moi en message privé ou réponds à mon message.
- **${find.name}**, dans le menu **Applications** de n’importe quel message, n’affiche que pour toi les passages en rapport avec ce message.
- **/${article.name}** montre mes articles, pour les lire en entier.
- **/${library.name}** ajoute tes propres articles\u00a0: sur un serveur, si tu le gères\u00a0; en message privé, rien que pour toi. Ou envoie-moi simplement un fichier en message privé.

Tes questions ne passent que par Discord, et par aucun autre service. Je les garde quelques minutes en mémoire, jamais dans un fichier ni dans un journal.`,
    howToCountGaps: ({ library }) =>
      `Pour connaître les mots qu’on cherche et que je ne trouve pas, utilise **/${library.name} ${library.settings.name}** avec **${library.settings.gaps.name}\u00a0: ${library.settings.gaps.on}**. Je garde les mots et le nombre de personnes qui les ont cherchés, mais ni les questions ni les noms.`,
    howToRead: ({ ask, articleOption }) =>
      `Pour en lire un, ajoute l’option **${articleOption.name}**. Pour chercher dans tous, utilise **/${ask.name}**.`,
    articleGone: ({ article }) =>
      `Cet article a été modifié ou supprimé. Utilise **/${article.name}** pour voir ceux que j’ai maintenant.`,
    articlesChanged: 'Mes articles ont changé entre-temps. Repose ta question, s’il te plaît.',
    outdated: ({ help }) => `Ça ne fonctionne plus. Essaie **/${help.name}**.`,
    noQuestion: ({ help }) =>
      `Pose-moi une question, et je citerai ce que je trouve dans mes articles. Pour voir ce que je sais faire d’autre, essaie **/${help.name}**.`,
  },

  problems: {
    emptyQuestion: 'Ta question est vide. Pose-la en une phrase ou en quelques mots.',
    longQuestion: (length, limit) =>
      `Ta question compte ${length} caractères, et j’en accepte ${limit} au maximum. Raccourcis-la, s’il te plaît.`,
    noArticle: (name, names) =>
      `Je n’ai pas d’article appelé «\u00a0${name}\u00a0». Choisis l’un de ceux-ci\u00a0: ${names.join(', ')}.`,
    noSuchArticle: 'Je n’ai pas cet article. Choisis l’une des suggestions qui s’affichent pendant que tu écris.',
    apology: (reference) =>
      `Désolé, une erreur s’est produite de mon côté. Réessaie, s’il te plaît. Référence\u00a0: ${reference}`,
    hidden:
      'Discord ne me montre que les messages qui me mentionnent. Active la mention quand tu réponds, ou mentionne-moi.',
    mayNotWrite: (channel) =>
      `Je n’ai pas la permission d’écrire dans ${channel}. Pose-moi ta question ici, ou demande à la modération de m’y autoriser.`,
    busy: (channel) =>
      `Il y a plus de questions dans ${channel} que je ne peux en traiter. Pose-moi la tienne ici, ou réessaie dans une minute.`,
    notShared: (share) =>
      `Je ne sais pas si ça a marché. Si personne d’autre ne voit la réponse, clique encore sur «\u00a0${share}\u00a0».`,
    nameTaken: (name) =>
      `Il y a déjà un article appelé «\u00a0${name}\u00a0». Remplace-le, ou donne un autre nom au nouveau.`,
    libraryFull: {
      articles: (most) =>
        `Il n’y a plus de place. La bibliothèque peut compter ${most} articles au maximum. Supprimes-en d’abord un.`,
      files: (megabytes) =>
        `Il n’y a plus assez de place. Les fichiers de la bibliothèque peuvent faire jusqu’à ${megabytes} Mo en tout. Ce que tu supprimes continue de compter pendant dix minutes.`,
      text: (sentences) =>
        `Il n’y a plus assez de place. La bibliothèque peut compter environ ${sentences} phrases au maximum. Supprime d’abord quelque chose.`,
    },
    tooMuchText: (sentences) =>
      `C’est trop long. Un article peut compter environ ${sentences} phrases au maximum. Divise-le, ou n’en garde que ce qui sert à répondre aux questions.`,
    tooManyAdditions: (additions, seconds) =>
      `Ça fait beaucoup d’un coup\u00a0: j’accepte ${additions} ajouts par minute. Continue dans ${seconds} seconde${seconds === 1 ? '' : 's'}, s’il te plaît.`,
    serverOnly: 'Ça ne marche que sur un serveur.',
    notInLibrary:
      'Cet article n’est pas disponible dans cette bibliothèque. Choisis l’une des suggestions qui s’affichent pendant que tu écris.',
    unreadable: {
      'other-format':
        'Je ne lis pas ce type de fichier. Je lis les fichiers PDF, Word (docx), EPUB, HTML et Markdown, les sous-titres (vtt, srt) et le texte brut.',
      protected:
        'Ce fichier est protégé. Enregistre-en une version sans mot de passe ni protection contre la copie et envoie-la-moi.',
      damaged: 'Ce fichier est endommagé. Enregistre-le ou télécharge-le de nouveau, puis envoie-le-moi.',
      'no-text':
        'Je n’ai pas trouvé de texte dans ce fichier. Si ses pages sont des images, comme dans un document scanné, passe-le d’abord à la reconnaissance de texte (OCR).',
      encoding:
        'Je n’arrive pas à lire les caractères de ce fichier. Enregistre-le comme texte en UTF-8, puis envoie-le-moi de nouveau.',
      'too-costly':
        'Il me faut trop de temps pour lire ce fichier. Divise-le, ou enregistre seulement son texte dans un fichier txt.',
      other: (reason) => `Je n’arrive pas à lire ce fichier. ${reason}`,
    },
    fileTooLarge: (megabytes) => `Ce fichier est trop volumineux. J’accepte les fichiers jusqu’à ${megabytes} Mo.`,
    fileNotFetched: 'Discord ne m’a pas transmis le fichier. Envoie-le de nouveau, s’il te plaît.',
    linkNotPublic: 'Je ne récupère que les adresses en https accessibles publiquement sur le web.',
    linkForbidden:
      'Ce site demande aux bots de ne pas récupérer cette page. Enregistre-la dans un fichier et envoie-le-moi.',
    linkFailed:
      'Je n’ai pas pu récupérer cette page. Vérifie l’adresse, ou enregistre la page dans un fichier et envoie-le-moi.',
    notFromLink: 'Cet article n’a pas été ajouté à partir d’un lien. Remplace-le par un fichier plus récent.',
    sourceNoAddress: 'La source doit être une adresse en https. Tu peux aussi laisser ce champ vide.',
    noLibraryHere:
      'Je ne peux pas garder d’articles ici. Essaie sur un serveur dont je suis membre, ou en message privé avec moi.',
    tooFast: (seconds) =>
      `Ça fait plus de questions que je ne peux en suivre. Réessaie dans ${seconds} seconde${seconds === 1 ? '' : 's'}, s’il te plaît.`,
  },
};
