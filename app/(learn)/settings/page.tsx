import type { Metadata } from 'next';
import { text } from '#ui/text.ts';
import { SettingsPlace } from './settings-place.tsx';

export const metadata: Metadata = { title: text.settings.title };

export default function SettingsPage() {
  return <SettingsPlace />;
}
