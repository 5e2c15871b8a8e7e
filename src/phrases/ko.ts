/** Korean. */
import type { Phrases } from './phrases.ts';

export const ko: Phrases = {
  language: 'ko',
  quotationMarks: ['‘', '’'],
  others: (count) => `외 ${count}개`,

  commands: {
    ask: {
      name: '질문',
      description: '질문하면 답이 되는 문장을 원문 그대로 인용합니다',
      question: { name: '질문', description: '알고 싶은 것 (기사의 언어로)' },
      private: { name: '비공개', description: '답을 나에게만 표시 (기본값: 아니요)' },
    },
    article: { name: '기사', description: '갖고 있는 기사를 보고 처음부터 읽기' },
    help: { name: '도움말', description: '질문하는 방법과 할 수 있는 일' },
    find: { name: '기사에서 찾기' },
    articleOption: { name: '기사', description: '기사 하나에만 질문하기 (제목 또는 파일 이름)' },
  },

  citation: {
    place: (paragraph, sentence) => `${paragraph}번째 문단 ${sentence}번째 문장`,
    paragraphOf: (number, count) => `전체 ${count}개 문단 중 ${number}번째 문단`,
    paragraphsOf: (first, last, count) => `전체 ${count}개 문단 중 ${first}~${last}번째 문단`,
    paragraphs: (count) => `문단 ${count}개`,
    sentences: (count) => `문장 ${count}개`,
    justBefore: (place, text) => `바로 앞 문장(${place}): ${text}`,
    inBold: (place) => `굵은 글씨: ${place}`,
    cited: (place) => `인용한 문장: ${place}`,
  },

  outcome: {
    whatIHold: '제가 가진 기사',
    theArticle: (label) => `기사 ‘${label}’`,
    mayNotAnswer: (subject) => `${subject}에는 이 질문의 답이 없을 수도 있습니다.`,
    doesNotCover: (subject) => `${subject}에서는 이 내용을 다루지 않습니다.`,
    doesNotMention: (words) => `다음 말은 나오지 않습니다: ${words}.`,
    closest: '가장 가까운 대목:',
    onlyQuotes: '저는 가진 기사에서 인용만 합니다.',
    searchedFor: (question) => `검색한 질문: ${question}`,
  },

  invitation: {
    askFor: (question) => `예를 들어 이렇게 질문해 보세요: ${question}`,
    askAnything: '기사 내용이라면 무엇이든 질문해 보세요.',
    tryThese: '다음 질문을 눌러 보세요:',
  },

  buttons: {
    inContext: '문맥 보기',
    nthInContext: ['첫째 문맥', '둘째 문맥', '셋째 문맥'],
    morePassages: '다른 대목',
    share: '공유',
    back: '◀ 이전',
    next: '다음 ▶',
  },

  passages: {
    more: '다른 대목 (답일 가능성은 더 낮습니다):',
    onMessage: '이 메시지와 관련된 대목:',
    noneOnMessage: '제가 가진 기사에는 이 메시지와 관련된 대목이 없습니다.',
    noText: '이 메시지에는 찾을 만한 글이 없습니다.',
    leftOut: (count) => `${count}개는 이 메시지에 다 담지 못했습니다.`,
    tooLong: '문장이 너무 길어 메시지에 담을 수 없습니다. 위치는 다음과 같습니다:',
    tooLongOnPage: '이 문장은 너무 길어 메시지에 담을 수 없습니다.',
    sharedBy: (name) => `${name} 님이 공유함`,
  },

  holdings: {
    iHold: (count) => `기사 ${count}개를 갖고 있습니다:`,
    noSuchPage: '그런 쪽은 없습니다.',
  },

  markdown: {
    help: ({ ask, article, articleOption, find }, { inContext, morePassages }) =>
      `읽은 기사에 대한 질문에 인용으로 답합니다. 원문 그대로, 문장의 위치와 함께. 지어내지 않으며, 답이 없으면 없다고 말합니다. 기사의 언어로 질문해 주세요.

- **/${ask.name}** 으로 질문합니다. 입력하는 동안 답이 있는 질문을 제안합니다. **${articleOption.name}** 옵션은 기사 하나에만 질문하고, **${ask.private.name}** 옵션은 답을 나에게만 보여 줍니다.
- 답 아래의 **${inContext}** 버튼은 문장을 앞뒤 문단과 함께 보여 주고, **${morePassages}** 버튼은 관련된 다른 대목을 보여 줍니다.
- **다이렉트 메시지** 나 서버에서의 **멘션** 도 질문이 됩니다. 고치면 답도 고칩니다. 이어지는 질문(“and when?”)은 다이렉트 메시지나 제 답에 대한 답장으로 해 주세요.
- 모든 메시지의 **앱** 메뉴에 있는 **${find.name}** 는 관련된 대목을 나에게만 보여 줍니다.
- **/${article.name}** 로 가진 기사를 처음부터 읽을 수 있습니다.

질문은 이 프로그램 안에만 몇 분 동안 메모리에 남습니다. 파일이나 로그에 쓰이거나 다른 누구에게 전해지지 않습니다.`,
    howToRead: ({ ask, articleOption }) =>
      `**${articleOption.name}** 옵션으로 하나를 읽거나, **/${ask.name}** 으로 모두에 질문하세요.`,
    gone: ({ article }) => `이 기사는 바뀌었거나 없어졌습니다. **/${article.name}** 로 지금 가진 기사를 보세요.`,
    changed: '그 뒤로 기사가 바뀌었습니다. 다시 질문해 주세요.',
    outdated: ({ help }) => `이제는 알 수 없는 기능입니다. **/${help.name}** 을 써 보세요.`,
    nothingToRead: ({ help }) => `읽은 기사를 인용해 질문에 답합니다. 질문을 쓰거나 **/${help.name}** 을 써 보세요.`,
  },

  problems: {
    emptyQuestion: '질문이 비어 있습니다. 한 문장이나 몇 단어로 질문해 주세요.',
    longQuestion: (length, most) => `질문이 ${length}자입니다. ${most}자까지 받을 수 있으니 더 짧게 질문해 주세요.`,
    noArticle: (name, names) => `‘${name}’ 기사는 없습니다. 다음 중 하나에 질문해 주세요: ${names.join(', ')}.`,
    noSuchArticle: '그런 기사는 없습니다. 입력하는 동안 제안되는 것 중에서 골라 주세요.',
    apology: (reference) => `제 쪽에서 문제가 생겼습니다. 다시 시도해 주세요. 참조 번호: ${reference}`,
    tooFast: (seconds) => `질문이 너무 빨라 다 답하지 못합니다. ${seconds}초 뒤에 다시 질문해 주세요.`,
  },
};
