/** Korean. What follows a name that is put in is a noun, as the form of a particle depends on the sound before it. */
import type { Phrases } from './phrases.ts';

export const ko: Phrases = {
  language: 'ko',
  quotationMarks: ['“', '”'],
  others: (count) => `그 외 ${count}개`,

  commands: {
    ask: {
      name: '질문',
      description: '질문하면 답이 되는 문장을 원문 그대로 인용해 드려요',
      question: { name: '질문', description: '알고 싶은 것 (기사의 언어로)' },
      private: { name: '비공개', description: '답을 나에게만 표시 (기본값: 아니요)' },
    },
    article: { name: '기사', description: '어떤 기사가 있는지 보고 처음부터 읽을 수 있어요' },
    help: { name: '도움말', description: '질문하는 방법과 할 수 있는 일을 알려 드려요' },
    find: { name: '기사에서 찾기' },
    articleOption: { name: '기사', description: '기사 하나만 선택 (제목 또는 파일 이름)' },
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
    theArticle: (label) => `“${label}” 기사`,
    mayNotAnswer: (subject) => `${subject}에는 이 질문의 답이 없을 수도 있어요.`,
    doesNotCover: (subject) => `${subject}에서는 이 내용을 다루지 않아요.`,
    doesNotMention: (words) => `나오지 않는 말: ${words}.`,
    closest: '가장 가까운 부분:',
    begins: (subject) => `저는 요약하지 않고 인용만 해요. ${subject}의 첫 부분이에요:`,
    searchedFor: (question) => `검색한 질문: ${question}`,
  },

  smallTalk: {
    greeting: '안녕하세요! 질문해 주시면 제가 가진 기사에서 인용해 답해 드려요.',
    thanks: '별말씀을요.',
    farewell: '또 만나요!',
    'about-me': '저는 프로그램이에요. 읽은 기사를 원문 그대로, 위치와 함께 인용해서 질문에 답해요. 지어내지 않아요.',
    doubt: '저는 원문 그대로 인용할 뿐, 내용이 맞는지는 판단하지 않아요. 문맥을 읽고 직접 판단해 주세요.',
    chat: '저는 가진 기사에서 인용만 할 수 있어요.',
    vague: '찾아볼 만한 말이 없어요. 구체적인 내용을 질문해 주세요.',
  },

  invitation: {
    askFor: (question) => `예를 들어 이렇게 질문해 보세요: ${question}`,
    askAnything: '기사 내용이라면 무엇이든 질문해 보세요.',
    tryThese: '이런 질문은 어떠세요?',
  },

  buttons: {
    inContext: '문맥 보기',
    nthInContext: ['첫 번째 인용 문맥', '두 번째 인용 문맥', '세 번째 인용 문맥'],
    morePassages: '다른 부분 보기',
    share: '공유',
    back: '◀ 이전',
    next: '다음 ▶',
  },

  passages: {
    more: '다른 부분 (답일 가능성은 더 낮아요):',
    onMessage: '이 메시지와 관련된 부분:',
    noneOnMessage: '제가 가진 기사에는 이 메시지와 관련된 부분이 없어요.',
    noText: '이 메시지에는 찾아볼 텍스트가 없어요.',
    leftOut: (count) => `${count}개는 이 메시지에 다 담지 못했어요.`,
    tooLong: '문장이 너무 길어서 메시지에 담을 수 없어요. 위치는 여기예요:',
    tooLongOnPage: '이 문장은 너무 길어서 메시지에 담을 수 없어요.',
    sharedBy: (name) => `${name} 님이 공유했어요`,
  },

  holdings: {
    iHold: (count) => `기사 ${count}개를 갖고 있어요:`,
    noSuchPage: '그런 페이지는 없어요.',
  },

  markdown: {
    help: ({ ask, article, articleOption, find }, { inContext, morePassages }) =>
      `읽은 기사를 인용해서 질문에 답해요. 문장은 원문 그대로, 위치와 함께 보여 드려요. 지어내지 않고, 답이 없으면 없다고 말해요. 기사의 언어로 질문해 주세요.

- **/${ask.name}** 명령어로 질문해요. 입력하는 동안 답이 있는 질문을 추천해 드려요. **${articleOption.name}** 옵션을 쓰면 기사 하나에서만 찾고, **${ask.private.name}** 옵션을 쓰면 답이 나에게만 보여요.
- 답 아래의 **${inContext}** 버튼은 문장을 앞뒤 문단과 함께 보여 주고, **${morePassages}** 버튼은 관련된 다른 부분을 보여 줘요.
- **다이렉트 메시지**를 보내거나 서버에서 저를 **멘션**해도 질문이 돼요. 질문을 수정하면 답도 수정해요. 이어지는 질문(“and when?”)은 다이렉트 메시지로 보내거나 제 답에 답장해 주세요.
- 메시지의 **앱** 메뉴에서 **${find.name}** 항목을 고르면 그 메시지와 관련된 부분을 나에게만 보여 줘요.
- **/${article.name}** 명령어로 제가 가진 기사를 처음부터 읽을 수 있어요.

질문은 Discord 말고 다른 서비스로는 보내지 않아요. 이 프로그램의 메모리에만 몇 분 동안 남고, 파일이나 로그에는 기록되지 않아요.`,
    howToRead: ({ ask, articleOption }) =>
      `**${articleOption.name}** 옵션으로 하나를 골라 읽거나, **/${ask.name}** 명령어로 모든 기사에 질문해 보세요.`,
    gone: ({ article }) =>
      `이 기사는 바뀌었거나 없어졌어요. **/${article.name}** 명령어로 지금 있는 기사를 확인해 보세요.`,
    changed: '그 뒤로 기사가 바뀌었어요. 다시 질문해 주세요.',
    outdated: ({ help }) => `이제는 쓸 수 없는 기능이에요. **/${help.name}** 명령어를 써 보세요.`,
    nothingToRead: ({ help }) =>
      `읽은 기사를 인용해서 질문에 답해요. 질문을 보내거나 **/${help.name}** 명령어를 써 보세요.`,
  },

  problems: {
    emptyQuestion: '질문이 비어 있어요. 한 문장이나 몇 단어로 질문해 주세요.',
    longQuestion: (length, most) => `질문이 ${length}자예요. ${most}자까지만 받을 수 있으니 더 짧게 질문해 주세요.`,
    noArticle: (name, names) => `“${name}” 기사는 없어요. 다음 중에서 골라 주세요: ${names.join(', ')}`,
    noSuchArticle: '그런 기사는 없어요. 입력하는 동안 추천되는 것 중에서 골라 주세요.',
    apology: (reference) => `제 쪽에서 문제가 생겼어요. 다시 시도해 주세요. 참조 번호: ${reference}`,
    hidden: 'Discord는 저를 멘션한 메시지만 보여 줍니다. 답장할 때 멘션을 켜거나 저를 멘션해 주세요.',
    mayNotWrite: (channel) =>
      `${channel}에는 글을 쓸 수 없습니다. 여기에서 질문하거나, 그곳에 쓸 수 있게 해 달라고 관리자에게 요청해 주세요.`,
    busy: (channel) =>
      `${channel}에 질문이 너무 많아 모두 답할 수 없습니다. 여기에서 질문하거나 1분 뒤에 다시 시도해 주세요.`,
    notShared: (share) => `공유하지 못한 것 같습니다. 아무에게도 보이지 않으면 “${share}” 버튼을 다시 눌러 주세요.`,
    tooFast: (seconds) => `질문이 너무 빨라서 다 답하지 못해요. ${seconds}초 뒤에 다시 질문해 주세요.`,
  },
};
