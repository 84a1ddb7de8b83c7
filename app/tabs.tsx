'use client';

import Link from 'next/link';
import { useSyncExternalStore } from 'react';
import { hasClass } from '#offline/device/known-learner.ts';
import { cardsText } from '#ui/cards/text.ts';
import { libraryText } from '#ui/library/text.ts';
import { TabBar, TabWords, tabClass } from '#ui/part/frame.tsx';
import { CARDS, CLASS, LIBRARY, SETTINGS, TODAY } from '#ui/part/icon-paths.ts';
import { settingsText } from '#ui/settings/text.ts';
import { teachText } from '#ui/teach/text.ts';
import { todayText } from '#ui/today/text.ts';

const TABS = [
  { href: '/', words: todayText.title, icon: TODAY },
  { href: '/library', words: libraryText.title, icon: LIBRARY },
  { href: '/cards', words: cardsText.title, icon: CARDS },
  { href: '/class', words: teachText.tab, icon: CLASS },
  { href: '/settings', words: settingsText.title, icon: SETTINGS },
] as const;

const never = () => () => {};

/** The places of a learner; a tab appears with its page, and the class where there is one. */
export function Tabs({ here }: { here: (typeof TABS)[number]['href'] | undefined }) {
  const isInClass = useSyncExternalStore(never, hasClass, () => false);
  const shown = TABS.filter(({ href }) => href !== '/class' || isInClass || here === '/class');
  return (
    <TabBar label={todayText.places}>
      {shown.map(({ href, words, icon }) => (
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
