import type { Metadata } from 'next';
import { readClassRoster } from '#db/course/people/roster.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import { database } from '#db/engine/client.ts';
import { RosterPart } from '#ui/teach/roster-part.tsx';
import { TeachPage } from '#ui/teach/teach-page.tsx';
import { teachText } from '#ui/teach/text.ts';
import { Tabs } from '../../../../tabs.tsx';
import { ofClass, type PageProps, signedIn } from '../../../here.ts';

const words = teachText.roster;
export const metadata: Metadata = { title: words.title };

/** The school's list beside who has joined. */
export default async function RosterPage(props: PageProps) {
  const { actor, id, note } = await signedIn(props);
  const { course } = await ofClass(mustMay(database(), actor, id, 'admit'));
  const { timeZone, asksNumber } = course;
  const roster = await readClassRoster(database(), actor, id);
  return (
    <TeachPage tabs={<Tabs here="/class" />} title={words.title} of={course}>
      <RosterPart courseId={id} {...{ timeZone, asksNumber, roster, note }} />
    </TeachPage>
  );
}
