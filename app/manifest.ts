import type { MetadataRoute } from 'next';
import { text } from '#ui/text.ts';

/** What a phone needs to keep Tenet on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: text.app.name,
    short_name: text.app.name,
    description: text.app.sentence,
    lang: 'en',
    start_url: '/',
    display: 'standalone',
    background_color: '#f1ebdf',
    theme_color: '#f1ebdf',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
