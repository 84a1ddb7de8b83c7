import type { Metadata } from 'next';
import { mustMay } from '#db/course/seat.ts';
import { listPeople } from '#db/course/students.ts';
import { database } from '#db/engine/client.ts';
import { StudentTable } from '#ui/teach/student-table.tsx';
import { TeachPage } from '#ui/teach/teach-page.tsx';
import { teachText } from '#ui/teach/text.ts';
import { Tabs } from '../../../../tabs.tsx';
import { ofClass, type PageProps, signedIn } from '../../../here.ts';

const words = teachText.people;
export const metadata: Metadata = { title: words.title };

export default async function StudentsPage(props: PageProps) {
  const { actor, id, one } = await signedIn(props);
  const { course } = await ofClass(mustMay(database(), actor, id, 'see-class'));
  const people = await listPeople(database(), actor, id);
  return (
    <TeachPage tabs={<Tabs here="/class" />} title={words.title} under={course.title}>
      <StudentTable
        courseId={id}
        timeZone={course.timeZone}
        people={people}
        search={one('q')}
        page={Number(one('page')) || 1}
      />
    </TeachPage>
  );
}
