/**
 * Korean, in the friendly 해요 style. A noun follows each name that is put into a phrase, because the form of a Korean particle
 * depends on the last sound of the word before it. An article is called 문서, as in Korean wikis: 기사 would only mean news.
 */
import { list } from './join-list.ts';
import type { Phrases } from './phrases.ts';

export const ko: Phrases = {
  language: 'ko',
  quoted: (text) => `“${text}”`,
  others: (count) => `그 외 ${count}개`,

  commands: {
    ask: {
      name: '질문',
      description: '질문하면 답이 되는 문장을 원문 그대로 인용해 드려요',
      question: { name: '질문', description: '무엇이 궁금하세요? (문서와 같은 언어로 입력)' },
      private: { name: '비공개', description: '답을 나에게만 표시 (기본값: 아니요)' },
    },
    article: { name: '문서', description: '어떤 문서가 있는지 보고 처음부터 끝까지 읽을 수 있어요' },
    help: { name: '도움말', description: '질문하는 방법과 할 수 있는 일을 알려 드려요' },
    find: { name: '문서에서 찾기' },
    library: {
      name: '라이브러리',
      description: '제가 답할 때 쓰는 문서를 추가하거나 확인하거나 삭제할 수 있어요',
      add: {
        name: '추가',
        description: '파일을 문서로 추가해요. 파일을 넣지 않으면 텍스트를 붙여 넣을 수 있어요',
        file: { name: '파일', description: 'PDF, Word, EPUB, HTML, Markdown, 자막, 텍스트' },
        link: { name: '링크', description: '또는 페이지나 파일의 주소 (https://…)' },
        channel: { name: '채널', description: '이 채널이나 카테고리에서만 사용해요 (기본값: 서버 전체)' },
      },
      list: { name: '목록', description: '이 라이브러리의 문서 목록을 보여 드려요' },
      show: { name: '상세보기', description: '문서의 제목과 길이, 출처, 바꾼 사람을 보여 드려요' },
      rename: {
        name: '이름변경',
        description: '문서의 파일 이름을 바꿔요',
        to: { name: '새이름', description: '새 파일 이름' },
      },
      replace: {
        name: '교체',
        description: '문서를 새 버전으로 교체해요',
        file: { name: '파일', description: '새 버전' },
      },
      refresh: { name: '새로고침', description: '링크로 추가한 문서를 다시 가져와요' },
      remove: { name: '삭제', description: '문서를 삭제해요 (10분 동안 되돌릴 수 있어요)' },
      export: { name: '내보내기', description: '이 라이브러리의 파일을 모두 보내 드려요' },
      settings: {
        name: '설정',
        description: '이 라이브러리의 한도와, 찾지 못한 단어를 집계하는지 보여 드려요',
        gaps: {
          name: '못찾은단어',
          description: '질문에 나왔지만 제가 찾지 못한 단어를 집계해요',
          on: '켜기',
          off: '끄기',
        },
      },
      gaps: { name: '못찾은단어', description: '여러 사람의 질문에 나왔지만 제가 찾지 못한 단어를 보여 드려요' },
      article: { name: '문서', description: '문서의 제목 또는 파일 이름' },
    },
    addMessage: { name: '라이브러리에 추가하기' },
    privacy: { name: '개인정보', description: '제가 보관하는 정보와 내 데이터를 삭제하는 방법을 알려 드려요' },
    articleOption: { name: '문서', description: '문서 하나만 선택 (제목 또는 파일 이름)' },
  },

  citation: {
    place: (paragraph, sentence) => `${paragraph}번째 문단 ${sentence}번째 문장`,
    placeOfSeveral: (paragraph, first, last) => `${paragraph}번째 문단 ${first}~${last}번째 문장`,
    fromTo: (first, last) => `${first}~${last}`,
    page: (number) => `${number}쪽`,
    furtherItems: (count) => `이 목록에 ${count}개 항목이 더 있음`,
    paragraphOf: (number, count) => `전체 ${count}개 문단 중 ${number}번째 문단`,
    paragraphsOf: (first, last, count) => `전체 ${count}개 문단 중 ${first}~${last}번째 문단`,
    sections: (count) => `섹션 ${count}개`,
    paragraphs: (count) => `문단 ${count}개`,
    readAs: (encoding) => `인코딩은 ${encoding}로 판단`,
    sentences: (count) => `문장 ${count}개`,
    justBefore: (place, text) => `바로 앞 문장(${place}): ${text}`,
    inBold: (place) => `굵은 글씨: ${place}`,
    cited: (place) => `인용한 부분: ${place}`,
  },

  outcome: {
    foundNothing: (article) => `“${article}” 문서에서 관련된 내용을 찾지 못했어요.`,
    foundNothingAnywhere: '제 문서에서 관련된 내용을 찾지 못했어요.',
    didNotFind: (words) => `찾지 못한 말: ${list(words, ', ')}.`,
    otherLanguage: (language) =>
      `문서가 ${language}로 되어 있고 저는 낱말을 글자 그대로 비교해서 찾으니, ${language}로 질문해 주세요. 문서에 적힌 그대로 쓴 이름과 숫자는 다른 언어로 질문해도 찾을 수 있어요.`,
    notSure: '이게 질문의 답인지는 확실하지 않아요.',
    closest: () => '가장 가까운 부분:',
    noOpinion: '저는 의견이 없고 인용만 해요.',
    onOpinion: '직접 판단하는 데 도움이 될 만한 부분:',
    members: (count) =>
      count === 1
        ? '이 부분에 적어도 하나가 나와요. 더 있을 수도 있어요.'
        : '부분마다 적어도 하나씩 나와요. 더 있을 수도 있어요.',
    comparison: '비교는 못 하지만, 각각에 관한 부분이에요:',
    begins: (article) => `저는 인용만 할 수 있고 요약은 못 해요. “${article}” 문서의 첫 부분이에요:`,
    searchedFor: (question) => `검색한 질문: ${question}`,
  },

  smallTalk: {
    greeting: '안녕하세요! 질문해 주시면 제 문서에서 찾은 문장을 인용해 드려요.',
    thanks: '별말씀을요!',
    farewell: '또 만나요!',
    'about-me':
      '저는 문서의 문장을 원문 그대로 인용해서 질문에 답하는 봇이에요. 문장마다 어디에 있는지도 알려 드려요. 지어내지 않아요.',
    doubt: '원문 그대로 인용하지만, 내용이 맞는지는 제가 판단할 수 없어요. 문맥을 읽고 직접 판단해 주세요.',
    opinion: '저는 의견이 없고 인용만 해요. 주제를 넣어 질문하고, 인용을 읽고 직접 판단해 주세요.',
    chat: '잡담은 잘 못하지만, 문서 인용은 할 수 있어요.',
    vague: '조금 더 구체적으로 질문해 주세요. 인물, 장소, 주제 같은 것을 넣어 보세요.',
  },

  document: {
    date: (article, date) => `“${article}” 문서의 날짜는 ${date}이에요.`,
    noDate: (article) => `“${article}” 문서의 날짜는 제가 알지 못해요.`,
    author: (article, author) => `“${article}” 문서의 글쓴이: ${author}`,
    noAuthor: (article) => `“${article}” 문서를 누가 썼는지는 제가 알지 못해요.`,
    source: (article, source) => `“${article}” 문서의 출처: ${source}`,
    noSource: (article) => `“${article}” 문서의 출처는 제가 알지 못해요.`,
    length: (article, size) => `“${article}” 문서의 길이: ${size}`,
    pages: (count) => `${count}쪽`,
    title: (title) => `제목: “${title}”`,
    noTitle: (article) => `“${article}” 문서의 제목은 제가 알지 못해요.`,
    language: (article, language) => `제가 보기에 “${article}” 문서의 언어는 ${language}예요.`,
    noLanguage: (article) => `“${article}” 문서가 어떤 언어인지 알아내지 못했어요.`,
    sections: (article) => `“${article}”의 목차:`,
    noSections: (article) => `“${article}” 문서에서 소제목을 찾지 못했어요.`,
  },

  invitation: {
    askFor: (question) => `예를 들어 이렇게 질문해 보세요: ${question}`,
    askAnything: '제 문서에 대해 무엇이든 질문해 보세요.',
    tryThese: '이런 질문은 어떠세요?',
  },

  buttons: {
    inContext: '문맥 보기',
    morePassages: '다른 부분 보기',
    share: '공유',
    back: '◀ 이전',
    next: '다음 ▶',
  },

  passages: {
    more: '다른 부분 (답일 가능성은 더 낮아요):',
    onMessage: '이 메시지와 관련된 부분:',
    noneOnMessage: '이 메시지와 관련된 부분을 찾지 못했어요.',
    noText: '이 메시지에는 검색할 텍스트가 없어요.',
    leftOut: (count) => `${count}개가 더 있지만 이 메시지에 다 담지 못했어요.`,
    tooLong: '이 부분은 너무 길어서 메시지에 담을 수 없어요. 여기에서 찾을 수 있어요:',
    tooLongOnPage: '이 문장은 너무 길어서 메시지에 담을 수 없어요.',
    sharedBy: (name) => `${name} 님이 공유했어요`,
  },

  articles: {
    canAnswerFrom: (count) => `문서 ${count}개에서 찾아 답할 수 있어요:`,
    noSuchPage: '그런 페이지는 없어요.',
  },

  library: {
    added: (article) => `추가했어요: ${article}`,
    replaced: (article) => `교체했어요. 새 버전: ${article}`,
    renamed: (name) => `파일 이름을 바꿨어요: ${name}`,
    removed: (article) => `삭제했어요: ${article}. 10분 동안 되돌릴 수 있어요.`,
    restored: (article) => `되돌렸어요: ${article}`,
    contains: (count) => `문서 ${count}개:`,
    notAdded: (count) => `나머지 파일 ${count}개는 추가하지 않았어요. 한 번에 다섯 개까지 받을 수 있어요.`,
    unchanged: '링크의 내용이 이전과 같아요.',
    deleteMine: '내 라이브러리 삭제',
    reallyDelete: (count) => `내 문서 ${count}개를 완전히 삭제할까요? 되돌릴 수 없어요.`,
    deleteForGood: '완전히 삭제',
    allDeleted: '내 라이브러리를 삭제했어요.',
    undo: '되돌리기',
    version: (number) => `버전 ${number}`,
    source: (address) => `출처: ${address}`,
    onlyIn: (channel) => `${channel}에서만 인용해요`,
    everywhere: '서버 전체에서 인용해요',
    quotedIn: (count) => `답 ${count}개에 인용됨`,
    read: '읽기',
    onlyHere: '이 채널에서만 사용',
    inWholeServer: '서버 전체에서 사용',
    movedTo: (article, channel) => `이제 ${channel}에서만 인용해요: ${article}`,
    movedToAll: (article) => `이제 서버 전체에서 인용해요: ${article}`,
    exported: (part, parts) =>
      parts === 1 ? '파일을 모두 보내 드려요.' : `${parts}개로 나눈 파일 중 ${part}번째예요.`,
    exportPart: (part) => `${part}번째 파일 받기`,
    notExported: (names) => `너무 커서 여기로는 보낼 수 없어요: ${names}. 봇 운영자에게 요청하면 받을 수 있어요.`,
    usage: ({ articles, maxArticles, megabytes, maxMegabytes, sentences, maxSentences }) =>
      `이 라이브러리에는 문서 ${articles}개(최대 ${maxArticles}개), 파일 ${megabytes} MB(최대 ${maxMegabytes} MB), 문장 ${sentences}개(최대 ${maxSentences}개)가 있어요.`,
    limits: (megabytes, sentences, additions) =>
      `파일 하나는 ${megabytes} MB까지, 문서 하나는 문장 ${sentences}개까지예요. 파일이나 텍스트는 1분에 ${additions}개까지 받을 수 있어요.`,
    gapsOn: (since) => `찾지 못한 단어를 ${since}부터 집계하고 있어요.`,
    gapsOff: '찾지 못한 단어를 집계하지 않고 있어요.',
    gaps: '지난 30일 동안 여러 사람의 질문에 나왔지만 제가 찾지 못한 단어예요:',
    noGaps: '세 명 이상의 질문에 나왔지만 제가 찾지 못한 단어는 아직 없어요.',
    people: (count) => `${count}명 이상`,
    textBack: '텍스트가 사라지지 않게 돌려 드려요.',
    form: {
      heading: '텍스트 추가',
      title: '제목',
      text: '내용',
      source: '출처 (https://…)',
    },
  },

  markdown: {
    privacy:
      '**질문**: 이어지는 질문에 답하고 질문 수정을 반영할 수 있게 몇 분 동안만 메모리에 둬요. 파일이나 로그에는 남기지 않아요.\n' +
      '**저와의 다이렉트 메시지에서 추가한 문서**: 직접 삭제할 때까지 보관하고, 본인에게만 인용해 드려요.\n' +
      '**관리자가 서버에 추가한 문서**: 관리자가 삭제할 때까지, 또는 제가 서버에서 나가고 30일이 지날 때까지 보관해요. 누가 추가했는지도 함께 저장해요. 질문에 대한 답장을 추가하면 그 질문도 문서에 들어가요.\n' +
      '**찾지 못한 단어**: 서버에서 집계를 켠 경우에만 질문한 사람 수와 함께 30일 동안 보관해요. 질문 내용이나 질문한 사람의 이름은 저장하지 않아요.\n' +
      '저에게 보내지 않은 메시지는 볼 수 없어요.',
    noArticles: ({ library }) =>
      `여기에는 아직 문서가 없어요. **/${library.name} ${library.add.name}** 명령어로 추가해 주세요.`,
    help: ({ ask, article, articleOption, find, library }, { inContext, morePassages }) =>
      `문서를 인용해서 질문에 답해요. 문장은 원문 그대로, 위치와 함께 보여 드려요. 지어내지 않고, 찾지 못하면 못 찾았다고 말해요. 문서와 같은 언어로 질문해 주세요.

- **/${ask.name}** 명령어로 질문해요. 입력하는 동안 답할 수 있는 질문을 추천해 드려요. **${articleOption.name}** 옵션을 쓰면 문서 하나에서만 찾고, **${ask.private.name}** 옵션을 쓰면 답이 나에게만 보여요.
- 답 아래의 **${inContext}** 버튼(인용이 여러 개면 **[1]**, **[2]**, **[3]**)은 그 부분을 앞뒤 문단과 함께 보여 주고, **${morePassages}** 버튼은 그 밖에 찾은 부분을 보여 줘요.
- **다이렉트 메시지**를 보내거나 서버에서 저를 **멘션**해도 질문할 수 있어요. 질문을 수정하면 답도 함께 바뀌어요. 이어지는 질문(“그럼 언제요?”)은 다이렉트 메시지로 보내거나 제 답에 답장해 주세요.
- 메시지의 **앱** 메뉴에서 **${find.name}** 항목을 고르면 그 메시지와 관련된 부분을 나에게만 보여 줘요.
- **/${article.name}** 명령어로 제 문서를 처음부터 끝까지 읽을 수 있어요.
- **/${library.name}** 명령어로 직접 문서를 추가할 수 있어요. 서버에는 서버를 관리하는 분만 추가할 수 있고, 다이렉트 메시지에서 추가한 문서는 나만 쓸 수 있어요. 다이렉트 메시지로는 파일을 보내기만 해도 추가돼요.

질문은 Discord 외의 다른 서비스로는 보내지 않아요. 메모리에만 몇 분 동안 남고, 파일이나 로그에는 기록되지 않아요.`,
    howToCountGaps: ({ library }) =>
      `질문에 나왔지만 제가 찾지 못한 단어를 알고 싶으면 **/${library.name} ${library.settings.name}** 명령어를 **${library.settings.gaps.name}: ${library.settings.gaps.on}** 옵션과 함께 써 보세요. 단어와 질문한 사람 수만 저장하고, 질문 내용이나 질문한 사람의 이름은 저장하지 않아요.`,
    howToRead: ({ ask, articleOption }) =>
      `읽으려면 **${articleOption.name}** 옵션으로 하나를 골라 주세요. 모든 문서에서 찾으려면 **/${ask.name}** 명령어를 써 보세요.`,
    articleGone: ({ article }) =>
      `이 문서는 바뀌었거나 삭제됐어요. **/${article.name}** 명령어로 지금 있는 문서를 확인해 보세요.`,
    articlesChanged: '그 뒤로 문서가 바뀌었어요. 다시 질문해 주세요.',
    outdated: ({ help }) => `이제는 쓸 수 없는 기능이에요. **/${help.name}** 명령어를 써 보세요.`,
    noQuestion: ({ help }) =>
      `질문해 주시면 제 문서에서 찾은 문장을 인용해 드려요. 다른 기능이 궁금하면 **/${help.name}** 명령어를 써 보세요.`,
  },

  problems: {
    emptyQuestion: '질문이 비어 있어요. 한 문장이나 몇 단어로 질문해 주세요.',
    longQuestion: (length, limit) => `질문이 ${length}자예요. ${limit}자까지만 받을 수 있으니 더 짧게 질문해 주세요.`,
    noArticle: (name, names) => `“${name}” 문서를 찾지 못했어요. 다음 중에서 골라 주세요: ${names.join(', ')}`,
    noSuchArticle: '그 문서를 찾지 못했어요. 입력하는 동안 추천되는 것 중에서 골라 주세요.',
    apology: (reference) => `죄송해요, 제 쪽에서 문제가 생겼어요. 다시 시도해 주세요. 참조 번호: ${reference}`,
    hidden: 'Discord는 저를 멘션한 메시지만 보여 줘요. 답장할 때 멘션을 켜거나 저를 멘션해 주세요.',
    mayNotWrite: (channel) =>
      `${channel} 채널에는 글을 쓸 권한이 없어요. 여기에서 질문하거나, 쓸 수 있게 해 달라고 관리자에게 요청해 주세요.`,
    busy: (channel) =>
      `${channel} 채널에 질문이 너무 많아서 지금은 다 답할 수 없어요. 여기에서 질문하거나 1분 뒤에 다시 시도해 주세요.`,
    notShared: (share) =>
      `공유됐는지 확실하지 않아요. 다른 사람에게 답이 보이지 않으면 “${share}” 버튼을 다시 눌러 주세요.`,
    nameTaken: (name) => `“${name}” 문서가 이미 있어요. 그 문서를 교체하거나 새 문서에 다른 이름을 붙여 주세요.`,
    libraryFull: {
      articles: (most) => `더 넣을 자리가 없어요. 문서는 ${most}개까지 넣을 수 있어요. 먼저 다른 문서를 삭제해 주세요.`,
      files: (megabytes) =>
        `더 넣을 자리가 없어요. 파일은 모두 합쳐 ${megabytes} MB까지예요. 삭제한 파일도 10분 동안은 용량에 포함돼요.`,
      text: (sentences) =>
        `더 넣을 자리가 없어요. 라이브러리에는 문장이 약 ${sentences}개까지 들어가요. 먼저 다른 문서를 삭제해 주세요.`,
    },
    tooMuchText: (sentences) =>
      `너무 길어요. 문서 하나에는 문장이 약 ${sentences}개까지 들어가요. 나누거나, 사람들이 질문할 만한 내용만 남겨 주세요.`,
    tooManyAdditions: (additions, seconds) =>
      `한꺼번에 너무 많아요. 파일이나 텍스트는 1분에 ${additions}개까지 받을 수 있어요. ${seconds}초 뒤에 이어서 해 주세요.`,
    serverOnly: '이 기능은 서버에서만 쓸 수 있어요.',
    notInLibrary: '그 문서는 이 라이브러리에 없어요. 입력하는 동안 추천되는 것 중에서 골라 주세요.',
    unreadable: {
      'other-format':
        '이런 종류의 파일은 읽을 수 없어요. PDF, Word(docx), EPUB, HTML, Markdown, 자막(vtt, srt), 텍스트 파일을 읽을 수 있어요.',
      protected: '이 파일은 잠겨 있어요. 비밀번호나 복사 제한 없이 사본을 저장해서 보내 주세요.',
      damaged: '이 파일은 손상됐어요. 다시 저장하거나 내려받아서 보내 주세요.',
      'no-text': '이 파일에서 텍스트를 찾지 못했어요. 스캔처럼 페이지가 이미지라면 먼저 문자 인식(OCR)을 해 주세요.',
      encoding: '이 파일의 글자를 읽을 수 없어요. UTF-8 인코딩 텍스트로 저장해서 보내 주세요.',
      'too-costly': '이 파일은 읽는 데 너무 오래 걸려요. 나누거나, 내용만 텍스트로 저장해서 보내 주세요.',
      other: (reason) => `이 파일을 읽을 수 없어요. ${reason}`,
    },
    fileTooLarge: (megabytes) => `이 파일은 너무 커요. ${megabytes} MB 이하의 파일만 받을 수 있어요.`,
    fileNotFetched: 'Discord에서 파일을 받지 못했어요. 다시 보내 주세요.',
    linkNotPublic: 'https://로 시작하고 웹에 공개된 주소만 가져올 수 있어요.',
    linkForbidden: '이 사이트는 봇에게 이 페이지를 가져가지 말라고 요청하고 있어요. 파일로 저장해서 보내 주세요.',
    linkFailed: '페이지를 가져오지 못했어요. 주소를 확인하거나 파일로 저장해서 보내 주세요.',
    notFromLink: '이 문서는 링크로 추가한 것이 아니에요. 새 파일로 교체해 주세요.',
    sourceNoAddress: '출처는 https://로 시작하는 주소여야 해요. 비워 두어도 돼요.',
    noLibraryHere: '여기에는 문서를 보관할 수 없어요. 제가 있는 서버나 저와의 다이렉트 메시지에서 사용해 주세요.',
    tooFast: (seconds) => `질문이 너무 빨라서 다 답하지 못해요. ${seconds}초 뒤에 다시 질문해 주세요.`,
  },
};
