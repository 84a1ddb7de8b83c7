import type { Edition } from '#core/deck/edition.ts';
import { essayText } from './text.ts';

/** "Retold from …": nobody shall quote our words as the author's. */
export function retoldFrom({ source, claims }: Edition, claimId?: string): string {
  return essayText.retold(source, claims.find(({ id }) => id === claimId)?.paragraph);
}
