import { database, databaseKind } from '#db/engine/client.ts';
import { epochOf } from '#db/schema/instance.ts';
import manifest from '../../../package.json' with { type: 'json' };

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  try {
    await epochOf(database());
  } catch {
    return Response.json({ ok: false, database: databaseKind() }, { status: 503 });
  }
  return Response.json({ ok: true, database: databaseKind(), version: manifest.version });
}
