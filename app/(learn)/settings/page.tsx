import type { Metadata } from 'next';
import { settingsText } from '#ui/settings/text.ts';
import { SettingsPlace } from './settings-place.tsx';

export const metadata: Metadata = { title: settingsText.title };

export default function SettingsPage() {
  return <SettingsPlace />;
}
