import { database } from '#db/engine/client.ts';
import { daysFile } from '#server/class/days-file.ts';
import { route } from '#server/request.ts';

/** The days of study of a class as a file. */
export const GET = route<undefined, { params: Promise<{ id: string }> }>(
  { writes: false },
  async ({ actor, request, now }, { params }) => {
    const { id } = await params;
    const assignment = new URL(request.url).searchParams.get('assignment') ?? '';
    return new Response(await daysFile(database(), actor, id, assignment, now), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="days-of-study.csv"',
        'Cache-Control': 'no-store',
      },
    });
  },
);
