'use client';

import Link from 'next/link';
import { cardsText } from '#ui/cards/text.ts';
import { libraryText } from '#ui/library/text.ts';
import { TabBar, TabWords, tabClass } from '#ui/part/frame.tsx';
import { CARDS, LIBRARY, SETTINGS, TODAY } from '#ui/part/icon-paths.ts';
import { settingsText } from '#ui/settings/text.ts';
import { todayText } from '#ui/today/text.ts';

const TABS = [
  { href: '/', words: todayText.title, icon: TODAY },
  { href: '/library', words: libraryText.title, icon: LIBRARY },
  { href: '/cards', words: cardsText.title, icon: CARDS },
  { href: '/settings', words: settingsText.title, icon: SETTINGS },
] as const;

/** The places of a learner; a tab appears with its page. */
export function Tabs({ here }: { here: (typeof TABS)[number]['href'] }) {
  return (
    <TabBar label={todayText.places}>
      {TABS.map(({ href, words, icon }) => (
        <Link
          key={href}
          href={href}
          className={tabClass}
          prefetch={false}
          aria-current={href === here ? 'page' : undefined}
        >
          <TabWords icon={icon}>{words}</TabWords>
        </Link>
      ))}
    </TabBar>
  );
}
