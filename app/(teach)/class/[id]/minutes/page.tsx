import type { Metadata } from 'next';
import { type ClassInsight, classInsight } from '#db/course/insight/insight.ts';
import { mustMay } from '#db/course/seat/seat.ts';
import { database } from '#db/engine/client.ts';
import { shownQuote } from '#ui/essay/shown-words.ts';
import { BeingMade } from '#ui/teach/being-made.tsx';
import { FirstMinutes, type MinutesPoint } from '#ui/teach/first-minutes.tsx';
import { TeachPage } from '#ui/teach/teach-page.tsx';
import { teachText } from '#ui/teach/text.ts';
import { Tabs } from '../../../../tabs.tsx';
import { ofClass, type PageProps, signedIn } from '../../../here.ts';

const words = teachText.minutes;
const POINTS = 3;
/** Kinds that can be asked aloud, the most open first. */
const OPEN = ['explain', 'recall', 'typed', 'choice', 'true-false'] as const;
export const metadata: Metadata = { title: words.title };

/** For the projector: what the class has most to lose by. */
export default async function MinutesPage(props: PageProps) {
  const { actor, id, one, now } = await signedIn(props);
  const { course } = await ofClass(mustMay(database(), actor, id, 'see-class'));
  const insight = await ofClass(classInsight(database(), actor, id, one('assignment'), now));
  const points = pointsOf(insight);
  return (
    <TeachPage tabs={<Tabs here="/class" />} of={course} title={words.title} under={words.under}>
      {points.length > 0 && <FirstMinutes points={points} lang={insight.edition.essay.lang} />}
      {points.length === 0 && (insight.isBeingMade ? <BeingMade /> : <p>{words.few}</p>)}
    </TeachPage>
  );
}

/** Of the points most lost the most important ones, each with an open question on it. */
function pointsOf({ insight, before, edition }: ClassInsight): MinutesPoint[] {
  const importance = new Map(edition.claims.map(({ id, importance: of }) => [id, of]));
  const told = (insight?.points ?? [])
    .flatMap(({ claimId, told: numbers }) => (numbers ? { claimId, ...numbers } : []))
    .sort(
      (a, b) =>
        a.tier - b.tier || (importance.get(b.claimId) ?? 0) - (importance.get(a.claimId) ?? 0),
    );
  return told.slice(0, POINTS).flatMap(({ claimId, expected }) => {
    const own = edition.items.filter((item) => item.claimId === claimId);
    const item = OPEN.flatMap((kind) => own.find((one) => one.kind === kind) ?? [])[0];
    const claim = edition.claims.find((one) => one.id === claimId);
    if (!item || !claim) return [];
    const earlier = before?.points.find((one) => one.claimId === claimId)?.told;
    const hundredths = (share: number) => Math.round(100 * share);
    return {
      ...{ claimId, question: item.stem, answer: item.key },
      sentence: shownQuote(edition.essay, claim.evidence),
      expected: hundredths(expected),
      before: earlier ? hundredths(earlier.expected) : null,
    };
  });
}
