import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { mayInCourse } from '#core/access/course-access.ts';
import { exceptionsOf, listAssignments } from '#db/course/assignment.ts';
import { listGroups } from '#db/course/group.ts';
import { mustMay } from '#db/course/seat.ts';
import { listPeople } from '#db/course/students.ts';
import { database } from '#db/engine/client.ts';
import { DatesForm } from '#ui/teach/dates-form.tsx';
import { GroupForm } from '#ui/teach/group-form.tsx';
import { TeachPage } from '#ui/teach/teach-page.tsx';
import { teachText } from '#ui/teach/text.ts';
import { Tabs } from '../../../../tabs.tsx';
import { ofClass, type PageProps, signedIn } from '../../../here.ts';

const words = teachText.dates;
export const metadata: Metadata = { title: words.title };

/** One student: their group, and other dates for them. */
export default async function StudentPage(props: PageProps) {
  const { actor, id, one, note } = await signedIn(props);
  const { course, enrolment } = await ofClass(mustMay(database(), actor, id, 'admit'));
  const mayAssign = mayInCourse('assign', { ...course, ...enrolment });
  const student = (await listPeople(database(), actor, id)).find(
    ({ learnerId, role }) => learnerId === one('student') && role === 'student',
  );
  if (!student) notFound();
  const { learnerId, groupId } = student;
  const groups = await listGroups(database(), actor, id);
  const assignments = mayAssign ? await listAssignments(database(), actor, id) : [];
  const given = mayAssign ? await exceptionsOf(database(), actor, id, learnerId) : [];
  return (
    <TeachPage tabs={<Tabs here="/class" />} title={words.title} under={student.name}>
      {groups.length > 0 && <GroupForm courseId={id} {...{ learnerId, groups, groupId }} />}
      {assignments.length > 0 && <p>{words.under}</p>}
      {assignments.map((assignment) => (
        <DatesForm
          key={assignment.id}
          course={course}
          assignment={assignment}
          learnerId={learnerId}
          given={given.find(({ assignmentId }) => assignmentId === assignment.id)}
          note={note}
        />
      ))}
    </TeachPage>
  );
}
