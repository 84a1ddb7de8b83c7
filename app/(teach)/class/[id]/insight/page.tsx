import type { Metadata } from 'next';
import { classInsight } from '#db/course/insight/insight.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import { database } from '#db/engine/client.ts';
import { Leaf } from '#ui/part/leaf.tsx';
import { InsightPart } from '#ui/teach/insight-part.tsx';
import { TeachPage } from '#ui/teach/teach-page.tsx';
import { teachText } from '#ui/teach/text.ts';
import { Tabs } from '../../../../tabs.tsx';
import { ofClass, type PageProps, signedIn } from '../../../here.ts';
import { saidInsight } from '../../../said-insight.ts';

export const metadata: Metadata = { title: teachText.insight.title };

/** All key points of an assignment. */
export default async function InsightPage(props: PageProps) {
  const { actor, id, one, now } = await signedIn(props);
  const { course } = await ofClass(mustMay(database(), actor, id, 'see-class'));
  const assignmentId = one('assignment');
  const insight = await ofClass(classInsight(database(), actor, id, assignmentId, now));
  return (
    <TeachPage tabs={<Tabs here="/class" />} title={insight.edition.title} of={course}>
      <Leaf>
        <InsightPart
          insight={saidInsight(insight)}
          timeZone={course.timeZone}
          text={`/class/${id}/text?assignment=${assignmentId}`}
          minutes={`/class/${id}/minutes?assignment=${assignmentId}`}
        />
      </Leaf>
    </TeachPage>
  );
}
