import type { Metadata } from 'next';
import { encode } from 'uqr';
import { openCodes } from '#db/course/code.ts';
import { listGroups } from '#db/course/group.ts';
import { mustMay } from '#db/course/seat.ts';
import { database } from '#db/engine/client.ts';
import { AccountPage } from '#ui/account/account-page.tsx';
import { ClassCode } from '#ui/teach/class-code.tsx';
import { teachText } from '#ui/teach/text.ts';
import { ofClass, type PageProps, signedIn } from '../../../here.ts';

const words = teachText.code;
export const metadata: Metadata = { title: words.title };

/** For the projector, and to print. */
export default async function CodePage(props: PageProps) {
  const { actor, id, origin, one } = await signedIn(props);
  const { course } = await ofClass(mustMay(database(), actor, id, 'admit'));
  const codes = await openCodes(database(), actor, id);
  const groupId = one('group') || null;
  const group = (await listGroups(database(), actor, id)).find((own) => own.id === groupId);
  const code = codes.find(
    (own) => own.role === 'student' && own.groupId === (group?.id ?? null),
  )?.code;
  const link = code && `${origin}/join?code=${code}`;
  const picture = link ? encode(link, { ecc: 'M', border: 2 }).data : [];
  return (
    <AccountPage
      title={words.title}
      under={group ? `${course.title}, ${group.name}` : course.title}
    >
      <ClassCode
        courseId={id}
        groupId={group?.id}
        code={code}
        link={link}
        picture={picture}
        address={origin}
      />
    </AccountPage>
  );
}
