import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createProbe } from 'node:net';
import compression from 'compression';
import { database } from '#db/engine/client.ts';
import { addressOf, FROM_HEADER } from '#server/address.ts';
import { type Env, EnvError, prepareDataFolder, readEnv } from '#server/env.ts';
import { work } from '#server/job/work.ts';
import { PACKED, PACKS } from '#server/packed-answer.ts';
import { sweepUploads } from '#server/reading/upload.ts';
import { buildWhenNeeded } from './built-app.ts';
import { contentSecurity } from './content-security.ts';
import { migrateAndSeed } from './database.ts';
import { staticFiles } from './static-files.ts';

/** How often is looked for files that nobody has read, ms. */
const SWEEP = 10 * 60_000;
/** What is under way may still be answered, for so long after a signal, ms. */
const FAREWELL = 5_000;

try {
  const env = readEnv();
  prepareDataFolder(env);
  await refuseBusyPort(env.port);
  await migrateAndSeed(env.databaseUrl);
  buildWhenNeeded();
  const server = await serve(env);
  const ending = new AbortController();
  endWithSignals(server, ending);
  const sweep = () => void sweepUploads(env.dataFolder, Date.now()).catch(() => {});
  sweep();
  setInterval(sweep, SWEEP).unref();
  void work(database(), { signal: ending.signal, now: Date.now, say: console.error });
  console.log(`Tenet is at http://localhost:${env.port}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

function refuseBusyPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createProbe();
    probe.once('error', ({ code }: NodeJS.ErrnoException) =>
      reject(new EnvError(portFault(port, code))),
    );
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

function portFault(port: number, code: string | undefined): string {
  if (code === 'EACCES')
    return `Port ${port} is not for this user: choose one from 1024 on, for example PORT=3000 npm start`;
  if (code !== 'EADDRINUSE')
    return `Port ${port} cannot be opened (${code}): choose another, for example PORT=3000 npm start`;
  const other = port < 65535 ? port + 1 : port - 1;
  return `Port ${port} is taken: stop what uses it, or choose another, for example PORT=${other} npm start`;
}

/** Serves in this very process: one signal ends all, a crash is this program's own, and nothing is left on the port. */
async function serve({ port, databaseUrl, dataFolder }: Env): Promise<Server> {
  // What the pages and routes read; Next reads NODE_ENV when it is loaded.
  Object.assign(process.env, {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    TENET_DATA: dataFolder,
  });
  // What runs this file turned them on: Next would read the map of every part it loads, for two seconds of a start.
  process.setSourceMapsEnabled(false);
  const { default: next } = await import('next');
  const app = next({ dev: false, dir: process.cwd(), port, hostname: 'localhost' });
  await app.prepare();
  const handle = app.getRequestHandler();
  const files = staticFiles();
  const pack = compression({ filter: mendAndAsk });
  const policyOf = contentSecurity();
  const server = createServer((request, response) =>
    files(request, response, () => {
      const [address = '/'] = (request.url ?? '/').split('?');
      const policy = policyOf(address, randomBytes(16).toString('base64'));
      request.headers['content-security-policy'] = policy;
      // Which page is asked for: what a form left for another is not shown on it.
      request.headers['x-tenet-address'] = request.url ?? '/';
      request.headers[FROM_HEADER] = addressOf(
        request.socket.remoteAddress,
        request.headers['x-forwarded-for']?.toString(),
      );
      request.headers[PACKS] = 'yes';
      response.setHeader('Content-Security-Policy', policy);
      pack(request, response, () => void handle(request, response));
    }),
  );
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}

/**
 * Whether an answer is to be packed here. One that comes packed (server/packed-answer.ts) is only named so, in the one place where Next
 * does not take the name off again. Next gives the type of an answer of the API as a list of one, which the library does not read.
 */
function mendAndAsk(request: IncomingMessage, response: ServerResponse): boolean {
  const type = response.getHeader('Content-Type');
  if (Array.isArray(type)) response.setHeader('Content-Type', type.join());
  const packed = response.getHeader(PACKED);
  if (packed === undefined) return compression.filter(request, response);
  response.removeHeader(PACKED);
  response.setHeader('Content-Encoding', String(packed));
  return false;
}

function endWithSignals(server: Server, ending: AbortController): void {
  const end = () => {
    ending.abort();
    server.close(() => process.exit(0));
    // A browser keeps its connections for a next request, which would be answered until the last moment.
    server.closeIdleConnections();
    setInterval(() => server.closeIdleConnections(), 100).unref();
    setTimeout(() => process.exit(0), FAREWELL).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
  // npm's shell gives way to this process (`exec` in package.json), so npm's signals come here. A killed npm sends none,
  // and the system gives its child another parent.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === 'start')
    setInterval(() => process.ppid !== parent && end(), 1_000).unref();
}
