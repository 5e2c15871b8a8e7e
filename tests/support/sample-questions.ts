/** Questions about the sample article, each with words that occur only in the right reply. */
export const SAMPLE_QUESTIONS = [
  ['How many U.S. soldiers are stationed on the peninsula?', '23,500'],
  ['What did Jim Mattis suggest?', 'might be on the table'],
  ['How much does South Korea pay a year?', '$800 million'],
  ['Who is Patrick Ryder?', 'A spokesman for the Joint Chiefs of Staff'],
  ['Why does Trump think the troops should go?', 'not adequately compensated'],
  ['When does the agreement on costs run out?', 'Under an agreement that expires at the end of'],
  ['What is the price of bitcoin?', 'I found nothing on that in “korea-troops”. I didn’t find “bitcoin”.'],
  ['good morning', 'Hi! Ask me a question, and I’ll quote what I find in my articles.'],
] as const;
