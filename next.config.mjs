/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // A page is loaded when somebody first asks for it, some tenths of a second once, not all of them before the first answer.
  experimental: { preloadEntriesOnStart: false },
  reactStrictMode: true,
  // `npm start` packs what is sent, the answers of the API too, which Next leaves as they are.
  compress: false,
  // `npm test` checks the types of the whole house; a start on a phone-sized server need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3', '@prisma/client', '@prisma/adapter-better-sqlite3'],
  headers: () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'X-Frame-Options', value: 'DENY' },
      ],
    },
  ],
};
