'use client';

import { useMemo } from 'react';
import type { SettingsPatch } from '#core/memory/settings.ts';
import { reviewMinutesADay } from '#core/study/workload.ts';
import { knownName } from '#offline/device/known-learner.ts';
import { type Preferences, prefer } from '#offline/device/preferences.ts';
import { newRecoveryCode, whatLeaves } from '#offline/device/server-session.ts';
import { Said } from '#ui/part/said.tsx';
import { useNews } from '#ui/part/use-news.ts';
import { Account } from '#ui/settings/account.tsx';
import { OwnData } from '#ui/settings/own-data.tsx';
import { RETENTIONS, SettingsForm } from '#ui/settings/settings-form.tsx';
import { settingsText } from '#ui/settings/text.ts';
import { usePreferences } from '../../use-preferences.ts';
import { LearnerPlace } from '../learner-place.tsx';
import { type LearnerSession, signOut } from '../learner-session.ts';
import { useReplica } from '../use-learner.ts';
import { deleteEverything, saveEverything } from './own-data.ts';

/** The settings of whoever studies on this device. */
export function SettingsPlace() {
  return (
    <LearnerPlace here="/settings" title={settingsText.title} under={settingsText.asYouGo}>
      {(session) => <OpenSettings session={session} />}
    </LearnerPlace>
  );
}

function OpenSettings({ session }: { session: LearnerSession }) {
  const snapshot = useReplica(session);
  const showing = usePreferences();
  const { news, tell } = useNews();
  const set = (payload: SettingsPatch) => {
    session.replica.append({ kind: 'settings', payload });
    tell(settingsText.saved);
  };
  const show = (patch: Partial<Preferences>) => {
    prefer(patch);
    tell(settingsText.saved);
  };
  const costs = useMemo(() => {
    const of = RETENTIONS.map((aim) => [aim, reviewMinutesADay(snapshot, aim)] as const);
    return new Map(of.flatMap(([aim, cost]) => (cost === undefined ? [] : [[aim, cost]])));
  }, [snapshot]);
  return (
    <>
      <SettingsForm
        settings={snapshot.settings}
        showing={showing}
        timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
        costs={costs}
        onSet={set}
        onShow={show}
      />
      <Account
        name={knownName()}
        onCode={newRecoveryCode}
        onSignOut={(unsent) => signOut(session, unsent)}
      />
      <OwnData
        onSave={() => saveEverything(session)}
        onAsk={whatLeaves}
        onDelete={(password) => deleteEverything(session, password)}
      />
      <Said words={news} />
    </>
  );
}
