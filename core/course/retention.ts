/** How long a class keeps what it no longer needs, in days. */
export const RETENTION_DAYS = {
  /** The seat of somebody who left by themselves. */
  left: 30,
  /** The seat of somebody whom the staff removed, and may bring back; a line that is no longer on the school's list. */
  removed: 180,
  /** Who looked and who changed what. */
  audit: 366,
} as const;
