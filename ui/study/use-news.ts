import { useEffect, useState } from 'react';

/** How long a line of good news stays, in ms. */
const STAYS = 6_000;

/** One line of good news at a time; it goes away by itself. */
export function useNews() {
  const [news, setNews] = useState({ words: '', number: 0 });
  useEffect(() => {
    if (news.words === '') return;
    const over = setTimeout(() => setNews({ words: '', number: news.number }), STAYS);
    return () => clearTimeout(over);
  }, [news]);
  const tell = (words: string) =>
    setNews((last) =>
      words === last.words && words === '' ? last : { words, number: last.number + 1 },
    );
  return { news: news.words, tell };
}
