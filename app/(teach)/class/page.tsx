import type { Metadata } from 'next';
import { listCourses } from '#db/course/class/course.ts';
import { database } from '#db/engine/client.ts';
import { Links } from '#ui/account/links.tsx';
import { ClassForm } from '#ui/teach/class-form.tsx';
import { ClassList } from '#ui/teach/class-list.tsx';
import { TeachPage } from '#ui/teach/teach-page.tsx';
import { teachText } from '#ui/teach/text.ts';
import { Tabs } from '../../tabs.tsx';
import { here, type PageProps } from '../here.ts';

const words = teachText.classes;
export const metadata: Metadata = { title: words.title };

export default async function ClassesPage(props: PageProps) {
  const { person, note } = await here(props);
  const courses = person ? await listCourses(database(), person.actor) : [];
  const isStaff = courses.some(({ role }) => role !== 'student');
  return (
    <TeachPage
      tabs={<Tabs here="/class" />}
      title={words.title}
      under={courses.length === 0 ? words.under : undefined}
    >
      <ClassList courses={courses} />
      {person?.account ? (
        <ClassForm note={note} isAside={isStaff} />
      ) : (
        <>
          <p>{courses.length > 0 ? words.accountToTeach : words.account}</p>
          <Links
            links={[
              ['/account/sign-up?next=/class', words.create],
              ['/account/sign-in?next=/class', words.signIn],
            ]}
          />
        </>
      )}
      <Links links={[['/join', words.join]]} />
    </TeachPage>
  );
}
