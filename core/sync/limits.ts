/** Bounds of one push; beyond them the answer is 413. */
export const MAX_PUSHED_EVENTS = 200;
/** In bytes of JSON. */
export const MAX_PUSHED_BYTES = 256_000;
/** Events in one answer; the rest is asked for again. */
export const MAX_PULLED_EVENTS = 1_000;
