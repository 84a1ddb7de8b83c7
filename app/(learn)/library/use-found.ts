import { useCallback, useEffect, useState } from 'react';
import type { FoundDeck } from '#core/sync/protocol.ts';
import { findDecks } from '#offline/device/server-session.ts';
import type { FoundView } from '#ui/library/found.tsx';
import type { LearnerSession } from '../learner-session.ts';

interface Found {
  decks: readonly FoundDeck[];
  after: string | null;
  state: FoundView['state'];
}

const NOTHING: Found = { decks: [], after: null, state: 'looking' };

/** What the server has beside the desk, page by page; asked again when the network comes back. */
export function useFound({ sync }: LearnerSession, onDesk: ReadonlySet<string>) {
  const [found, setFound] = useState(NOTHING);
  const look = useCallback(
    async ({ decks, after }: Found) => {
      setFound({ decks, after, state: 'looking' });
      try {
        // What was just put away or taken up is to be known there first.
        await sync.run();
        const page = await findDecks(after);
        setFound({ decks: [...decks, ...page.decks], after: page.after, state: 'shown' });
      } catch {
        setFound({ decks, after, state: 'away' });
      }
    },
    [sync],
  );
  useEffect(() => {
    const anew = () => void look(NOTHING);
    anew();
    window.addEventListener('online', anew);
    return () => window.removeEventListener('online', anew);
  }, [look]);
  const view: FoundView = {
    decks: found.decks.filter(({ deckId }) => !onDesk.has(deckId)),
    state: found.state,
    hasMore: found.after !== null,
  };
  return { view, more: () => void look(found) };
}
