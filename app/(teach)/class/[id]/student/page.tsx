import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { mayInCourse } from '#core/access/course-access.ts';
import { exceptionsOf, listAssignments } from '#db/course/assignment/assignment.ts';
import { listGroups } from '#db/course/people/group.ts';
import { listPeople, studentsIn } from '#db/course/people/students.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import { database } from '#db/engine/client.ts';
import { DatesForm } from '#ui/teach/dates-form.tsx';
import { GroupForm } from '#ui/teach/group-form.tsx';
import { SameStudent } from '#ui/teach/same-student.tsx';
import { TeachPage } from '#ui/teach/teach-page.tsx';
import { teachText } from '#ui/teach/text.ts';
import { Tabs } from '../../../../tabs.tsx';
import { ofClass, type PageProps, signedIn } from '../../../here.ts';

const words = teachText.dates;
export const metadata: Metadata = { title: words.title };

/** One student: their group, other dates for them, and whether they are here twice; or other dates for several at once. */
export default async function StudentPage(props: PageProps) {
  const { actor, id, many, note } = await signedIn(props);
  const { course, enrolment } = await ofClass(mustMay(database(), actor, id, 'admit'));
  const mayAssign = mayInCourse('assign', { ...course, ...enrolment });
  const asked = new Set(many('student'));
  if (asked.size === 0) redirect(`/class/${id}/students`);
  const all = studentsIn(await listPeople(database(), actor, id));
  const students = all.filter(({ learnerId }) => asked.has(learnerId));
  const [first] = students;
  if (!first || students.length < asked.size) notFound();
  const isOne = students.length === 1;
  const { learnerId, groupId } = first;
  const groups = await listGroups(database(), actor, id);
  const assignments = mayAssign ? await listAssignments(database(), actor, id) : [];
  const given = mayAssign && isOne ? await exceptionsOf(database(), actor, id, learnerId) : null;
  return (
    <TeachPage
      tabs={<Tabs here="/class" />}
      of={course}
      title={isOne ? words.title : words.several}
      under={students.map(({ name }) => name).join(', ')}
    >
      {isOne && groups.length > 0 && (
        <GroupForm courseId={id} {...{ learnerId, groups, groupId }} />
      )}
      {isOne && (
        <SameStudent
          {...{ course, note }}
          student={first}
          others={all.filter((student) => student !== first)}
        />
      )}
      {assignments.length > 0 && <p>{words.under(students.length)}</p>}
      {assignments.map((assignment) => (
        <DatesForm
          key={assignment.id}
          course={course}
          assignment={assignment}
          learnerIds={students.map((student) => student.learnerId)}
          given={given?.get(assignment.id)}
          note={note}
        />
      ))}
    </TeachPage>
  );
}
