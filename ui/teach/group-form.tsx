import { PostForm } from '#ui/part/post-form.tsx';
import { SelectField } from '#ui/part/select-field.tsx';
import { teachText } from './text.ts';

interface GroupFormProps {
  courseId: string;
  learnerId: string;
  groups: readonly { id: string; name: string }[];
  groupId: string | null;
}

const words = teachText.groups;

/** Moves a student to a group. */
export function GroupForm({ courseId, learnerId, groups, groupId }: GroupFormProps) {
  return (
    <PostForm
      action={`/api/class/${courseId}/seat`}
      submit={words.move}
      isAside
      hidden={{ learnerId }}
    >
      <SelectField name="groupId" label={words.show} defaultValue={groupId ?? ''}>
        <GroupOptions groups={groups} none={words.none} />
      </SelectField>
    </PostForm>
  );
}

/** The options of a field that names a group, or none. */
export function GroupOptions({ groups, none }: { groups: GroupFormProps['groups']; none: string }) {
  return (
    <>
      <option value="">{none}</option>
      {groups.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </>
  );
}
