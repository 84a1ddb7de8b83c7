import type { Metadata } from 'next';
import { readClassCode } from '#core/access/code.ts';
import { placeOfCode } from '#db/course/join/code.ts';
import { seatIn } from '#db/course/seat/seat.ts';
import { database } from '#db/engine/client.ts';
import { AccountPage } from '#ui/account/account-page.tsx';
import { Links } from '#ui/account/links.tsx';
import { buttonClass } from '#ui/part/button.tsx';
import { problemWords } from '#ui/part/problem-text.ts';
import { CodeForm, JoinForm } from '#ui/teach/join-form.tsx';
import { Seen } from '#ui/teach/seen.tsx';
import { studentText } from '#ui/teach/student-text.ts';
import { teachText } from '#ui/teach/text.ts';
import { here, type PageProps } from '../here.ts';

const words = studentText.join;
export const metadata: Metadata = { title: words.title };

/** Joining a class: works before any script has loaded, on the slowest network. */
export default async function JoinPage(props: PageProps) {
  const { note, one, person, now } = await here(props);
  const typed = one('code');
  const code = readClassCode(typed);
  const place = code ? await placeOfCode(database(), code, now) : null;
  const seat = place && person ? await seatIn(database(), person.actor, place.courseId) : null;
  const isWrong = typed !== '' && !place?.isOpen;
  const wrong = isWrong ? { values: {}, problems: { code: place ? 'closed' : 'classCode' } } : note;
  return (
    <AccountPage title={words.title} under={place ? undefined : words.under}>
      {!place?.isOpen && <CodeForm note={wrong} code={typed} />}
      {place?.isOpen && seat && seat.role === place.role && (
        <>
          <p>{words.already(seat.name)}</p>
          <a href="/" className={buttonClass('primary')}>
            {words.go}
          </a>
        </>
      )}
      {code && place?.isOpen && seat?.role !== place.role && (
        <>
          <JoinForm code={code} place={place} name={person?.account?.name} note={note} />
          {place.role === 'student' && <Seen />}
          <Links
            links={[
              [`/account/sign-in?next=${encodeURIComponent(`/join?code=${code}`)}`, words.before],
              ['/privacy', teachText.classes.privacy],
            ]}
          />
        </>
      )}
      {note.problems.form && !place && <p role="alert">{problemWords(note.problems.form)}</p>}
    </AccountPage>
  );
}
