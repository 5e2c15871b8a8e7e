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
      question: { name: 'pergunta', description: 'O que você quer saber, na língua do artigo' },
      private: { name: 'privado', description: 'Mostrar a resposta só a você (padrão: não)' },
    },
    article: { name: 'artigo', description: 'Veja o que eu tenho e leia do começo ao fim' },
    help: { name: 'ajuda', description: 'Como perguntar e o que esperar' },
    find: { name: 'Procurar no artigo' },
    articleOption: { name: 'artigo', description: 'Um só artigo, pelo título ou pelo nome do arquivo' },
  },

  citation: {
    place: (paragraph, sentence) => `parágrafo ${paragraph}, frase ${sentence}`,
    paragraphOf: (number, count) => `parágrafo ${number} de ${count}`,
    paragraphsOf: (first, last, count) => `parágrafos ${first} a ${last} de ${count}`,
    paragraphs: (count) => `${count} ${count === 1 ? 'parágrafo' : 'parágrafos'}`,
    sentences: (count) => `${count} ${count === 1 ? 'frase' : 'frases'}`,
    justBefore: (place, text) => `Logo antes (${place}): ${text}`,
    inBold: (place) => `Em negrito: ${place}.`,
    cited: (place) => `Citado: ${place}.`,
  },

  outcome: {
    whatIHold: 'O que eu tenho',
    theArticle: (label) => `O artigo ${label}`,
    mayNotAnswer: (subject) => `${subject} talvez não responda a isso.`,
    doesNotCover: (subject) => `${subject} não trata disso.`,
    doesNotMention: (words) => `Não menciona ${words}.`,
    closest: 'Os trechos mais próximos:',
    onlyQuotes: 'Eu só cito o que tenho.',
    searchedFor: (question) => `Procurei por: ${question}`,
  },

  invitation: {
    askFor: (question) => `Pergunte, por exemplo: ${question}`,
    askAnything: 'Pergunte sobre qualquer coisa que esteja nele.',
    tryThese: 'Experimente uma destas:',
  },

  buttons: {
    inContext: 'No contexto',
    nthInContext: ['Primeira no contexto', 'Segunda no contexto', 'Terceira no contexto'],
    morePassages: 'Mais trechos',
    share: 'Compartilhar',
    back: '◀ Voltar',
    next: 'Avançar ▶',
  },

  passages: {
    more: 'Mais trechos, com menos chance de responder:',
    onMessage: 'Trechos relacionados a esta mensagem:',
    noneOnMessage: 'Nada do que eu tenho se relaciona com esta mensagem.',
    noText: 'Esta mensagem não tem texto que eu possa procurar.',
    leftOut: (count) => `Outros ${count} não couberam nesta mensagem.`,
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
      `Respondo a perguntas sobre o que li citando: palavra por palavra, com o lugar de cada frase. Não invento nada, e aviso quando não há resposta. Pergunte na língua do artigo.

- **/${ask.name}** uma pergunta; enquanto você digita, ofereço algumas que têm resposta. Acrescente **${articleOption.name}** para perguntar a um só artigo, ou **${ask.private.name}** para que só você veja a resposta.
- **${inContext}**, abaixo de uma resposta, mostra a frase entre os seus parágrafos; **${morePassages}** mostra o que mais tem a ver.
- **Escreva para mim** diretamente, ou **me mencione** em um servidor: também é uma pergunta. Edite-a, e eu edito a resposta. Continue perguntando (“and when?”) em mensagem direta, ou respondendo à minha resposta.
- **${find.name}**, no menu **Apps** de qualquer mensagem, mostra só a você o que eu tenho a ver com ela.
- **/${article.name}** mostra o que eu tenho, para ler por inteiro.

As suas perguntas ficam neste programa: alguns minutos na memória, e nunca em um arquivo, em um registro ou com outra pessoa.`,
    howToRead: ({ ask, articleOption }) =>
      `Leia um com a opção **${articleOption.name}**, ou pergunte a todos com **/${ask.name}**.`,
    gone: ({ article }) => `Este artigo mudou ou não existe mais. Use **/${article.name}** para ver o que tenho agora.`,
    changed: 'Os meus artigos mudaram desde então. Por favor, pergunte de novo.',
    outdated: ({ help }) => `Já não conheço isso. Experimente **/${help.name}**.`,
    nothingToRead: ({ help }) =>
      `Respondo a perguntas citando o que li. Escreva uma para mim, ou experimente **/${help.name}**.`,
  },

  problems: {
    emptyQuestion: 'A pergunta está vazia. Faça uma, em uma frase ou em poucas palavras.',
    longQuestion: (length, most) =>
      `A pergunta tem ${length} caracteres; aceito no máximo ${most}. Faça-a em menos palavras.`,
    noArticle: (name, names) => `Não há artigo “${name}”. Pergunte a um destes: ${names.join(', ')}.`,
    noSuchArticle: 'Esse artigo não existe. Escolha um dos que são sugeridos enquanto você digita.',
    apology: (reference) => `Algo deu errado do meu lado. Por favor, tente de novo. Referência: ${reference}`,
    tooFast: (seconds) =>
      `Você pergunta mais rápido do que eu posso responder. Por favor, pergunte de novo daqui a ${seconds} s.`,
  },
};
