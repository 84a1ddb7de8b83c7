import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { text } from '#ui/text.ts';
import '#ui/tokens.css';
import { Appearance } from './appearance.tsx';
import { EARLY_APPEARANCE } from './early-appearance.ts';

const literata = localFont({
  src: '../node_modules/@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
  variable: '--font-literata',
  weight: '200 900',
  display: 'swap',
  adjustFontFallback: false,
});

// Names from other Latin alphabets; fetched only by a page that shows one.
const literataExtended = localFont({
  src: '../node_modules/@fontsource-variable/literata/files/literata-latin-ext-wght-normal.woff2',
  variable: '--font-literata-ext',
  weight: '200 900',
  display: 'swap',
  preload: false,
  adjustFontFallback: 'Times New Roman',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
});

// The program's voice.
const figtree = localFont({
  src: '../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
  variable: '--font-figtree',
  weight: '300 900',
  display: 'swap',
  adjustFontFallback: 'Arial',
});

export const metadata: Metadata = {
  title: { default: text.app.name, template: `%s · ${text.app.name}` },
  description: text.app.sentence,
  applicationName: text.app.name,
  appleWebApp: { capable: true, title: text.app.name },
  openGraph: {
    type: 'website',
    siteName: text.app.name,
    title: text.app.title,
    description: text.app.sentence,
  },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  // The keyboard shrinks the page, so that the buttons under the thumb stay above it.
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f1ebdf' },
    { media: '(prefers-color-scheme: dark)', color: '#131210' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The early script sets a theme on this element before React sees it.
    <html
      lang="en"
      dir="ltr"
      className={`${literata.variable} ${literataExtended.variable} ${figtree.variable}`}
      suppressHydrationWarning
    >
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours */}
        <script dangerouslySetInnerHTML={{ __html: EARLY_APPEARANCE }} />
        <Appearance />
        {children}
      </body>
    </html>
  );
}
