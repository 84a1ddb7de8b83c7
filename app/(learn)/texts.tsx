'use client';

import type { ReactNode } from 'react';
import { type TextSource, TextsFrom } from '#ui/essay/text-source.ts';
import { type LearnerSession, sessionState, subscribeSession } from './learner-session.ts';

function session(): LearnerSession | null {
  const state = sessionState();
  return state.kind === 'ready' ? state.session : null;
}

/** The texts of whoever studies here: an outline comes out of their open replica, so that is there when words are wanted. */
const SOURCE: TextSource = {
  read: (textId) => session()?.replica.texts.read(textId),
  want: (textId) => session()?.replica.texts.want(textId),
  subscribe(listener) {
    let leave = session()?.replica.texts.subscribe(listener);
    const leaveSession = subscribeSession(() => {
      leave?.();
      leave = session()?.replica.texts.subscribe(listener);
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
