/** Spanish, for Spain and Latin America alike. */
import type { Phrases } from './phrases.ts';

export const es: Phrases = {
  language: 'es',
  quotationMarks: ['“', '”'],
  others: (count) => `${count} más`,

  commands: {
    ask: {
      name: 'preguntar',
      description: 'Haz una pregunta y recibe, palabra por palabra, las frases que la responden',
      question: { name: 'pregunta', description: 'Lo que quieres saber, en el idioma del artículo' },
      private: { name: 'privado', description: 'Solo tú verás la respuesta (por defecto: no)' },
    },
    article: { name: 'artículo', description: 'Mira qué artículos tengo y léelos de principio a fin' },
    help: { name: 'ayuda', description: 'Cómo preguntar y qué esperar' },
    find: { name: 'Buscar en el artículo' },
    articleOption: { name: 'artículo', description: 'Un solo artículo, por su título o el nombre de su archivo' },
  },

  citation: {
    place: (paragraph, sentence) => `párrafo ${paragraph}, frase ${sentence}`,
    paragraphOf: (number, count) => `párrafo ${number} de ${count}`,
    paragraphsOf: (first, last, count) => `párrafos ${first} a ${last} de ${count}`,
    paragraphs: (count) => `${count} ${count === 1 ? 'párrafo' : 'párrafos'}`,
    sentences: (count) => `${count} ${count === 1 ? 'frase' : 'frases'}`,
    justBefore: (place, text) => `Justo antes (${place}): ${text}`,
    inBold: (place) => `En negrita: ${place}.`,
    cited: (place) => `Cita: ${place}.`,
  },

  outcome: {
    whatIHold: 'Lo que he leído',
    theArticle: (label) => `El artículo ${label}`,
    mayNotAnswer: (subject) => `${subject} quizá no responda a esto.`,
    doesNotCover: (subject) => `${subject} no trata de esto.`,
    doesNotMention: (words) => `No menciona ${words}.`,
    closest: 'Los fragmentos más cercanos:',
    begins: (subject) => `Solo cito, no resumo. ${subject} empieza así:`,
    searchedFor: (question) => `He buscado: ${question}`,
  },

  smallTalk: {
    greeting: '¡Hola! Hazme una pregunta y cito lo que he leído al respecto.',
    thanks: 'De nada.',
    farewell: '¡Hasta pronto!',
    'about-me':
      'Soy un programa: respondo preguntas citando lo que he leído, palabra por palabra y con el lugar de cada frase. No invento nada.',
    doubt: 'Cito palabra por palabra y no juzgo lo que cito. Léelo en su contexto para juzgarlo por tu cuenta.',
    chat: 'Solo cito lo que he leído.',
    vague: 'Aquí no hay nada que pueda buscar. Pregunta por algo concreto.',
  },

  invitation: {
    askFor: (question) => `Pregunta, por ejemplo: ${question}`,
    askAnything: 'Pregunta lo que quieras sobre su contenido.',
    tryThese: 'Prueba con una de estas preguntas:',
  },

  buttons: {
    inContext: 'Ver en contexto',
    nthInContext: ['1.ª cita en contexto', '2.ª cita en contexto', '3.ª cita en contexto'],
    morePassages: 'Más fragmentos',
    share: 'Compartir',
    back: '◀ Anterior',
    next: 'Siguiente ▶',
  },

  passages: {
    more: 'Más fragmentos, con menos probabilidad de responder:',
    onMessage: 'Fragmentos relacionados con este mensaje:',
    noneOnMessage: 'Nada de lo que he leído tiene que ver con este mensaje.',
    noText: 'Este mensaje no tiene texto que pueda buscar.',
    leftOut: (count) =>
      `${count} ${count === 1 ? 'fragmento más no cabe' : 'fragmentos más no caben'} en este mensaje.`,
    tooLong: 'La frase es demasiado larga para un mensaje. Está aquí:',
    tooLongOnPage: 'Esta frase es demasiado larga para un mensaje.',
    sharedBy: (name) => `Compartido por ${name}`,
  },

  holdings: {
    iHold: (count) => `Tengo ${count} artículos:`,
    noSuchPage: 'Esa página no existe.',
  },

  markdown: {
    help: ({ ask, article, articleOption, find }, { inContext, morePassages }) =>
      `Respondo preguntas citando lo que he leído: palabra por palabra y con el lugar de cada frase. No invento nada, y te aviso cuando no hay respuesta. Pregunta en el idioma del artículo.

- Con **/${ask.name}** haces una pregunta; mientras escribes, te sugiero algunas que tienen respuesta. Añade **${articleOption.name}** para buscar en un solo artículo, o **${ask.private.name}** para que solo tú veas la respuesta.
- **${inContext}**, debajo de una respuesta, muestra la frase entre los párrafos que la rodean; **${morePassages}** muestra qué más tiene que ver con la pregunta.
- **Escríbeme** un mensaje directo o **mencióname** en un servidor: eso también es una pregunta. Si la editas, edito mi respuesta. Para seguir preguntando (“and when?”), hazlo por mensaje directo o respondiendo a mi mensaje.
- **${find.name}**, en el menú **Aplicaciones** de cualquier mensaje, te muestra solo a ti los fragmentos relacionados con él.
- **/${article.name}** muestra los artículos que tengo, para leerlos enteros.

Tus preguntas pasan por Discord y por ningún otro servicio. Este programa las guarda unos minutos en la memoria, y nunca en un archivo ni en un registro.`,
    howToRead: ({ ask, articleOption }) =>
      `Lee uno con la opción **${articleOption.name}** o busca en todos con **/${ask.name}**.`,
    gone: ({ article }) =>
      `Este artículo ha cambiado o ya no está. Usa **/${article.name}** para ver los que tengo ahora.`,
    changed: 'Mis artículos han cambiado desde entonces. Vuelve a preguntar, por favor.',
    outdated: ({ help }) => `Esto ya no funciona. Prueba con **/${help.name}**.`,
    nothingToRead: ({ help }) =>
      `Respondo preguntas citando lo que he leído. Escríbeme una o prueba con **/${help.name}**.`,
  },

  problems: {
    emptyQuestion: 'La pregunta está vacía. Haz una, en una frase o en pocas palabras.',
    longQuestion: (length, most) =>
      `La pregunta tiene ${length} caracteres y admito ${most} como máximo. Hazla con menos palabras.`,
    noArticle: (name, names) => `No hay ningún artículo “${name}”. Elige uno de estos: ${names.join(', ')}.`,
    noSuchArticle: 'Ese artículo no existe. Elige uno de los que se sugieren mientras escribes.',
    apology: (reference) => `Algo salió mal por mi parte. Inténtalo de nuevo, por favor. Referencia: ${reference}`,
    hidden: 'Discord solo me muestra los mensajes que me mencionan. Activa la mención al responder, o mencióname.',
    mayNotWrite: (channel) =>
      `No puedo escribir en ${channel}. Pregúntame aquí, o pide a los moderadores que me dejen escribir allí.`,
    busy: (channel) =>
      `En ${channel} se pregunta tanto que no puedo responder a todo. Pregúntame aquí, o inténtalo de nuevo en un minuto.`,
    notShared: (share) => `Parece que no se ha podido compartir. Si nadie lo ve, pulsa otra vez «${share}».`,
    tooFast: (seconds) =>
      `Preguntas más rápido de lo que puedo responder. Vuelve a preguntar en ${seconds} s, por favor.`,
  },
};
