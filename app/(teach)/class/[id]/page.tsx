import type { Metadata } from 'next';
import { listAssignments } from '#db/course/assignment/assignment.ts';
import { classInsights } from '#db/course/insight/insight.ts';
import { waitingReports } from '#db/course/insight/report.ts';
import { openCodes } from '#db/course/join/code.ts';
import { listGroups } from '#db/course/people/group.ts';
import { listPeople, studentsIn } from '#db/course/people/students.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import { database } from '#db/engine/client.ts';
import { ClassHome } from '#ui/teach/class-home.tsx';
import { TeachPage } from '#ui/teach/teach-page.tsx';
import { Tabs } from '../../../tabs.tsx';
import { ofClass, type PageProps, signedIn } from '../../here.ts';
import { saidInsight } from '../../said-insight.ts';

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { actor, id } = await signedIn(props);
  const { course } = await ofClass(mustMay(database(), actor, id, 'see-class'));
  return { title: course.title };
}

export default async function ClassPage(props: PageProps) {
  const { actor, id, now } = await signedIn(props);
  const db = database();
  const { course, enrolment } = await ofClass(mustMay(db, actor, id, 'see-class'));
  const [assignments, codes, people] = [
    await listAssignments(db, actor, id),
    await openCodes(db, actor, id, now),
    await listPeople(db, actor, id),
  ];
  const groups = await listGroups(db, actor, id);
  const insights = await classInsights(db, actor, id, assignments, now);
  const given = assignments.flatMap((one, index) => {
    const insight = insights[index];
    const groupName = groups.find((group) => group.id === one.groupId)?.name ?? null;
    return insight ? { ...one, insight: saidInsight(insight), groupName } : [];
  });
  return (
    <TeachPage tabs={<Tabs here="/class" />} title={course.title}>
      <ClassHome
        course={course}
        role={enrolment.role}
        now={now}
        students={studentsIn(people).length}
        waiting={people.filter(({ state }) => state === 'waiting').length}
        reports={await waitingReports(db, actor, id)}
        code={codes.find(({ role, groupId }) => role === 'student' && !groupId)?.code}
        assignments={given}
      />
    </TeachPage>
  );
}
