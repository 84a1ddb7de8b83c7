import type { Metadata } from 'next';
import { encode } from 'uqr';
import { openCodes } from '#db/course/join/code.ts';
import { listGroups } from '#db/course/people/group.ts';
import { listPeople, studentsIn } from '#db/course/people/students.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import { database } from '#db/engine/client.ts';
import { AccountPage } from '#ui/account/account-page.tsx';
import { hourWords } from '#ui/dates.ts';
import { ClassCode } from '#ui/teach/class-code.tsx';
import { teachText } from '#ui/teach/text.ts';
import { ofClass, type PageProps, signedIn } from '../../../here.ts';

const words = teachText.code;
export const metadata: Metadata = { title: words.title };

/** For the projector, and to print. */
export default async function CodePage(props: PageProps) {
  const { actor, id, origin, one, note, now } = await signedIn(props);
  const { course } = await ofClass(mustMay(database(), actor, id, 'admit'));
  const codes = await openCodes(database(), actor, id, now);
  const groupId = one('group') || null;
  const group = (await listGroups(database(), actor, id)).find((own) => own.id === groupId);
  const own = codes.find((one) => one.role === 'student' && one.groupId === (group?.id ?? null));
  const code = own?.code;
  const limits = [
    own?.endsAt ? words.endsOn(hourWords(own.endsAt, course.timeZone)) : '',
    own?.most ? words.letsIn(own.used, own.most) : '',
  ];
  const link = code && `${origin}/join?code=${code}`;
  const picture = link ? encode(link, { ecc: 'M', border: 2 }).data : [];
  return (
    <AccountPage
      title={words.title}
      under={
        <>
          <a href={`/class/${id}`}>{course.title}</a>
          {group && `, ${group.name}`}
        </>
      }
    >
      <ClassCode
        courseId={id}
        groupId={group?.id}
        code={code}
        link={link}
        picture={picture}
        joined={studentsIn(await listPeople(database(), actor, id)).length}
        limits={limits.filter(Boolean).join(' ')}
        address={origin}
        note={note}
      />
    </AccountPage>
  );
}
