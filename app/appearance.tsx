'use client';

import { useEffect } from 'react';
import { usePreferences } from './use-preferences.ts';

/** Theme and text size, on the page's root; and that the page is awake: its own handlers hear what is tapped. */
export function Appearance() {
  const { theme, textSize } = usePreferences();
  useEffect(() => {
    document.documentElement.dataset.awake = '';
  }, []);
  useEffect(() => {
    const { dataset, style } = document.documentElement;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
    style.fontSize = textSize === 100 ? '' : `${textSize}%`;
  }, [theme, textSize]);
  return null;
}
