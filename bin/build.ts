import { buildWhenNeeded } from './built-app.ts';

/** `npm run build`: as `npm start` builds, so that neither does the other's work again. */
try {
  buildWhenNeeded();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
