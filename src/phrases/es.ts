/** Spanish, worded so that it reads naturally in Spain and in Latin America. */
import { list } from './join-list.ts';
import type { Phrases } from './phrases.ts';

export const es: Phrases = {
  language: 'es',
  quoted: (text) => `“${text}”`,
  others: (count) => `${count} más`,

  commands: {
    ask: {
      name: 'preguntar',
      description: 'Haz una pregunta y recibe, palabra por palabra, las frases que la responden',
      question: { name: 'pregunta', description: '¿Qué quieres saber? (en el idioma del artículo)' },
      private: { name: 'privado', description: 'Solo tú verás la respuesta (por defecto: no)' },
    },
    article: { name: 'artículo', description: 'Mira mis artículos y léelos enteros' },
    help: { name: 'ayuda', description: 'Cómo preguntar y qué esperar' },
    find: { name: 'Buscar en el artículo' },
    library: {
      name: 'biblioteca',
      description: 'Añade, consulta o elimina los artículos a partir de los que respondo',
      add: {
        name: 'añadir',
        description: 'Añade un archivo como artículo, o no pongas archivo para pegar un texto',
        file: { name: 'archivo', description: 'PDF, Word, EPUB, HTML, Markdown, subtítulos o texto' },
        link: { name: 'enlace', description: 'O la dirección (https://…) de una página o un archivo' },
        channel: { name: 'canal', description: 'Solo para este canal o categoría (por defecto, todo el servidor)' },
      },
      list: { name: 'lista', description: 'Mira los artículos de esta biblioteca' },
      show: {
        name: 'ver',
        description: 'Mira los detalles de un artículo: qué es, de dónde viene y quién lo ha cambiado',
      },
      rename: {
        name: 'renombrar',
        description: 'Dale otro nombre de archivo a un artículo',
        to: { name: 'nuevo', description: 'El nuevo nombre de archivo' },
      },
      replace: {
        name: 'reemplazar',
        description: 'Reemplaza un artículo por una versión más reciente',
        file: { name: 'archivo', description: 'La versión más reciente' },
      },
      refresh: { name: 'actualizar', description: 'Vuelve a descargar un artículo que se añadió desde un enlace' },
      remove: { name: 'eliminar', description: 'Elimina un artículo (puedes deshacerlo durante diez minutos)' },
      export: { name: 'exportar', description: 'Descarga todos los archivos de esta biblioteca' },
      settings: {
        name: 'ajustes',
        description: 'Mira los límites de esta biblioteca y si cuento las palabras que no encuentro',
        gaps: {
          name: 'lagunas',
          description: 'Contar las palabras que aparecen en las preguntas y que no encuentro',
          on: 'sí',
          off: 'no',
        },
      },
      gaps: { name: 'lagunas', description: 'Mira lo que varias personas preguntaron y no encontré' },
      article: { name: 'artículo', description: 'El artículo, por su título o nombre de archivo' },
    },
    addMessage: { name: 'Añadir a la biblioteca' },
    privacy: { name: 'privacidad', description: 'Qué guardo y cómo eliminar tus datos' },
    articleOption: { name: 'artículo', description: 'Un solo artículo, por su título o nombre de archivo' },
  },

  citation: {
    place: (paragraph, sentence) => `párrafo ${paragraph}, frase ${sentence}`,
    placeOfSeveral: (paragraph, first, last) =>
      `párrafo ${paragraph}, frases ${first} ${last === first + 1 ? 'y' : 'a'} ${last}`,
    fromTo: (first, last) => `${first} – ${last}`,
    page: (number) => `página ${number}`,
    furtherItems: (count) => `${count} ${count === 1 ? 'punto' : 'puntos'} más en esta lista`,
    paragraphOf: (number, count) => `párrafo ${number} de ${count}`,
    paragraphsOf: (first, last, count) => `párrafos ${first} a ${last} de ${count}`,
    sections: (count) => `${count} ${count === 1 ? 'sección' : 'secciones'}`,
    paragraphs: (count) => `${count} ${count === 1 ? 'párrafo' : 'párrafos'}`,
    readAs: (encoding) => `leído como ${encoding}`,
    sentences: (count) => `${count} ${count === 1 ? 'frase' : 'frases'}`,
    justBefore: (place, text) => `Justo antes (${place}): ${text}`,
    inBold: (place) => `En negrita: ${place}.`,
    cited: (place) => `La cita está en el ${place}.`,
  },

  outcome: {
    foundNothing: (article) => `No encuentro nada sobre eso en “${article}”.`,
    foundNothingAnywhere: 'No encuentro nada sobre eso en mis artículos.',
    didNotFind: (words) => `No encuentro ${list(words, ' ni ')}.`,
    otherLanguage: (language, articles) =>
      `${articles === 1 ? 'El artículo está' : 'Los artículos están'} en ${language} y busco coincidencias de palabras, así que pregunta en ${language}. Los nombres y los números que se escriben igual los encuentro en cualquier idioma.`,
    notSure: 'No sé si esto responde a tu pregunta.',
    closest: (count) => (count === 1 ? 'El fragmento que más se acerca:' : 'Los fragmentos que más se acercan:'),
    noOpinion: 'No tengo opinión propia: solo cito.',
    onOpinion: 'Estos fragmentos te pueden ayudar a formarte la tuya:',
    members: (count) =>
      count === 1
        ? 'Este fragmento nombra al menos un ejemplo. Puede que haya más.'
        : 'Cada uno de estos fragmentos nombra al menos un ejemplo. Puede que haya más.',
    comparison: 'No sé comparar, pero estos fragmentos tratan de una cosa y de la otra:',
    begins: (article) => `Solo cito, así que no puedo resumir. “${article}” empieza así:`,
    searchedFor: (question) => `Mi búsqueda: ${question}`,
  },

  smallTalk: {
    greeting: '¡Hola! Hazme una pregunta y citaré lo que encuentre en mis artículos.',
    thanks: '¡De nada!',
    farewell: '¡Hasta pronto!',
    'about-me':
      'Soy un bot: respondo preguntas citando artículos, palabra por palabra, y digo dónde está cada frase. No invento nada.',
    doubt:
      'Cito palabra por palabra, pero no puedo juzgar lo que dice la cita. Léela en su contexto y saca tus conclusiones.',
    opinion: 'No tengo opiniones: solo cito. Pregúntame por un tema y saca tus conclusiones.',
    chat: 'Lo mío no es charlar, pero puedo citar mis artículos.',
    vague: 'Necesito algo más concreto. Pregunta por una persona, un lugar o un tema.',
  },

  document: {
    date: (article, date) => `La fecha de “${article}” es ${date}.`,
    noDate: (article) => `No conozco la fecha de “${article}”.`,
    author: (article, author) => `Autoría de “${article}”: ${author}.`,
    noAuthor: (article) => `No sé quién escribió “${article}”.`,
    source: (article, source) => `Fuente de “${article}”: ${source}`,
    noSource: (article) => `No conozco la fuente de “${article}”.`,
    length: (article, size) => `Extensión de “${article}”: ${size}.`,
    pages: (count) => `${count} ${count === 1 ? 'página' : 'páginas'}`,
    title: (title) => `El título es “${title}”.`,
    noTitle: (article) => `No conozco ningún título de “${article}”.`,
    language: (article, language) => `Por lo que veo, el idioma de “${article}” es el ${language}.`,
    noLanguage: (article) => `No puedo saber en qué idioma está “${article}”.`,
    sections: (article) => `Las secciones de “${article}”:`,
    noSections: (article) => `No he encontrado encabezados en “${article}”.`,
  },

  invitation: {
    askFor: (question) => `Pregunta, por ejemplo: ${question}`,
    askAnything: 'Pregúntame lo que quieras sobre mis artículos.',
    tryThese: 'Prueba con una de estas preguntas:',
  },

  buttons: {
    inContext: 'Ver en contexto',
    morePassages: 'Más fragmentos',
    share: 'Compartir',
    back: '◀ Anterior',
    next: 'Siguiente ▶',
  },

  passages: {
    more: 'Más fragmentos, con menos probabilidad de responder:',
    onMessage: 'Fragmentos relacionados con este mensaje:',
    noneOnMessage: 'No encuentro nada relacionado con este mensaje.',
    noText: 'Este mensaje no tiene texto que pueda buscar.',
    leftOut: (count) =>
      `${count} ${count === 1 ? 'fragmento más no cabe' : 'fragmentos más no caben'} en este mensaje.`,
    tooLong: 'Este fragmento es demasiado largo para un mensaje. Puedes encontrarlo aquí:',
    tooLongOnPage: 'Esta frase es demasiado larga para un mensaje.',
    sharedBy: (name) => `Compartido por ${name}`,
  },

  articles: {
    canAnswerFrom: (count) => `Puedo responder a partir de ${count} artículos:`,
    noSuchPage: 'Esa página no existe.',
  },

  library: {
    added: (article) => `Añadido: ${article}.`,
    replaced: (article) => `Reemplazado. Nueva versión: ${article}.`,
    renamed: (name) => `Ahora el artículo se llama “${name}”.`,
    removed: (article) => `Eliminado: ${article}. Puedes deshacerlo durante diez minutos.`,
    restored: (article) => `Restaurado: ${article}.`,
    contains: (count) => (count === 1 ? 'Un artículo:' : `${count} artículos:`),
    notAdded: (count) =>
      `${count === 1 ? 'Un archivo más no se añadió' : `${count} archivos más no se añadieron`}: acepto cinco a la vez.`,
    unchanged: 'El contenido del enlace sigue igual.',
    deleteMine: 'Eliminar mi biblioteca',
    reallyDelete: (count) =>
      `¿Eliminar ${count === 1 ? 'tu artículo' : `tus ${count} artículos`} para siempre? No se puede deshacer.`,
    deleteForGood: 'Eliminar para siempre',
    allDeleted: 'Tu biblioteca se ha eliminado.',
    undo: 'Deshacer',
    version: (number) => `Versión ${number}`,
    source: (address) => `Fuente: ${address}`,
    onlyIn: (channel) => `Se cita solo en ${channel}`,
    everywhere: 'Se cita en todo el servidor',
    quotedIn: (count) => `citado en ${count} ${count === 1 ? 'respuesta' : 'respuestas'}`,
    read: 'Leer',
    onlyHere: 'Usar solo en este canal',
    inWholeServer: 'Usar en todo el servidor',
    movedTo: (article, channel) => `A partir de ahora, solo cito este artículo en ${channel}: ${article}.`,
    movedToAll: (article) => `A partir de ahora, cito este artículo en todo el servidor: ${article}.`,
    exported: (part, parts) => (parts === 1 ? 'Aquí tienes todos los archivos.' : `Parte ${part} de ${parts}.`),
    exportPart: (part) => `Descargar la parte ${part}`,
    notExported: (names) =>
      `Esto es demasiado grande para enviarlo aquí: ${names}. Quien gestiona el bot puede dártelo.`,
    usage: ({ articles, maxArticles, megabytes, maxMegabytes, sentences, maxSentences }) =>
      `Uso de esta biblioteca: ${articles} de ${maxArticles} artículos, ${megabytes} de ${maxMegabytes} MB y ${sentences} de ${maxSentences} frases.`,
    limits: (megabytes, sentences, additions) =>
      `Un archivo puede ocupar hasta ${megabytes} MB, y un artículo puede tener hasta ${sentences} frases. Acepto hasta ${additions} artículos por minuto.`,
    gapsOn: (since) => `Desde el ${since} cuento las palabras que no encuentro.`,
    gapsOff: 'No cuento las palabras que no encuentro.',
    gaps: 'En los últimos 30 días, varias personas preguntaron por esto y no encontré nada:',
    noGaps:
      'Por ahora no hay nada: aquí verás las palabras por las que pregunten al menos tres personas y que yo no encuentre.',
    people: (count) => `${count} personas o más`,
    textBack: 'Aquí tienes tu texto, para que no se pierda.',
    form: {
      heading: 'Añadir un texto',
      title: 'Título',
      text: 'Texto',
      source: 'Fuente (https://…)',
    },
  },

  markdown: {
    privacy:
      '**Tus preguntas**: en memoria unos minutos, para que puedas seguir preguntando y editar tus preguntas. Nunca en un archivo ni en un registro.\n' +
      '**Los artículos que añades por mensaje directo**: hasta que los elimines. Solo te los cito a ti.\n' +
      '**Los artículos que la moderación añade a un servidor**: hasta que los elimine, o hasta 30 días después de que yo salga del servidor. Guardo quién añadió cada uno. Si añade la respuesta a una pregunta, la pregunta forma parte del artículo.\n' +
      '**Las palabras que no encuentro**: solo si el servidor lo activa, durante 30 días y con el número de personas que preguntaron por ellas. Sin preguntas ni nombres.\n' +
      'No puedo ver los mensajes que no son para mí.',
    noArticles: ({ library }) =>
      `Aquí todavía no hay artículos. Añade uno con **/${library.name} ${library.add.name}**.`,
    help: ({ ask, article, articleOption, find, library }, { inContext, morePassages }) =>
      `Respondo a preguntas citando artículos palabra por palabra e indicando dónde está cada frase. No invento nada y, si no encuentro nada, te lo digo. Pregunta en el idioma del artículo.

- Con **/${ask.name}** haces una pregunta. Mientras escribes, te sugiero algunas que puedo responder. Añade **${articleOption.name}** para buscar en un solo artículo, o **${ask.private.name}** para que solo tú veas la respuesta.
- **${inContext}**, debajo de una respuesta (con varias citas, **[1]**, **[2]**, **[3]**), muestra el fragmento con los párrafos que lo rodean. **${morePassages}** muestra qué más he encontrado.
- **Envíame un mensaje directo** o **mencióname** en un servidor: eso también es una pregunta. Si la editas, edito mi respuesta. Puedes seguir preguntando (“¿y cuándo?”) por mensaje directo o respondiendo a mi mensaje.
- **${find.name}**, en el menú **Aplicaciones** de cualquier mensaje, te muestra solo a ti los fragmentos relacionados.
- **/${article.name}** muestra mis artículos para que los leas enteros.
- **/${library.name}** añade tus propios artículos: en un servidor, si lo gestionas; por mensaje directo, solo para ti. También puedes enviarme un archivo por mensaje directo.

Tus preguntas pasan por Discord y por ningún otro servicio. Las guardo unos minutos en la memoria, nunca en un archivo ni en un registro.`,
    howToCountGaps: ({ library }) =>
      `Para saber qué me preguntan y no encuentro, usa **/${library.name} ${library.settings.name}** con **${library.settings.gaps.name}: ${library.settings.gaps.on}**. Guardo las palabras y cuántas personas preguntaron por ellas, pero no guardo preguntas ni nombres.`,
    howToRead: ({ ask, articleOption }) =>
      `Para leer uno, añade la opción **${articleOption.name}**. Para buscar en todos, usa **/${ask.name}**.`,
    articleGone: ({ article }) =>
      `Este artículo ha cambiado o ya no está. Usa **/${article.name}** para ver los que tengo ahora.`,
    articlesChanged: 'Mis artículos han cambiado desde entonces. Vuelve a preguntar, por favor.',
    outdated: ({ help }) => `Esto ya no funciona. Prueba con **/${help.name}**.`,
    noQuestion: ({ help }) =>
      `Hazme una pregunta y citaré lo que encuentre en mis artículos. Para ver qué más puedo hacer, prueba con **/${help.name}**.`,
  },

  problems: {
    emptyQuestion: 'Tu pregunta está vacía. Escríbela en una frase o en pocas palabras.',
    longQuestion: (length, limit) =>
      `Tu pregunta tiene ${length} caracteres y admito ${limit} como máximo. Acórtala, por favor.`,
    noArticle: (name, names) => `No tengo ningún artículo llamado “${name}”. Elige uno de estos: ${names.join(', ')}.`,
    noSuchArticle: 'No tengo ese artículo. Elige una de las sugerencias que aparecen mientras escribes.',
    apology: (reference) => `Lo siento, algo salió mal. Inténtalo de nuevo, por favor. Referencia: ${reference}`,
    hidden: 'Discord solo me muestra los mensajes que me mencionan. Activa la mención al responder o mencióname.',
    mayNotWrite: (channel) =>
      `No tengo permiso para escribir en ${channel}. Pregúntame aquí o pide a la moderación que me deje escribir allí.`,
    busy: (channel) =>
      `En ${channel} hay más preguntas de las que puedo responder ahora. Pregúntame aquí o inténtalo de nuevo en un minuto.`,
    notShared: (share) => `No sé si ha funcionado. Si nadie más ve la respuesta, haz clic otra vez en “${share}”.`,
    nameTaken: (name) => `Ya hay un artículo llamado “${name}”. Reemplázalo o dale otro nombre al nuevo.`,
    libraryFull: {
      articles: (most) =>
        `No queda espacio para esto. La biblioteca puede tener hasta ${most} artículos. Elimina uno primero.`,
      files: (megabytes) =>
        `No queda espacio para esto. Los archivos de la biblioteca pueden ocupar hasta ${megabytes} MB en total, y lo que eliminas sigue contando durante diez minutos.`,
      text: (sentences) =>
        `No queda espacio para esto. La biblioteca puede tener unas ${sentences} frases como máximo. Elimina algo primero.`,
    },
    tooMuchText: (sentences) =>
      `Es demasiado largo. Un artículo puede tener unas ${sentences} frases como máximo. Divídelo o deja solo lo que la gente suele preguntar.`,
    tooManyAdditions: (additions, seconds) =>
      `Son muchos artículos de golpe: acepto hasta ${additions} por minuto. Podrás seguir en ${seconds} ${seconds === 1 ? 'segundo' : 'segundos'}.`,
    serverOnly: 'Esto solo funciona en un servidor.',
    notInLibrary: 'Esta biblioteca no tiene ese artículo. Elige una de las sugerencias que aparecen mientras escribes.',
    unreadable: {
      'other-format':
        'No puedo leer este tipo de archivo. Leo PDF, Word (docx), EPUB, HTML, Markdown, subtítulos (vtt, srt) y texto sin formato.',
      protected: 'Este archivo está protegido. Guarda una copia sin contraseña ni protección y envíamela.',
      damaged: 'Este archivo está dañado. Guárdalo o descárgalo otra vez y envíamelo.',
      'no-text':
        'No he encontrado texto en este archivo. Si sus páginas son imágenes, como en un escaneo, pásalo antes por un programa de reconocimiento de texto (OCR).',
      encoding: 'No puedo leer los caracteres de este archivo. Guárdalo como texto en UTF-8 y envíamelo.',
      'too-costly': 'Leer este archivo lleva demasiado tiempo. Divídelo o guarda su contenido como texto sin formato.',
      other: (reason) => `No puedo leer este archivo. ${reason}`,
    },
    fileTooLarge: (megabytes) => `Este archivo es demasiado grande. Acepto archivos de hasta ${megabytes} MB.`,
    fileNotFetched: 'No he podido obtener el archivo de Discord. Envíalo otra vez, por favor.',
    linkNotPublic: 'Solo puedo descargar desde direcciones públicas de la web que empiecen con https://.',
    linkForbidden: 'Ese sitio pide a los bots que no descarguen la página. Guárdala como archivo y envíamelo.',
    linkFailed:
      'No he podido descargar la página. Comprueba la dirección, o guarda la página como archivo y envíamelo.',
    notFromLink: 'Ese artículo no se añadió desde un enlace. Reemplázalo por un archivo más reciente.',
    sourceNoAddress:
      'La fuente tiene que ser una dirección que empiece con https://. También puedes dejarla en blanco.',
    noLibraryHere:
      'Aquí no puedo guardar artículos. Inténtalo en un servidor del que yo sea miembro o por mensaje directo.',
    tooFast: (seconds) =>
      `Son más preguntas de las que puedo atender. Vuelve a preguntar en ${seconds} ${seconds === 1 ? 'segundo' : 'segundos'}, por favor.`,
  },
};
