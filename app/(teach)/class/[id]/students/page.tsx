import type { Metadata } from 'next';
import { mayInCourse } from '#core/access/course-access.ts';
import { listAssignments } from '#db/course/assignment/assignment.ts';
import { studyDays } from '#db/course/assignment/study-days.ts';
import { listGroups } from '#db/course/people/group.ts';
import { listPeople } from '#db/course/people/students.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import { database } from '#db/engine/client.ts';
import { StudentTable } from '#ui/teach/student-table.tsx';
import { TeachPage } from '#ui/teach/teach-page.tsx';
import { teachText } from '#ui/teach/text.ts';
import { Tabs } from '../../../../tabs.tsx';
import { ofClass, type PageProps, signedIn } from '../../../here.ts';

const words = teachText.people;
export const metadata: Metadata = { title: words.title };

export default async function StudentsPage(props: PageProps) {
  const { actor, id, one, now } = await signedIn(props);
  const { course, enrolment } = await ofClass(mustMay(database(), actor, id, 'see-class'));
  const people = await listPeople(database(), actor, id);
  const assignments = await listAssignments(database(), actor, id);
  const counting = assignments.find(({ daysRequired }) => daysRequired > 0) ?? assignments[0];
  const work = counting ? await studyDays(database(), actor, id, counting.id, now) : [];
  return (
    <TeachPage tabs={<Tabs here="/class" />} title={words.title} of={course}>
      <StudentTable
        courseId={id}
        timeZone={course.timeZone}
        people={people}
        work={work}
        file={counting && `/api/class/${id}/days?assignment=${counting.id}`}
        groups={await listGroups(database(), actor, id)}
        mayAssign={counting !== undefined && mayInCourse('assign', { ...course, ...enrolment })}
        asksDays={(counting?.daysRequired ?? 0) > 0}
        fewerForLate={counting?.isProRata ?? false}
        search={one('q')}
        page={Number(one('page')) || 1}
      />
    </TeachPage>
  );
}
