import { writeFileSync } from 'node:fs';
import { WALLS_FILE, wallsText } from '../lint/walls.ts';

/** Writes the walls of `lint/walls.ts` out for the linter; run after changing them. */
writeFileSync(WALLS_FILE, wallsText());
