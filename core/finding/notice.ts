export const FINDING_NOTICES = ['nothing-found', 'proposals'] as const;

/** What whoever brought a text should know of what was found in it. */
export interface FindingNotice {
  code: (typeof FINDING_NOTICES)[number];
  message: string;
}
