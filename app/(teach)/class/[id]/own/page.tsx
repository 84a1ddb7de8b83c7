import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ownAudit } from '#db/course/record/audit.ts';
import { database } from '#db/engine/client.ts';
import { OwnAuditList } from '#ui/teach/own-audit-list.tsx';
import { studentText } from '#ui/teach/student-text.ts';
import { TeachPage } from '#ui/teach/teach-page.tsx';
import { Tabs } from '../../../../tabs.tsx';
import { here, ofClass, type PageProps } from '../../../here.ts';

const words = studentText.own;
export const metadata: Metadata = { title: words.audit };

/** For a student, with an account or without: who of the class's staff looked and who changed something for them. */
export default async function OwnPage(props: PageProps) {
  const { person, id } = await here(props);
  if (!person) redirect('/account/sign-in?next=/class');
  const { title, timeZone, done } = await ofClass(ownAudit(database(), person.actor, id));
  return (
    <TeachPage tabs={<Tabs here="/class" />} title={words.audit} under={title}>
      <OwnAuditList {...{ timeZone, done }} />
    </TeachPage>
  );
}
