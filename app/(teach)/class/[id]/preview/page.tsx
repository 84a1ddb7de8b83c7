import type { Metadata } from 'next';
import { newestEditions } from '#db/content/edition.ts';
import { listAssignments } from '#db/course/assignment/assignment.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import { database } from '#db/engine/client.ts';
import { AssignmentPreview } from '#ui/teach/assignment-preview.tsx';
import { Seen } from '#ui/teach/seen.tsx';
import { TeachPage } from '#ui/teach/teach-page.tsx';
import { teachText } from '#ui/teach/text.ts';
import { Tabs } from '../../../../tabs.tsx';
import { ofClass, type PageProps, signedIn } from '../../../here.ts';
import { previewOf } from '../../../preview-of.ts';

const words = teachText.preview;
export const metadata: Metadata = { title: words.title };

/** The class as a student who joins now finds it; nobody is added to it for that. */
export default async function PreviewPage(props: PageProps) {
  const { actor, id, now } = await signedIn(props);
  const { course } = await ofClass(mustMay(database(), actor, id, 'see-class'));
  const editionOf = newestEditions(database());
  const given = [];
  for (const terms of await listAssignments(database(), actor, id)) {
    const edition = await editionOf(terms.deckId);
    const { view, first } = previewOf({ course, terms, edition, now });
    given.push({ id: terms.id, edition, view, first });
  }
  return (
    <TeachPage tabs={<Tabs here="/class" />} title={words.title} of={course}>
      <AssignmentPreview given={given} />
      <Seen />
    </TeachPage>
  );
}
