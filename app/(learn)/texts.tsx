'use client';

import type { ReactNode } from 'react';
import { type TextSource, TextsFrom } from '#ui/essay/text-source.ts';
import { type LearnerSession, sessionState, subscribeSession } from './learner-session.ts';

const wanted = new Set<string>();

function session(): LearnerSession | null {
  const state = sessionState();
  return state.kind === 'ready' ? state.session : null;
}

/** The texts of whoever studies here; what is wanted before their replica is open is brought once it is. */
const SOURCE: TextSource = {
  read: (textId) => session()?.replica.texts.read(textId),
  want(textId) {
    const open = session();
    if (open) open.replica.texts.want(textId);
    else wanted.add(textId);
  },
  subscribe(listener) {
    let leave = session()?.replica.texts.subscribe(listener);
    const leaveSession = subscribeSession(() => {
      const texts = session()?.replica.texts;
      leave?.();
      leave = texts?.subscribe(listener);
      if (texts) for (const textId of wanted) texts.want(textId);
      wanted.clear();
      listener();
    });
    return () => {
      leave?.();
      leaveSession();
    };
  },
};

/** Around a learner's pages: where the words of their essays come from. */
export function Texts({ children }: { children: ReactNode }) {
  return <TextsFrom value={SOURCE}>{children}</TextsFrom>;
}
