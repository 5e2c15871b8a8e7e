/** Portuguese, as Brazil writes it: the one that Discord has. */
import type { Phrases } from './phrases.ts';

export const pt: Phrases = {
  language: 'pt-BR',
  quotationMarks: ['“', '”'],
  others: (count) => `mais ${count}`,

  commands: {
    ask: {
      name: 'perguntar',
      description: 'Faça uma pergunta e receba, palavra por palavra, as frases que a respondem',
      question: { name: 'pergunta', description: 'O que você quer saber, no idioma do artigo' },
      private: { name: 'privado', description: 'Mostrar a resposta só para você (padrão: não)' },
    },
    article: { name: 'artigo', description: 'Veja quais artigos eu tenho e leia do começo ao fim' },
    help: { name: 'ajuda', description: 'Como perguntar e o que esperar' },
    find: { name: 'Buscar no artigo' },
    articleOption: { name: 'artigo', description: 'Um único artigo, pelo título ou pelo nome do arquivo' },
  },

  citation: {
    place: (paragraph, sentence) => `parágrafo ${paragraph}, frase ${sentence}`,
    paragraphOf: (number, count) => `parágrafo ${number} de ${count}`,
    paragraphsOf: (first, last, count) => `parágrafos ${first} a ${last} de ${count}`,
    paragraphs: (count) => `${count} ${count === 1 ? 'parágrafo' : 'parágrafos'}`,
    sentences: (count) => `${count} ${count === 1 ? 'frase' : 'frases'}`,
    justBefore: (place, text) => `Logo antes (${place}): ${text}`,
    inBold: (place) => `Em negrito: ${place}.`,
    cited: (place) => `Citação: ${place}.`,
  },

  outcome: {
    whatIHold: 'O que eu li',
    theArticle: (label) => `O artigo ${label}`,
    mayNotAnswer: (subject) => `${subject} talvez não responda a isso.`,
    doesNotCover: (subject) => `${subject} não trata disso.`,
    doesNotMention: (words) => `Não menciona ${words}.`,
    closest: 'Os trechos mais próximos:',
    begins: (subject) => `Eu só cito, não resumo. ${subject} começa assim:`,
    searchedFor: (question) => `Busquei por: ${question}`,
  },

  smallTalk: {
    greeting: 'Olá! Faça uma pergunta, e eu cito o que li sobre o assunto.',
    thanks: 'De nada.',
    farewell: 'Até logo!',
    'about-me':
      'Sou um programa: respondo a perguntas citando o que li, palavra por palavra e com o lugar de cada frase. Não invento nada.',
    doubt: 'Eu cito palavra por palavra e não julgo o que cito. Leia no contexto para tirar suas conclusões.',
    chat: 'Eu só cito o que li.',
    vague: 'Não há nada aqui que eu possa buscar. Pergunte sobre algo específico.',
  },

  invitation: {
    askFor: (question) => `Pergunte, por exemplo: ${question}`,
    askAnything: 'Pergunte o que quiser sobre o conteúdo.',
    tryThese: 'Experimente uma destas perguntas:',
  },

  buttons: {
    inContext: 'Ver no contexto',
    nthInContext: ['1ª citação no contexto', '2ª citação no contexto', '3ª citação no contexto'],
    morePassages: 'Mais trechos',
    share: 'Compartilhar',
    back: '◀ Anterior',
    next: 'Próxima ▶',
  },

  passages: {
    more: 'Mais trechos, com menos chance de responder:',
    onMessage: 'Trechos relacionados a esta mensagem:',
    noneOnMessage: 'Nada do que li tem a ver com esta mensagem.',
    noText: 'Esta mensagem não tem texto que eu possa buscar.',
    leftOut: (count) => `Mais ${count} ${count === 1 ? 'trecho não coube' : 'trechos não couberam'} nesta mensagem.`,
    tooLong: 'A frase é longa demais para uma mensagem. Ela está aqui:',
    tooLongOnPage: 'Esta frase é longa demais para uma mensagem.',
    sharedBy: (name) => `Compartilhado por ${name}`,
  },

  holdings: {
    iHold: (count) => `Tenho ${count} artigos:`,
    noSuchPage: 'Essa página não existe.',
  },

  markdown: {
    help: ({ ask, article, articleOption, find }, { inContext, morePassages }) =>
      `Respondo a perguntas citando o que li: palavra por palavra e com o lugar de cada frase. Não invento nada e aviso quando não há resposta. Pergunte no idioma do artigo.

- Com **/${ask.name}** você faz uma pergunta; enquanto você digita, sugiro algumas que têm resposta. Adicione **${articleOption.name}** para buscar em um único artigo, ou **${ask.private.name}** para que só você veja a resposta.
- **${inContext}**, abaixo de uma resposta, mostra a frase entre os parágrafos ao redor dela; **${morePassages}** mostra o que mais tem a ver com a pergunta.
- **Me escreva** por mensagem direta ou **me mencione** em um servidor: isso também é uma pergunta. Se você editar a pergunta, eu edito a resposta. Para continuar perguntando (“and when?”), use a mensagem direta ou responda à minha mensagem.
- **${find.name}**, no menu **Apps** de qualquer mensagem, mostra só para você os trechos relacionados a ela.
- **/${article.name}** mostra os artigos que eu tenho, para ler por inteiro.

Suas perguntas passam pelo Discord e por nenhum outro serviço. Este programa as guarda na memória por alguns minutos, e nunca em um arquivo ou registro.`,
    howToRead: ({ ask, articleOption }) =>
      `Leia um com a opção **${articleOption.name}** ou busque em todos com **/${ask.name}**.`,
    gone: ({ article }) =>
      `Este artigo mudou ou não existe mais. Use **/${article.name}** para ver quais eu tenho agora.`,
    changed: 'Meus artigos mudaram desde então. Pergunte de novo, por favor.',
    outdated: ({ help }) => `Isso não funciona mais. Experimente **/${help.name}**.`,
    nothingToRead: ({ help }) =>
      `Respondo a perguntas citando o que li. Escreva uma para mim ou experimente **/${help.name}**.`,
  },

  problems: {
    emptyQuestion: 'A pergunta está vazia. Faça uma, em uma frase ou em poucas palavras.',
    longQuestion: (length, most) =>
      `A pergunta tem ${length} caracteres, e aceito no máximo ${most}. Use menos palavras.`,
    noArticle: (name, names) => `Não há nenhum artigo “${name}”. Escolha um destes: ${names.join(', ')}.`,
    noSuchArticle: 'Esse artigo não existe. Escolha um dos que são sugeridos enquanto você digita.',
    apology: (reference) => `Algo deu errado do meu lado. Tente de novo, por favor. Referência: ${reference}`,
    hidden: 'O Discord só me mostra mensagens que me mencionam. Ative a menção ao responder ou mencione-me.',
    mayNotWrite: (channel) =>
      `Não posso escrever em ${channel}. Pergunte aqui ou peça aos moderadores que me deixem escrever lá.`,
    busy: (channel) =>
      `Há tantas perguntas em ${channel} que não consigo responder a todas. Pergunte aqui ou tente de novo em um minuto.`,
    notShared: (share) =>
      `Parece que não deu para compartilhar. Se ninguém vir a resposta, clique em “${share}” de novo.`,
    tooFast: (seconds) =>
      `Você pergunta mais rápido do que eu consigo responder. Pergunte de novo em ${seconds} s, por favor.`,
  },
};
