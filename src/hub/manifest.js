/**
 * How the installed app presents itself to the phone.
 *
 * @type {Partial<import('vite-plugin-pwa').ManifestOptions>}
 */
export const manifest = {
  id: '/',
  name: 'Grange',
  short_name: 'Grange',
  description: 'Mettre en commun ce que l’on a, entre associations et tiers-lieux.',
  lang: 'fr',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#f3f2eb',
  theme_color: '#2f2318',
  categories: ['productivity', 'social'],
  icons: [
    { src: '/icons/grange-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/grange-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/grange-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' }
  ],
  // Exchange files are text, the one kind of file that every app lets through; see static/take-shared.js.
  share_target: {
    action: '/open/shared',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: { text: 'text', files: [{ name: 'file', accept: ['text/plain', '.txt'] }] }
  },
  // Both lead to the collective that was open last.
  shortcuts: [
    {
      name: 'Inventaire',
      url: '/open/inventory',
      icons: [{ src: '/icons/inventory-96.png', sizes: '96x96', type: 'image/png' }]
    },
    {
      name: 'Réunions',
      url: '/open/meetings',
      icons: [{ src: '/icons/meetings-96.png', sizes: '96x96', type: 'image/png' }]
    }
  ]
};
