import type { Metadata } from 'next';
import { essayOf } from '#db/content/edition.ts';
import { classInsight } from '#db/course/insight/insight.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import { database } from '#db/engine/client.ts';
import { BeingMade } from '#ui/teach/being-made.tsx';
import { ClassText } from '#ui/teach/class-text.tsx';
import { TeachPage } from '#ui/teach/teach-page.tsx';
import { teachText } from '#ui/teach/text.ts';
import { Tabs } from '../../../../tabs.tsx';
import { ofClass, type PageProps, signedIn } from '../../../here.ts';

const words = teachText.insight;
export const metadata: Metadata = { title: words.inText };

/** What a class is expected to have of an essay, in the essay. */
export default async function TextPage(props: PageProps) {
  const { actor, id, one, now } = await signedIn(props);
  const { course } = await ofClass(mustMay(database(), actor, id, 'see-class'));
  const { insight, edition, students, isBeingMade } = await ofClass(
    classInsight(database(), actor, id, one('assignment'), now),
  );
  const said = insight?.begun === 'some' ? insight.points : null;
  return (
    <TeachPage
      tabs={<Tabs here="/class" />}
      of={course}
      title={edition.title}
      under={words.textHow}
    >
      {said && (
        <ClassText edition={edition} essay={await essayOf(database(), edition)} points={said} />
      )}
      {!said && isBeingMade && <BeingMade />}
      {!said && !isBeingMade && <p>{words.few(students, insight?.begun ?? null)}</p>}
    </TeachPage>
  );
}
