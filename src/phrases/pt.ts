/** Portuguese as written in Brazil, the only Portuguese that Discord has. */
import { list } from './join-list.ts';
import type { Phrases } from './phrases.ts';

export const pt: Phrases = {
  language: 'pt-BR',
  quoted: (text) => `“${text}”`,
  others: (count) => `mais ${count}`,

  commands: {
    ask: {
      name: 'perguntar',
      description: 'Faça uma pergunta e receba, palavra por palavra, as frases que a respondem',
      question: { name: 'pergunta', description: 'O que você quer saber? (no idioma do artigo)' },
      private: { name: 'privado', description: 'Mostrar a resposta só para você (padrão: não)' },
    },
    article: { name: 'artigo', description: 'Veja meus artigos e leia do começo ao fim' },
    help: { name: 'ajuda', description: 'Como perguntar e o que esperar' },
    find: { name: 'Buscar no artigo' },
    library: {
      name: 'biblioteca',
      description: 'Adicione, veja ou remova os artigos que uso para responder',
      add: {
        name: 'adicionar',
        description: 'Adicione um arquivo como artigo, ou não envie nenhum para colar um texto',
        file: { name: 'arquivo', description: 'PDF, Word, EPUB, HTML, Markdown, legendas ou texto' },
        link: { name: 'link', description: 'Ou o endereço (https://…) de uma página ou arquivo' },
        channel: { name: 'canal', description: 'Só para este canal ou categoria (padrão: todo o servidor)' },
      },
      list: { name: 'lista', description: 'Veja os artigos desta biblioteca' },
      show: { name: 'ver', description: 'Veja os detalhes de um artigo: o que é, de onde vem e quem o alterou' },
      rename: {
        name: 'renomear',
        description: 'Mude o nome do arquivo de um artigo',
        to: { name: 'para', description: 'O novo nome do arquivo' },
      },
      replace: {
        name: 'substituir',
        description: 'Substitua um artigo por uma versão mais nova',
        file: { name: 'arquivo', description: 'A versão mais nova' },
      },
      refresh: { name: 'atualizar', description: 'Baixe de novo um artigo que foi adicionado por um link' },
      remove: { name: 'remover', description: 'Remova um artigo (você pode desfazer em até dez minutos)' },
      export: { name: 'exportar', description: 'Baixe todos os arquivos desta biblioteca' },
      settings: {
        name: 'configurações',
        description: 'Veja os limites desta biblioteca e se conto as palavras que não encontro',
        gaps: {
          name: 'lacunas',
          description: 'Contar as palavras que aparecem nas perguntas e que não encontro',
          on: 'sim',
          off: 'não',
        },
      },
      gaps: { name: 'lacunas', description: 'Veja o que várias pessoas perguntaram e eu não encontrei' },
      article: { name: 'artigo', description: 'O artigo, pelo título ou nome do arquivo' },
    },
    addMessage: { name: 'Adicionar à biblioteca' },
    privacy: { name: 'privacidade', description: 'O que eu guardo e como excluir seus dados' },
    articleOption: { name: 'artigo', description: 'Um único artigo, pelo título ou nome do arquivo' },
  },

  citation: {
    place: (paragraph, sentence) => `parágrafo ${paragraph}, frase ${sentence}`,
    placeOfSeveral: (paragraph, first, last) =>
      `parágrafo ${paragraph}, frases ${first} ${last === first + 1 ? 'e' : 'a'} ${last}`,
    fromTo: (first, last) => `${first} – ${last}`,
    page: (number) => `página ${number}`,
    furtherItems: (count) => `mais ${count} ${count === 1 ? 'item' : 'itens'} nesta lista`,
    paragraphOf: (number, count) => `parágrafo ${number} de ${count}`,
    paragraphsOf: (first, last, count) => `parágrafos ${first} a ${last} de ${count}`,
    sections: (count) => `${count} ${count === 1 ? 'seção' : 'seções'}`,
    paragraphs: (count) => `${count} ${count === 1 ? 'parágrafo' : 'parágrafos'}`,
    readAs: (encoding) => `lido como ${encoding}`,
    sentences: (count) => `${count} ${count === 1 ? 'frase' : 'frases'}`,
    justBefore: (place, text) => `Logo antes (${place}): ${text}`,
    inBold: (place) => `Em negrito: ${place}.`,
    cited: (place) => `A citação está no ${place}.`,
  },

  outcome: {
    foundNothing: (article) => `Não encontrei nada sobre isso em “${article}”.`,
    foundNothingAnywhere: 'Não encontrei nada sobre isso nos meus artigos.',
    didNotFind: (words) => `Não encontrei ${list(words, ' nem ')}.`,
    otherLanguage: (language, articles) =>
      `${articles === 1 ? 'O artigo está' : 'Os artigos estão'} em ${language}, e eu só comparo palavras; por isso, pergunte em ${language}. Nomes e números escritos do mesmo jeito eu encontro em qualquer idioma.`,
    notSure: 'Não sei se isto responde à sua pergunta.',
    closest: (count) => (count === 1 ? 'O trecho mais próximo:' : 'Os trechos mais próximos:'),
    noOpinion: 'Não tenho opinião própria: eu só cito.',
    onOpinion: 'Estes trechos podem ajudar você a formar a sua:',
    members: (count) =>
      count === 1
        ? 'Este trecho cita pelo menos um exemplo. Pode haver outros.'
        : 'Cada um destes trechos cita pelo menos um exemplo. Pode haver outros.',
    comparison: 'Não consigo comparar, mas estes trechos são sobre uma coisa e a outra:',
    begins: (article) => `Eu só cito, então não posso resumir. “${article}” começa assim:`,
    searchedFor: (question) => `Busquei por: ${question}`,
  },

  smallTalk: {
    greeting: 'Oi! Faça uma pergunta, e eu cito o que encontrar nos meus artigos.',
    thanks: 'De nada!',
    farewell: 'Até mais!',
    'about-me':
      'Sou um bot: respondo a perguntas citando artigos, palavra por palavra, e digo onde está cada frase. Não invento nada.',
    doubt:
      'Eu cito palavra por palavra, mas não consigo julgar o que a citação diz. Leia no contexto e tire suas conclusões.',
    opinion: 'Não tenho opiniões: eu só cito. Pergunte sobre um assunto e tire suas conclusões.',
    chat: 'Não sou de muita conversa, mas posso citar meus artigos.',
    vague: 'Preciso de algo mais específico. Pergunte sobre uma pessoa, um lugar ou um assunto.',
  },

  document: {
    date: (article, date) => `A data de “${article}” é ${date}.`,
    noDate: (article) => `Não sei a data de “${article}”.`,
    author: (article, author) => `Autoria de “${article}”: ${author}.`,
    noAuthor: (article) => `Não sei quem escreveu “${article}”.`,
    source: (article, source) => `Fonte de “${article}”: ${source}`,
    noSource: (article) => `Não sei a fonte de “${article}”.`,
    length: (article, size) => `Extensão de “${article}”: ${size}.`,
    pages: (count) => `${count} ${count === 1 ? 'página' : 'páginas'}`,
    title: (title) => `O título é “${title}”.`,
    noTitle: (article) => `Não sei o título de “${article}”.`,
    language: (article, language) => `Até onde sei, o idioma de “${article}” é o ${language}.`,
    noLanguage: (article) => `Não consigo identificar o idioma de “${article}”.`,
    sections: (article) => `As seções de “${article}”:`,
    noSections: (article) => `Não encontrei títulos de seção em “${article}”.`,
  },

  invitation: {
    askFor: (question) => `Pergunte, por exemplo: ${question}`,
    askAnything: 'Pergunte o que quiser sobre meus artigos.',
    tryThese: 'Experimente uma destas perguntas:',
  },

  buttons: {
    inContext: 'Ver no contexto',
    morePassages: 'Mais trechos',
    share: 'Compartilhar',
    back: '◀ Anterior',
    next: 'Próxima ▶',
  },

  passages: {
    more: 'Mais trechos, com menos chance de responder:',
    onMessage: 'Trechos relacionados a esta mensagem:',
    noneOnMessage: 'Não encontrei nada relacionado a esta mensagem.',
    noText: 'Esta mensagem não tem texto que eu possa buscar.',
    leftOut: (count) => `Mais ${count} ${count === 1 ? 'trecho não coube' : 'trechos não couberam'} nesta mensagem.`,
    tooLong: 'Este trecho é longo demais para uma mensagem. Você pode encontrá-lo aqui:',
    tooLongOnPage: 'Esta frase é longa demais para uma mensagem.',
    sharedBy: (name) => `Compartilhado por ${name}`,
  },

  articles: {
    canAnswerFrom: (count) => `Posso responder com base em ${count} artigos:`,
    noSuchPage: 'Essa página não existe.',
  },

  library: {
    added: (article) => `Adicionado: ${article}.`,
    replaced: (article) => `Substituído. Nova versão: ${article}.`,
    renamed: (name) => `Agora o artigo se chama “${name}”.`,
    removed: (article) => `Removido: ${article}. Você pode desfazer em até dez minutos.`,
    restored: (article) => `Está de volta: ${article}.`,
    contains: (count) => (count === 1 ? 'Um artigo:' : `${count} artigos:`),
    notAdded: (count) =>
      `${count === 1 ? 'Mais um arquivo não foi adicionado' : `Mais ${count} arquivos não foram adicionados`}: aceito cinco por vez.`,
    unchanged: 'O conteúdo do link continua o mesmo.',
    deleteMine: 'Excluir minha biblioteca',
    reallyDelete: (count) =>
      `Excluir ${count === 1 ? 'seu artigo' : `seus ${count} artigos`} para sempre? Não é possível desfazer.`,
    deleteForGood: 'Excluir para sempre',
    allDeleted: 'Sua biblioteca foi excluída.',
    undo: 'Desfazer',
    version: (number) => `Versão ${number}`,
    source: (address) => `Fonte: ${address}`,
    onlyIn: (channel) => `Citado só em ${channel}`,
    everywhere: 'Citado em todo o servidor',
    quotedIn: (count) => `citado em ${count} ${count === 1 ? 'resposta' : 'respostas'}`,
    read: 'Ler',
    onlyHere: 'Usar só neste canal',
    inWholeServer: 'Usar em todo o servidor',
    movedTo: (article, channel) => `A partir de agora, só cito este artigo em ${channel}: ${article}.`,
    movedToAll: (article) => `A partir de agora, cito este artigo em todo o servidor: ${article}.`,
    exported: (part, parts) => (parts === 1 ? 'Aqui estão todos os arquivos.' : `Parte ${part} de ${parts}.`),
    exportPart: (part) => `Baixar a parte ${part}`,
    notExported: (names) =>
      `Isto é grande demais para enviar aqui: ${names}. Quem administra o bot pode passar para você.`,
    usage: ({ articles, maxArticles, megabytes, maxMegabytes, sentences, maxSentences }) =>
      `Uso desta biblioteca: ${articles} de ${maxArticles} artigos, ${megabytes} de ${maxMegabytes} MB e ${sentences} de ${maxSentences} frases.`,
    limits: (megabytes, sentences, additions) =>
      `Um arquivo pode ter até ${megabytes} MB, e um artigo, até ${sentences} frases. Aceito até ${additions} artigos por minuto.`,
    gapsOn: (since) => `Desde ${since}, conto as palavras que não encontro.`,
    gapsOff: 'Não conto as palavras que não encontro.',
    gaps: 'Nos últimos 30 dias, várias pessoas perguntaram sobre isto, e eu não encontrei nada:',
    noGaps:
      'Por enquanto, não há nada: aqui vão aparecer as palavras que pelo menos três pessoas perguntarem e eu não encontrar.',
    people: (count) => `${count} pessoas ou mais`,
    textBack: 'Aqui está seu texto, para que não se perca.',
    form: {
      heading: 'Adicionar um texto',
      title: 'Título',
      text: 'Texto',
      source: 'Fonte (https://…)',
    },
  },

  markdown: {
    privacy:
      '**Suas perguntas**: na memória por alguns minutos, para que você possa continuar perguntando e editar suas perguntas. Nunca em um arquivo ou registro.\n' +
      '**Artigos que você adiciona nas mensagens diretas comigo**: até você removê-los. Só cito esses artigos para você.\n' +
      '**Artigos que a moderação adiciona a um servidor**: até que ela os remova, ou até 30 dias depois que eu sair do servidor. Guardo quem adicionou cada um. Se ela adicionar a resposta a uma pergunta, a pergunta faz parte do artigo.\n' +
      '**Palavras que não encontro**: só se o servidor ativar isso, por 30 dias e com o número de pessoas que perguntaram sobre elas. Sem perguntas nem nomes.\n' +
      'Não vejo mensagens que não são para mim.',
    noArticles: ({ library }) => `Ainda não há artigos aqui. Adicione um com **/${library.name} ${library.add.name}**.`,
    help: ({ ask, article, articleOption, find, library }, { inContext, morePassages }) =>
      `Respondo a perguntas citando artigos palavra por palavra e indicando onde está cada frase. Não invento nada, e, se não encontrar nada, eu aviso. Pergunte no idioma do artigo.

- Com **/${ask.name}** você faz uma pergunta. Enquanto você digita, sugiro algumas que consigo responder. Adicione **${articleOption.name}** para buscar em um único artigo, ou **${ask.private.name}** para que só você veja a resposta.
- **${inContext}**, abaixo de uma resposta (com várias citações, **[1]**, **[2]**, **[3]**), mostra o trecho com os parágrafos ao redor. **${morePassages}** mostra outros trechos que encontrei.
- **Me mande uma mensagem direta** ou **me mencione** em um servidor: isso também é uma pergunta. Se você editar a pergunta, eu edito a resposta. Para continuar perguntando (“e quando?”), use as mensagens diretas ou responda à minha mensagem.
- **${find.name}**, no menu **Apps** de qualquer mensagem, mostra só para você os trechos relacionados.
- **/${article.name}** mostra meus artigos, para ler do começo ao fim.
- **/${library.name}** adiciona seus próprios artigos: em um servidor, se você o gerencia; nas mensagens diretas, só para você. Por lá, você também pode só me mandar um arquivo.

Suas perguntas passam pelo Discord e por nenhum outro serviço. Eu as guardo na memória por alguns minutos, nunca em um arquivo ou registro.`,
    howToCountGaps: ({ library }) =>
      `Para saber o que perguntam e eu não encontro, use **/${library.name} ${library.settings.name}** com **${library.settings.gaps.name}: ${library.settings.gaps.on}**. Guardo as palavras e quantas pessoas perguntaram sobre elas, mas não guardo perguntas nem nomes.`,
    howToRead: ({ ask, articleOption }) =>
      `Para ler um, adicione a opção **${articleOption.name}**. Para buscar em todos, use **/${ask.name}**.`,
    articleGone: ({ article }) =>
      `Este artigo foi alterado ou removido. Use **/${article.name}** para ver quais eu tenho agora.`,
    articlesChanged: 'Meus artigos mudaram desde então. Pergunte de novo, por favor.',
    outdated: ({ help }) => `Isso não funciona mais. Experimente **/${help.name}**.`,
    noQuestion: ({ help }) =>
      `Faça uma pergunta, e eu cito o que encontrar nos meus artigos. Para ver o que mais eu faço, experimente **/${help.name}**.`,
  },

  problems: {
    emptyQuestion: 'Sua pergunta está vazia. Faça-a em uma frase ou em poucas palavras.',
    longQuestion: (length, limit) =>
      `Sua pergunta tem ${length} caracteres, e eu aceito no máximo ${limit}. Use menos palavras, por favor.`,
    noArticle: (name, names) => `Não tenho nenhum artigo chamado “${name}”. Escolha um destes: ${names.join(', ')}.`,
    noSuchArticle: 'Não tenho esse artigo. Escolha uma das sugestões que aparecem enquanto você digita.',
    apology: (reference) => `Desculpe, algo deu errado do meu lado. Tente de novo, por favor. Referência: ${reference}`,
    hidden: 'O Discord só me mostra mensagens que me mencionam. Ative a menção ao responder ou me mencione.',
    mayNotWrite: (channel) =>
      `Não tenho permissão para escrever em ${channel}. Pergunte aqui ou peça à moderação que me deixe escrever lá.`,
    busy: (channel) =>
      `Há mais perguntas em ${channel} do que consigo responder agora. Pergunte aqui ou tente de novo em um minuto.`,
    notShared: (share) => `Não sei se deu certo. Se mais ninguém vir a resposta, clique em “${share}” de novo.`,
    nameTaken: (name) => `Já existe um artigo chamado “${name}”. Substitua esse artigo ou dê outro nome ao novo.`,
    libraryFull: {
      articles: (most) => `Não há mais espaço. A biblioteca pode ter até ${most} artigos. Remova um primeiro.`,
      files: (megabytes) =>
        `Não há mais espaço. Os arquivos da biblioteca podem ter até ${megabytes} MB no total, e o que você remove continua contando por dez minutos.`,
      text: (sentences) =>
        `Não há mais espaço. A biblioteca pode ter até cerca de ${sentences} frases. Remova algo primeiro.`,
    },
    tooMuchText: (sentences) =>
      `Isso é longo demais. Um artigo pode ter até cerca de ${sentences} frases. Divida-o ou deixe só o que as pessoas costumam perguntar.`,
    tooManyAdditions: (additions, seconds) =>
      `São muitos artigos de uma vez: aceito até ${additions} por minuto. Continue em ${seconds} ${seconds === 1 ? 'segundo' : 'segundos'}, por favor.`,
    serverOnly: 'Isso só funciona em um servidor.',
    notInLibrary: 'Esta biblioteca não tem esse artigo. Escolha uma das sugestões que aparecem enquanto você digita.',
    unreadable: {
      'other-format':
        'Não leio esse tipo de arquivo. Leio PDF, Word (docx), EPUB, HTML, Markdown, legendas (vtt, srt) e texto simples.',
      protected: 'Este arquivo está protegido. Salve uma cópia sem senha nem proteção e me envie.',
      damaged: 'Este arquivo está danificado. Salve ou baixe de novo e me envie.',
      'no-text':
        'Não encontrei texto neste arquivo. Se as páginas forem imagens, como em um documento escaneado, passe-o antes por um programa de reconhecimento de texto (OCR).',
      encoding: 'Não consigo ler os caracteres deste arquivo. Salve-o como texto em UTF-8 e me envie.',
      'too-costly': 'Ler este arquivo demora demais. Divida-o ou salve o conteúdo como texto simples.',
      other: (reason) => `Não consigo ler este arquivo. ${reason}`,
    },
    fileTooLarge: (megabytes) => `Este arquivo é grande demais. Aceito arquivos de até ${megabytes} MB.`,
    fileNotFetched: 'Não consegui receber o arquivo do Discord. Envie de novo, por favor.',
    linkNotPublic: 'Só consigo baixar de endereços públicos da web que comecem com https://.',
    linkForbidden: 'Esse site pede que bots não baixem a página. Salve-a como arquivo e me envie.',
    linkFailed: 'Não consegui baixar a página. Confira o endereço, ou salve a página como arquivo e me envie.',
    notFromLink: 'Esse artigo não foi adicionado por um link. Substitua-o por um arquivo mais novo.',
    sourceNoAddress: 'A fonte precisa ser um endereço que comece com https://. Você também pode deixar em branco.',
    noLibraryHere:
      'Não posso guardar artigos aqui. Tente em um servidor em que eu esteja ou nas mensagens diretas comigo.',
    tooFast: (seconds) =>
      `São mais perguntas do que consigo acompanhar. Pergunte de novo em ${seconds} ${seconds === 1 ? 'segundo' : 'segundos'}, por favor.`,
  },
};
