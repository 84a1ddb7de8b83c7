'use client';

import { useEffect } from 'react';
import { teachText } from './text.ts';

const words = teachText.insight;
/** By then they are made, as a rule, ms. */
const SOON = 1_500;

/** Stands where numbers are still being made, and looks again. Without scripts one does that by hand. */
export function BeingMade() {
  useEffect(() => {
    const timer = setTimeout(() => window.location.reload(), SOON);
    return () => clearTimeout(timer);
  }, []);
  return <p role="status">{words.beingMade}</p>;
}
