import type { Metadata } from 'next';
import { DAY } from '#core/time/study-day.ts';
import { wallTimeOf } from '#core/time/wall-time.ts';
import { staysBehind } from '#db/course/class/copy.ts';
import { openCodes } from '#db/course/join/code.ts';
import { listGroups } from '#db/course/people/group.ts';
import { listPeople } from '#db/course/people/students.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import { database } from '#db/engine/client.ts';
import { ClassSettings, type StaffRole } from '#ui/teach/class-settings.tsx';
import { TeachPage } from '#ui/teach/teach-page.tsx';
import { teachText } from '#ui/teach/text.ts';
import { Tabs } from '../../../../tabs.tsx';
import { ofClass, type PageProps, signedIn } from '../../../here.ts';

const HALF_A_YEAR = 182 * DAY;
const words = teachText.settings;
export const metadata: Metadata = { title: words.title };

export default async function ClassSettingsPage(props: PageProps) {
  const { actor, id, note, origin, now } = await signedIn(props);
  const { course, enrolment } = await ofClass(mustMay(database(), actor, id, 'manage'));
  const codes = await openCodes(database(), actor, id, now);
  const people = await listPeople(database(), actor, id);
  const groups = await listGroups(database(), actor, id);
  return (
    <TeachPage tabs={<Tabs here="/class" />} title={words.title} of={course}>
      <ClassSettings
        course={course}
        isOwner={enrolment.role === 'owner'}
        staff={people.flatMap(({ role, state, ...person }) =>
          role === 'student' || state !== 'in' ? [] : [{ ...person, role: role as StaffRole }],
        )}
        invitations={codes.flatMap(({ code, role, endsAt }) =>
          role === 'student' ? [] : [{ code, role, endsAt, link: `${origin}/join?code=${code}` }],
        )}
        groups={groups.map((group) => ({
          ...group,
          code: codes.find(({ groupId }) => groupId === group.id)?.code,
        }))}
        staysBehind={await staysBehind(database(), actor, id)}
        nextTerm={wallTimeOf(now + HALF_A_YEAR, course.timeZone).date}
        note={note}
      />
    </TeachPage>
  );
}
