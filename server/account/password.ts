/** NIST SP 800-63B: length is what counts, and nothing else is asked for. In characters. */
export const MIN_PASSWORD = 8;
export const MAX_PASSWORD = 128;
