type Query = Partial<Record<'deck' | 'part' | 'point' | 'pass', string>>;

/** The address of a learner's page that is about one thing: each is one static page, and its query says which. */
export function addressOf(page: '/deck' | '/quiz' | '/read', query: Query): string {
  return `${page}?${new URLSearchParams(query)}`;
}
