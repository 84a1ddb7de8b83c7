import type { Metadata } from 'next';
import { listGroups } from '#db/course/group.ts';
import { classInsight } from '#db/course/insight.ts';
import { database } from '#db/engine/client.ts';
import { Button } from '#ui/part/button.tsx';
import { Leaf } from '#ui/part/leaf.tsx';
import { SelectField } from '#ui/part/select-field.tsx';
import { GroupOptions } from '#ui/teach/group-form.tsx';
import { InsightPart } from '#ui/teach/insight-part.tsx';
import { TeachPage } from '#ui/teach/teach-page.tsx';
import { teachText } from '#ui/teach/text.ts';
import { Tabs } from '../../../../tabs.tsx';
import { ofClass, type PageProps, signedIn } from '../../../here.ts';
import { saidInsight } from '../../../said-insight.ts';

export const metadata: Metadata = { title: teachText.insight.title };

/** All key points of an assignment. */
export default async function InsightPage(props: PageProps) {
  const { actor, id, one, now } = await signedIn(props);
  const asked = { assignmentId: one('assignment'), groupId: one('group') || null };
  const groups = await ofClass(listGroups(database(), actor, id));
  const insight = await ofClass(classInsight(database(), actor, id, asked, now));
  return (
    <TeachPage tabs={<Tabs here="/class" />} title={insight.edition.title}>
      {groups.length > 0 && (
        <form method="get">
          <input type="hidden" name="assignment" value={asked.assignmentId} />
          <SelectField
            name="group"
            label={teachText.groups.show}
            defaultValue={asked.groupId ?? ''}
          >
            <GroupOptions groups={groups} none={teachText.assign.whole} />
          </SelectField>
          <Button type="submit">{teachText.people.find}</Button>
        </form>
      )}
      <Leaf>
        <InsightPart
          insight={saidInsight(insight)}
          text={`/class/${id}/text?${new URLSearchParams({ assignment: asked.assignmentId, group: asked.groupId ?? '' })}`}
          minutes={`/class/${id}/minutes?assignment=${asked.assignmentId}`}
        />
      </Leaf>
    </TeachPage>
  );
}
