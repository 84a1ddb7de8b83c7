import { useEffect, useState } from 'react';

/** How long a line of good news stays, in ms. */
const STAYS = 6_000;
const NONE = { words: '' };

/** One line of good news at a time, on any page; it goes away by itself. Told again, it stays anew. */
export function useNews() {
  const [news, setNews] = useState(NONE);
  useEffect(() => {
    if (news === NONE) return;
    const over = setTimeout(() => setNews(NONE), STAYS);
    return () => clearTimeout(over);
  }, [news]);
  const tell = (words: string) => setNews(words === '' ? NONE : { words });
  return { news: news.words, tell };
}
