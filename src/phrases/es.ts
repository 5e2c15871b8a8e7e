/** Spanish, for Spain and Latin America alike. */
import type { Phrases } from './phrases.ts';

export const es: Phrases = {
  language: 'es',
  quotationMarks: ['«', '»'],
  others: (count) => `${count} más`,

  commands: {
    ask: {
      name: 'preguntar',
      description: 'Haz una pregunta y recibe, palabra por palabra, las frases que la responden',
      question: { name: 'pregunta', description: 'Lo que quieres saber, en el idioma del artículo' },
      private: { name: 'privado', description: 'Mostrarte la respuesta solo a ti (por defecto: no)' },
    },
    article: { name: 'articulo', description: 'Mira lo que tengo y léelo de principio a fin' },
    help: { name: 'ayuda', description: 'Cómo preguntar y qué esperar' },
    find: { name: 'Buscar en el artículo' },
    articleOption: { name: 'articulo', description: 'Un solo artículo, por su título o el nombre de su archivo' },
  },

  citation: {
    place: (paragraph, sentence) => `párrafo ${paragraph}, frase ${sentence}`,
    paragraphOf: (number, count) => `párrafo ${number} de ${count}`,
    paragraphsOf: (first, last, count) => `párrafos ${first} a ${last} de ${count}`,
    paragraphs: (count) => `${count} ${count === 1 ? 'párrafo' : 'párrafos'}`,
    sentences: (count) => `${count} ${count === 1 ? 'frase' : 'frases'}`,
    justBefore: (place, text) => `Justo antes (${place}): ${text}`,
    inBold: (place) => `En negrita: ${place}.`,
    cited: (place) => `Citado: ${place}.`,
  },

  outcome: {
    whatIHold: 'Lo que tengo',
    theArticle: (label) => `El artículo ${label}`,
    mayNotAnswer: (subject) => `${subject} quizá no responda a esto.`,
    doesNotCover: (subject) => `${subject} no trata de esto.`,
    doesNotMention: (words) => `No menciona ${words}.`,
    closest: 'Los pasajes más cercanos:',
    onlyQuotes: 'Solo cito de lo que tengo.',
    searchedFor: (question) => `He buscado: ${question}`,
  },

  invitation: {
    askFor: (question) => `Pregunta, por ejemplo: ${question}`,
    askAnything: 'Pregunta por cualquier cosa que contenga.',
    tryThese: 'Prueba una de estas:',
  },

  buttons: {
    inContext: 'En contexto',
    nthInContext: ['Primera en contexto', 'Segunda en contexto', 'Tercera en contexto'],
    morePassages: 'Más pasajes',
    share: 'Compartir',
    back: '◀ Atrás',
    next: 'Siguiente ▶',
  },

  passages: {
    more: 'Más pasajes, con menos probabilidad de responder:',
    onMessage: 'Pasajes relacionados con este mensaje:',
    noneOnMessage: 'Nada de lo que tengo se relaciona con este mensaje.',
    noText: 'Este mensaje no tiene texto que yo pueda buscar.',
    leftOut: (count) => `${count} más no caben en este mensaje.`,
    tooLong: 'La frase es demasiado larga para un mensaje. Está aquí:',
    tooLongOnPage: 'Esta frase es demasiado larga para un mensaje.',
    sharedBy: (name) => `Compartido por ${name}`,
  },

  holdings: {
    iHold: (count) => `Tengo ${count} artículos:`,
    noSuchPage: 'No existe esa página.',
  },

  markdown: {
    help: ({ ask, article, articleOption, find }, { inContext, morePassages }) =>
      `Respondo preguntas sobre lo que he leído citándolo: palabra por palabra, con el lugar de cada frase. No invento nada, y lo digo cuando no hay respuesta. Pregunta en el idioma del artículo.

- **/${ask.name}** una pregunta; mientras escribes te ofrezco algunas que tienen respuesta. Añade **${articleOption.name}** para preguntar a un solo artículo, o **${ask.private.name}** para que solo tú veas la respuesta.
- **${inContext}**, debajo de una respuesta, muestra la frase entre sus párrafos; **${morePassages}** muestra qué más tiene que ver.
- **Escríbeme** directamente o **mencióname** en un servidor: también es una pregunta. Si la editas, edito mi respuesta. Sigue preguntando («and when?») en un mensaje directo o respondiendo a mi respuesta.
- **${find.name}**, en el menú **Aplicaciones** de cualquier mensaje, te muestra solo a ti lo que tengo que ver con él.
- **/${article.name}** muestra lo que tengo, para leerlo entero.

Tus preguntas se quedan en este programa: unos minutos en su memoria, y nunca en un archivo, en un registro ni en manos de nadie más.`,
    howToRead: ({ ask, articleOption }) =>
      `Lee uno con la opción **${articleOption.name}**, o pregunta a todos con **/${ask.name}**.`,
    gone: ({ article }) =>
      `Este artículo ha cambiado o ya no está. Usa **/${article.name}** para ver lo que tengo ahora.`,
    changed: 'Mis artículos han cambiado desde entonces. Vuelve a preguntar, por favor.',
    outdated: ({ help }) => `Esto ya no lo conozco. Prueba **/${help.name}**.`,
    nothingToRead: ({ help }) =>
      `Respondo preguntas citando lo que he leído. Escríbeme una, o prueba **/${help.name}**.`,
  },

  problems: {
    emptyQuestion: 'La pregunta está vacía. Haz una, en una frase o en pocas palabras.',
    longQuestion: (length, most) =>
      `La pregunta tiene ${length} caracteres; admito ${most} como máximo. Hazla con menos palabras.`,
    noArticle: (name, names) => `No hay ningún artículo «${name}». Pregunta a uno de estos: ${names.join(', ')}.`,
    noSuchArticle: 'No existe ese artículo. Elige uno de los que se sugieren mientras escribes.',
    apology: (reference) => `Algo ha fallado por mi parte. Inténtalo de nuevo, por favor. Referencia: ${reference}`,
    tooFast: (seconds) =>
      `Preguntas más deprisa de lo que puedo responder. Vuelve a preguntar dentro de ${seconds} s, por favor.`,
  },
};
