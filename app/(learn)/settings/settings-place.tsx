'use client';

import { useState } from 'react';
import type { SettingsPatch } from '#core/memory/settings.ts';
import { type Preferences, prefer } from '#offline/device/preferences.ts';
import { SettingsForm } from '#ui/settings/settings-form.tsx';
import { settingsText } from '#ui/settings/text.ts';
import { usePreferences } from '../../use-preferences.ts';
import { LearnerPlace } from '../learner-place.tsx';
import type { LearnerSession } from '../learner-session.ts';
import { useReplica } from '../use-learner.ts';

/** The settings of whoever studies on this device. */
export function SettingsPlace() {
  return (
    <LearnerPlace title={settingsText.title}>
      {(session) => <OpenSettings session={session} />}
    </LearnerPlace>
  );
}

function OpenSettings({ session }: { session: LearnerSession }) {
  const { settings } = useReplica(session);
  const showing = usePreferences();
  const [said, say] = useState('');
  const set = (payload: SettingsPatch) => {
    session.replica.append({ kind: 'settings', payload });
    say(settingsText.saved);
  };
  const show = (patch: Partial<Preferences>) => {
    prefer(patch);
    say(settingsText.saved);
  };
  return (
    <>
      <SettingsForm
        settings={settings}
        showing={showing}
        timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
        onSet={set}
        onShow={show}
      />
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </>
  );
}
