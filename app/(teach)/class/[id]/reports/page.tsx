import type { Metadata } from 'next';
import { listReports } from '#db/course/insight/report.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import { database } from '#db/engine/client.ts';
import { ReportQueue } from '#ui/teach/report-queue.tsx';
import { TeachPage } from '#ui/teach/teach-page.tsx';
import { teachText } from '#ui/teach/text.ts';
import { Tabs } from '../../../../tabs.tsx';
import { ofClass, type PageProps, signedIn } from '../../../here.ts';

const words = teachText.reports;
export const metadata: Metadata = { title: words.title };

/** The cards that students reported as wrong. */
export default async function ReportsPage(props: PageProps) {
  const { actor, id, note, now } = await signedIn(props);
  const { course } = await ofClass(mustMay(database(), actor, id, 'answer'));
  const reports = await listReports(database(), actor, id, now);
  return (
    <TeachPage tabs={<Tabs here="/class" />} title={words.title} of={course}>
      <ReportQueue courseId={id} timeZone={course.timeZone} {...{ reports, note }} />
    </TeachPage>
  );
}
